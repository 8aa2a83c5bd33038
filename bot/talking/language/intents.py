"""What people can mean, and what Kring understood of what they typed."""

from dataclasses import dataclass
from datetime import time
from enum import StrEnum

from bot.domain.days import When
from bot.domain.people import Language


class Intent(StrEnum):
    """What somebody wants. The values are an interface: `kring understand` prints them."""

    JOIN = "join"
    UPDATE_PROFILE = "update_profile"
    FIND_MENTOR = "find_mentor"
    OFFER_MENTOR = "offer_mentor"
    MATCH_STATUS = "match_status"
    REMATCH = "rematch"
    SCHEDULE_MEETING = "schedule_meeting"
    DO_CHECKIN = "do_checkin"
    SET_GOAL = "set_goal"
    REFLECT = "reflect"
    ASK_QUESTION = "ask_question"
    SHARE_RESOURCE = "share_resource"
    FIND_RESOURCE = "find_resource"
    OFFICE_HOURS = "office_hours"
    ANONYMOUS_QUESTION = "anonymous_question"
    IDEA = "idea"
    CONNECT_ME = "connect_me"
    CONNECT_OTHERS = "connect_others"
    COFFEE = "coffee"
    WORKSHOP = "workshop"
    SESSION = "session"
    WEEKLY_POST = "weekly_post"
    GUEST = "guest"
    EVENT = "event"
    PLAN_EVENT = "plan_event"
    ANSWER_EVENT = "answer_event"
    CHANGE_EVENT = "change_event"
    AGENDA = "agenda"
    ANNOUNCE = "announce"
    PROJECT_CALL = "project_call"
    PROMISE = "promise"
    PROMISE_DONE = "promise_done"
    OBSTACLE = "obstacle"
    NOTE_HOURS = "note_hours"
    MEDIATE = "mediate"
    CONCERN = "concern"
    PRIVACY = "privacy"
    PAUSE = "pause"
    HELP = "help"
    CANCEL = "cancel"
    THANKS = "thanks"
    SWITCH_LANGUAGE = "switch_language"
    HUMAN = "human"
    ANSWER_PULSE = "answer_pulse"
    NEGATED_MENTOR = "negated_mentor"
    MY_STATUS = "my_status"
    BUDDY = "buddy"
    DESK = "desk"
    COUPLE = "couple"
    INVITE = "invite"
    RESULTS = "results"
    CANCEL_MEETING = "cancel_meeting"
    MESSAGES = "messages"
    LEAVE = "leave"
    THANK_PERSON = "thank_person"
    END_PAIR = "end_pair"
    PAUSE_MENTORING = "pause_mentoring"
    ACCEPT = "accept"
    DECLINE = "decline"
    LATER = "later"
    AGREEMENTS = "agreements"
    EXPLAIN_ROLE = "explain_role"
    WHY_MATCH = "why_match"
    ROUND_PREVIEW = "round_preview"
    ROUND_CONFIRM = "round_confirm"
    KEEP_APART = "keep_apart"
    QUIET_PERIOD = "quiet_period"
    GIVE_ROLE = "give_role"
    TAKE_ROLE = "take_role"
    LEAVE_ROLE = "leave_role"
    DIGEST_SETTINGS = "digest_settings"
    REPORT = "report"
    HEALTH = "health"
    NEW_POLL = "new_poll"
    PULSE_SETTINGS = "pulse_settings"
    RETRY = "retry"
    CONTACTS = "contacts"
    CHECK_IN_RHYTHM = "check_in_rhythm"
    IMPROVE = "improve"
    SETTINGS = "settings"
    OUT_OF_SCOPE = "out_of_scope"


class Band(StrEnum):
    """What Kring does with what it understood: it does it, asks which was meant, or says so."""

    ACT = "act"
    ASK = "ask"
    SAY_SO = "say_so"


class Aspect(StrEnum):
    """Which of several things one intent covers. The values are an interface, like those of Intent."""

    PAUSE = "pause"
    RESUME = "resume"
    LEAVE = "leave"
    LESS = "less"
    ERASE = "erase"
    EXPORT = "export"
    WHY = "why"
    BRINGS = "brings"
    LEARNS = "learns"
    HELLO = "hello"
    NEW = "new"
    PAIRS = "pairs"
    POLL = "poll"
    DIGEST = "digest"
    CHECK_IN = "check-in"
    WHEN = "when"
    OTHERS = "others"
    APART = "apart"
    MOVE = "move"


@dataclass(frozen=True, slots=True)
class Slots:
    """What else a text holds. A slot that is not certain is left empty.

    `names` look like names; who is meant is found by `bot/domain/naming.py`. `at` is a time of day without
    a day. `number` is a mark of 0 to 10; `count` a number of people. `met`: whether a talk took place.
    """

    topic: str = ""
    names: tuple[str, ...] = ()
    when: When | None = None
    at: time | None = None
    number: int | None = None
    count: int | None = None
    language: Language | None = None
    met: bool | None = None
    aspect: Aspect | None = None


@dataclass(frozen=True, slots=True)
class Understanding:
    """The reading of one text. `confidence` is the estimated chance that `intent` is right, 0 to 1;
    `runners_up` are the next best with theirs, best first, at most three. `worry`: the chance that it is a
    concern; `hints`: too small for an answer to one, too large to say nothing. `urgent`: life may be at
    stake. `is_ruled`: a rule decided, not the model.
    """

    language: Language
    intent: Intent
    confidence: float
    band: Band
    slots: Slots = Slots()
    runners_up: tuple[tuple[Intent, float], ...] = ()
    worry: float = 0.0
    urgent: bool = False
    is_ruled: bool = False
    hints: bool = False

    @property
    def is_concern(self) -> bool:
        """Surely: it goes before whatever the text would have been."""
        return self.intent is Intent.CONCERN and self.band is Band.ACT

    @property
    def is_likeliest(self) -> bool:
        """No runner-up is likelier: a concern goes first even where another reading is."""
        return all(chance <= self.confidence for _, chance in self.runners_up)

    @property
    def offered(self) -> tuple[Intent, ...]:
        """The readings to choose from, best first."""
        return (self.intent, *(intent for intent, _ in self.runners_up))
