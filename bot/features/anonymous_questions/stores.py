"""What anonymous questions are kept in."""

from typing import Protocol

from bot.domain.anonymous_questions import AnonymousQuestions
from bot.frame.context import ContextOf
from bot.frame.ports import SharedStores


class Stores(SharedStores, Protocol):
    @property
    def anonymous_questions(self) -> AnonymousQuestions: ...


Context = ContextOf[Stores]
