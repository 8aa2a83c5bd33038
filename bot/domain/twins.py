"""What was sent twice: somebody had one form open on two devices, or pressed twice."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, TypeVar

T = TypeVar("T", bound=Any)  # a frozen dataclass with an `id`


def twin(new: T, kept: Iterable[T]) -> T | None:
    """Of what is kept, the one that says the same but for its id."""
    return next((one for one in kept if replace(one, id=new.id) == new), None)
