"""What became of a printed figure between the Book and the file that came back."""

from collections.abc import Sequence
from enum import Enum

from jixiao.writing.comparison.number import Number, is_same, rounds_to
from jixiao.writing.comparison.standing import Standing


class State(Enum):
    """The verdict on one printed figure; the value is its word."""

    SAME = "未改"
    AGREES = "改动且与台账一致"
    DIFFERS = "改动且与台账不符"
    OUTDATED = "未改，台账已改"
    LOST = "找不到"
    ADDED = "新增数字"

    @property
    def is_changed(self) -> bool:
        """Whether somebody changed the number by hand."""
        return self in (State.AGREES, State.DIFFERS)

    @property
    def is_different(self) -> bool:
        """Whether the file does not say what the Book says; a number that is not there says nothing."""
        return self in (State.DIFFERS, State.OUTDATED, State.LOST)


def state_of(expected: Standing, *, found: Standing | None, written: Sequence[Number]) -> State:
    """Return the state of a figure.

    Args:
        expected: What the Book prints.
        found: What stands in the file.
        written: What the report may have said there when it was written; nothing where that is not known.
    """
    if found is None:
        return State.LOST
    book, now = expected.number, found.number
    if book is None or now is None:
        return State.SAME if expected.text == found.text else State.DIFFERS
    is_kept = any(is_same(number, other=now) for number in written)
    if is_same(book, other=now):
        return State.SAME if is_kept or not written else State.AGREES
    if is_kept:
        return State.OUTDATED
    return State.AGREES if rounds_to(book, rounded=now) else State.DIFFERS
