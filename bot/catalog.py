"""The subjects. To add one, add its line; their order means nothing."""

from bot.features import (
    checkins,
    community,
    digest,
    guidance,
    membership,
    mentoring,
    operations,
    privacy,
    profile,
    pulse,
    questions,
    roles,
    safety,
    thanks,
    value,
    welcome,
    worklist,
)
from bot.features import help as help_

SUBJECTS = (
    checkins.SUBJECT,
    community.SUBJECT,
    digest.SUBJECT,
    guidance.SUBJECT,
    help_.SUBJECT,
    membership.SUBJECT,
    mentoring.SUBJECT,
    operations.SUBJECT,
    privacy.SUBJECT,
    profile.SUBJECT,
    pulse.SUBJECT,
    questions.SUBJECT,
    roles.SUBJECT,
    safety.SUBJECT,
    thanks.SUBJECT,
    value.SUBJECT,
    welcome.SUBJECT,
    worklist.SUBJECT,
)
