"""Where the Book would have to state something for a formula to have anything to say."""

from collections.abc import Callable, Collection, Iterable

from msgspec import Struct

from jixiao.formula.facts import Facts
from jixiao.formula.tree import AmountOf
from jixiao.formula.value import caliber_of

_DEEPEST = 8


class Sources(Struct, frozen=True):
    """The amounts that a formula reads in one caliber, those behind its computed amounts included.

    Unit:
        figures: ids of amounts in fixed rows.
        own: columns of amounts, as in `Facts.columns`, that are read in the row of the rule.
        other: columns that are read in other rows.
    """

    figures: tuple[str, ...]
    own: tuple[str, ...]
    other: tuple[str, ...]

    def are_stated(self, facts: Facts) -> bool:
        """Whether the Book states one of the amounts, in whichever row."""
        columns = facts.columns.keys()
        is_silent = facts.figures.keys().isdisjoint(self.figures) and columns.isdisjoint(self.own)
        return not (is_silent and columns.isdisjoint(self.other))

    def _are_stated_elsewhere(self, facts: Facts) -> bool:
        """Whether it states one that is not read in the row of the rule; most formulas about rows read no other."""
        if self.figures and not facts.figures.keys().isdisjoint(self.figures):
            return True
        return bool(self.other) and not facts.columns.keys().isdisjoint(self.other)

    def row_keys(self, facts: Facts) -> Collection[str] | None:
        """Return the keys of the rows for which the Book states one of the amounts, None for every row."""
        if self._are_stated_elsewhere(facts):
            return None
        stated = [facts.columns[column] for column in self.own if column in facts.columns]
        return stated[0].keys() if len(stated) == 1 else {key for column in stated for key in column}


def sources_of(amounts: Iterable[AmountOf], *, behind: Callable[[AmountOf], Iterable[AmountOf]]) -> Sources:
    """Return the sources of bound amounts; `behind` tells which amounts compute one that nobody stated."""
    found = _all_behind(amounts, behind=behind)
    figures = dict.fromkeys(f"{a.table}/{a.row}/{a.field}@{caliber_of(a).suffix}" for a in found if a.row is not None)
    own = dict.fromkeys(_column(a) for a in found if a.row is None and a.origin == "row")
    other = dict.fromkeys(_column(a) for a in found if a.row is None and a.origin != "row")
    return Sources(tuple(figures), tuple(own), tuple(other))


def _all_behind(amounts: Iterable[AmountOf], *, behind: Callable[[AmountOf], Iterable[AmountOf]]) -> Iterable[AmountOf]:
    found: dict[AmountOf, None] = {}
    fresh = dict.fromkeys(amounts)
    for _ in range(_DEEPEST):  # two definitions may lead to ever earlier years
        found |= fresh
        fresh = {item: None for amount in fresh for item in behind(amount) if item not in found}
    return found


def _column(node: AmountOf) -> str:
    return f"{node.table}/{node.field}@{caliber_of(node).suffix}"
