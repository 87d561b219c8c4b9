"""Where the Book would have to state something for a formula to have anything to say."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from jixiao.formula.facts import Facts
from jixiao.formula.tree import AmountOf, Node, walk
from jixiao.formula.value import caliber_of

_DEEPEST = 8


@dataclass(frozen=True, slots=True)
class Sources:
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
        return self._are_stated_elsewhere(facts) or any(column in facts.columns for column in self.own)

    def _are_stated_elsewhere(self, facts: Facts) -> bool:
        figures, columns = facts.figures, facts.columns
        return any(figure in figures for figure in self.figures) or any(column in columns for column in self.other)

    def row_keys(self, facts: Facts) -> Collection[str] | None:
        """Return the keys of the rows for which the Book states one of the amounts, None for every row."""
        if self._are_stated_elsewhere(facts):
            return None
        return {key for column in self.own for key in facts.columns.get(column, ())}


def sources_of(nodes: Iterable[Node], *, definition_of: Callable[[AmountOf], Node | None] = lambda _: None) -> Sources:
    """Return the sources of bound trees.

    Args:
        nodes: The trees.
        definition_of: How an amount that nobody stated is computed; left out where a stated one is asked for.
    """
    amounts = _amounts_of(nodes, definition_of=definition_of)
    figures = dict.fromkeys(f"{a.table}/{a.row}/{a.field}@{caliber_of(a).suffix}" for a in amounts if a.row is not None)
    own = dict.fromkeys(_column(a) for a in amounts if a.row is None and a.origin == "row")
    other = dict.fromkeys(_column(a) for a in amounts if a.row is None and a.origin != "row")
    return Sources(tuple(figures), tuple(own), tuple(other))


def _amounts_of(nodes: Iterable[Node], *, definition_of: Callable[[AmountOf], Node | None]) -> set[AmountOf]:
    found: set[AmountOf] = set()
    fresh = _amounts_in(nodes)
    for _ in range(_DEEPEST):  # two definitions may lead to ever earlier years
        found |= fresh
        behind = [tree for item in fresh if (tree := definition_of(item)) is not None]
        fresh = _amounts_in(behind) - found
    return found


def _amounts_in(nodes: Iterable[Node]) -> set[AmountOf]:
    return {item for node in nodes for item in walk(node) if isinstance(item, AmountOf)}


def _column(node: AmountOf) -> str:
    return f"{node.table}/{node.field}@{caliber_of(node).suffix}"
