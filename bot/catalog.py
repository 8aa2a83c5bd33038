"""The features, in one list: to add one, add its line."""

from bot.cards import Message
from bot.context import CommandInfo
from bot.domain.calendar_files import CalendarFile
from bot.domain.communities import Community
from bot.domain.membership import Member
from bot.domain.questions import Question, QuestionId, QuestionStatus
from bot.domain.welcome import Journey
from bot.features.checkins import answering, goals, moving, rhythm
from bot.features.checkins import cards as checkin_cards
from bot.features.community import calendar, resting
from bot.features.community import cards as community_cards
from bot.features.community import handlers as community
from bot.features.digest import examples as digest_examples
from bot.features.digest import health, taking, weekly
from bot.features.guidance import handlers as guidance
from bot.features.help import cards as help_cards
from bot.features.help import handlers as help_
from bot.features.membership import cards as membership_cards
from bot.features.membership import handlers as membership
from bot.features.membership import pauses, silence
from bot.features.mentoring import (
    apart,
    appointments,
    asking,
    choosing,
    ending,
    explanation,
    leaving,
    meeting,
    moments,
    offering,
    requests,
    rounds,
    seeking,
    staying,
    swaps,
)
from bot.features.mentoring import examples as mentoring_examples
from bot.features.mentoring import overview as mentoring_overview
from bot.features.mentoring import settings as mentoring_settings
from bot.features.operations import handlers as operations
from bot.features.privacy import handlers as privacy
from bot.features.profile import handlers as profile
from bot.features.pulse import closing, polls, schedule, voting
from bot.features.pulse import examples as pulse_examples
from bot.features.questions import cards as question_cards
from bot.features.questions import handlers as questions
from bot.features.roles import cards as roles_cards
from bot.features.roles import handlers as roles
from bot.features.safety import cards as safety_cards
from bot.features.safety import handlers as safety
from bot.features.value import improvecards, improving, stories
from bot.features.welcome import buddy, hello, joining, overview, stepcards, steps, turns
from bot.words import Words

FEATURES = (
    help_.feature,
    membership.feature,
    pauses.feature,
    silence.feature,
    community.feature,
    calendar.feature,
    resting.feature,
    roles.feature,
    joining.feature,
    steps.feature,
    buddy.feature,
    turns.feature,
    overview.feature,
    offering.feature,
    requests.feature,
    seeking.feature,
    choosing.feature,
    asking.feature,
    meeting.feature,
    moments.feature,
    appointments.feature,
    ending.feature,
    staying.feature,
    leaving.feature,
    rhythm.feature,
    answering.feature,
    goals.feature,
    moving.feature,
    rounds.feature,
    swaps.feature,
    explanation.feature,
    apart.feature,
    mentoring_overview.feature,
    mentoring_settings.feature,
    schedule.feature,
    voting.feature,
    closing.feature,
    polls.feature,
    stories.feature,
    improving.feature,
    weekly.feature,
    health.feature,
    taking.feature,
    profile.feature,
    questions.feature,
    guidance.feature,
    safety.feature,
    privacy.feature,
    operations.feature,
)


def examples(
    words: Words, community_: Community, members: tuple[Member, ...], journey: Journey
) -> dict[str, tuple[Message, ...]]:
    """Every card by feature: for the playground's gallery, the golden files and the documentation."""
    someone = members[0]
    commands = tuple(
        CommandInfo(command.name, command.aliases)
        for feature in FEATURES
        for command in feature.commands
        if command.listed
    )
    return {
        "welcome": hello.examples(words, community_, someone),
        "steps": stepcards.examples(words, community_, journey, members),
        "buddies": buddy.examples(words, community_, someone),
        "mentoring": mentoring_examples.examples(words, community_, members),
        "check-ins": checkin_cards.examples(words, community_, members),
        "pulse": pulse_examples.examples(words, community_, members),
        "value": stories.examples(words, community_, someone),
        "improvements": improvecards.examples(words, community_, someone),
        "digest": digest_examples.examples(words, community_, members),
        "newcomers": overview.examples(words, community_, members),
        "community": (
            *community_cards.examples(words, community_),
            *resting.examples(words, community_),
            calendar.form(words, community_.id, "", "ics"),
            calendar.shown(words, community_.charter.quiet, 2),
            calendar.as_read(
                words,
                community_.id,
                CalendarFile(community_.charter.quiet, ("Studiedag", "#3"), ("Narnia",)),
            ),
        ),
        "membership": membership_cards.examples(words, community_),
        "roles": roles_cards.examples(words, community_, members),
        "profile": profile.examples(words, community_, someone),
        "privacy": privacy.examples(words, community_, someone),
        "questions": question_cards.examples(words, community_, members, _question(members)),
        "safety": safety_cards.examples(words, community_, members),
        "guidance": guidance.examples(words, community_, members),
        "operations": operations.examples(words, community_, someone),
        "help": help_cards.examples(words, community_, someone, commands),
    }


def _question(members: tuple[Member, ...]) -> Question:
    asker, expert = members[0], members[1]
    text, answer = "Wie weet iets over portfolio's?", "Begin klein: één bewijs per leeruitkomst."
    return Question(
        QuestionId(7),
        asker.community,
        asker.id,
        text,
        asker.since,
        QuestionStatus.ANSWERED,
        expert.id,
        answer=answer,
        may_be_kept=True,
    )
