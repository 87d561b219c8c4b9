"""Rules that no formula can say: Python functions with the same catalogue entry and the same cases."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from jixiao.book.column import Row
from jixiao.book.verdict import Verdict
from jixiao.formula.facts import Facts

_PASS = Verdict.PASS  # a member of an Enum is slow to find


class Told(NamedTuple):
    """What a rule in Python says of one instance; a Book has hundreds, and a tuple is quickly made.

    Unit:
        figures: ids of the figures it read, the wrong one first.
        arithmetic: the relation in numbers, or in words; also the reason where it cannot tell or does not apply.
        has_blank: whether a blank counted 0, so that the finding says so and is not certain.
        instance: the caliber or the item it ran on, where the row alone does not tell its instances apart.
    """

    verdict: Verdict
    row: Row = None
    arithmetic: str = ""
    figures: tuple[str, ...] = ()
    stated: str = ""
    computed: str = ""
    has_blank: bool = False
    instance: str = ""


def passed(row: Row, *, instance: str = "") -> Told:
    """Return that a rule holds, as it does nearly always: made of a tuple, which is quicker than by names."""
    return Told._make((_PASS, row, "", (), "", "", False, instance))


PythonRule = Callable[[Facts], Iterable[Told]]
REGISTRY: dict[str, PythonRule] = {}


def python_rule(name: str) -> Callable[[PythonRule], PythonRule]:
    """Register a function under the name that rule files write after `python =`."""

    def register(function: PythonRule) -> PythonRule:
        REGISTRY[name] = function
        return function

    return register
