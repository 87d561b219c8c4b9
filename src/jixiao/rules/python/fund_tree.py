"""Fund types add up, level by level, for every row that states amounts by fund type.

Forms print only some fund types. A part may never be more than the whole; less than the whole is wrong only where the
form has listed all parts.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, reduce
from typing import NamedTuple

from jixiao.book.book import Amount
from jixiao.book.caliber import ALL_FUNDS, Caliber
from jixiao.book.column import Row
from jixiao.book.figure import MISSING, Exact, State
from jixiao.book.verdict import Verdict
from jixiao.formula.facts import Facts
from jixiao.formula.tree import AmountOf, Binary, Compare, Node
from jixiao.rules.python.relation import amount_label, amount_node, caliber_words, does_hold, judge_relation
from jixiao.rules.python_rule import Told, passed, python_rule

_VALUE = State.VALUE
_LIST = "fund"
_TABLES = ("expenditure", "project")
_FISCAL = "fiscal"
_REST = frozenset({"other", "unit"})  # a form with a line for the rest lists everything
_EVERY_FISCAL = frozenset({"general", "government_fund", "state_capital"})
_CARRIED = "carry_over"  # some forms count it inside the fiscal funds, some beside them

Funds = Mapping[str, Amount]


@python_rule("project_funds")
def check_project_funds(facts: Facts) -> Iterator[Told]:
    """Tell of each project that states amounts by fund type whether they add up to its total.

    Source:
        domain rule R095.
    """
    rows = {row.key: row for row in facts.rows("project")}
    tree = _tree_of(facts)
    for funds, parts in tree.splits["project"]:
        if ALL_FUNDS in parts:
            level = _Level(funds, ALL_FUNDS, parts[ALL_FUNDS])
            yield _judge(level, tree=tree, row=rows.get(level.row))


@python_rule("fund_levels")
def check_fund_levels(facts: Facts) -> Iterator[Told]:
    """Tell whether fund types add up level by level in expenditure and projects, where the whole is stated.

    All funds of a project are the matter of `project_funds`; the total expenditure by fund type is that of other
    rules in all phases but the execution of the monitoring window.

    Source:
        domain rule R188.
    """
    rows = {row.key: row for row in facts.rows("project")}
    tree = _tree_of(facts)
    for table, splits in tree.splits.items():
        for funds, parts in splits:
            for whole in funds:
                if whole in parts and not _is_judged_elsewhere(funds[whole]):
                    level = _Level(funds, whole, parts[whole])
                    yield _judge(level, tree=tree, row=rows.get(level.row) if table == "project" else None)


def _is_judged_elsewhere(whole: Amount) -> bool:
    if whole.caliber.fund != ALL_FUNDS:
        return False
    is_total = (whole.table, whole.row) == ("expenditure", "total")
    return whole.table == "project" or (is_total and whole.caliber.phase != "executed")


class _Level(NamedTuple):
    """A whole and its stated parts in one caliber."""

    funds: Funds
    whole: str
    parts: tuple[str, ...]

    @property
    def is_closed(self) -> bool:
        """Whether the form lists all parts, so that together they must make the whole."""
        if self.whole == ALL_FUNDS:
            return len(self.parts) > 1 and not _REST.isdisjoint(self.parts)
        return self.whole == _FISCAL and _EVERY_FISCAL.issubset(self.parts)

    @property
    def row(self) -> str:
        """The key of the row."""
        return self.funds[self.parts[0]].row

    def is_exact(self) -> bool:
        """Whether the parts are plain numbers that add up to the whole without any rounding."""
        funds, whole, parts = self
        rest: Exact = 0
        for fund in parts:
            figure = funds[fund].figure
            if figure.state is not _VALUE:
                return False
            rest += figure.number
        stated = funds[whole].figure if whole in funds else MISSING
        return stated.state is _VALUE and stated.number == rest

    def relation(self, op: str = "=", *, is_exact: bool = False, has_carried: bool = True) -> Compare:
        """Return the relation of the whole to its parts, with or without what was carried over."""
        parts: list[Node] = [self._node(fund) for fund in self.parts if has_carried or fund != _CARRIED]
        total = reduce(lambda left, right: Binary("+", left, right), parts)
        return Compare(op, self._node(self.whole), total, "exact" if is_exact else "rounding")

    def _node(self, fund: str) -> AmountOf:
        sample = self.funds[self.parts[0]]
        return amount_node(sample, caliber=sample.caliber._replace(fund=fund))


class _Split(NamedTuple):
    """The amounts of one row, field and caliber by fund type.

    Unit:
        parts: the stated parts of all funds and of each stated fund type that has some.
    """

    funds: Funds
    parts: Mapping[str, tuple[str, ...]]


class _Tree:
    """The fund types of the rulebook, and the amounts of which one is stated for a fund type by itself."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.words = cache(self._words)
        self._parts: dict[tuple[str, ...], dict[str, tuple[str, ...]]] = {}
        self.splits = {table: self._split(found) for table, found in _by_fund(facts).items()}

    def _words(self, part: Caliber, whole: str) -> str:
        """Return the caliber of a whole in words, from that of one of its parts."""
        return caliber_words(part._replace(fund=whole), facts=self.facts)

    def _split(self, found: Iterable[Mapping[str, Mapping[str, Amount]]]) -> list[_Split]:
        """Return the rows in which a fund type is stated by itself, with their parts."""
        splits: list[_Split] = []
        for columns in found:
            for row in dict.fromkeys(row for fund, column in columns.items() if fund != ALL_FUNDS for row in column):
                funds = {fund: column[row] for fund, column in columns.items() if row in column}
                splits.append(_Split(funds, self._parts_of(funds)))
        return splits

    def _parts_of(self, funds: Funds) -> dict[str, tuple[str, ...]]:
        """Return the stated parts by fund type; rows that list the same fund types are split in the same way."""
        listed = tuple(funds)
        if listed not in self._parts:
            split = {whole: tuple(self._stated_parts(funds, whole=whole)) for whole in (ALL_FUNDS, *funds)}
            self._parts[listed] = {whole: parts for whole, parts in split.items() if parts not in ((), (_CARRIED,))}
        return self._parts[listed]

    def _stated_parts(self, funds: Funds, *, whole: str) -> Iterator[str]:
        """Yield the stated parts of a fund type; the parts of a part that nobody states stand in its place."""
        for part in self.facts.parts_of(_LIST, whole):
            if part in funds:
                yield part
            else:
                yield from self._stated_parts(funds, whole=part)


def _tree_of(facts: Facts) -> _Tree:
    """Return the tree of a Book, which both rules read."""
    tree: _Tree | None = facts.remembered.get(_LIST)
    if tree is None:
        tree = facts.remembered[_LIST] = _Tree(facts)
    return tree


def _by_fund(facts: Facts) -> Mapping[str, Iterable[Mapping[str, Mapping[str, Amount]]]]:
    """Return the amounts by fund type, then by row, of each field and caliber of a table."""
    found: dict[str, dict[tuple[str, Caliber], dict[str, dict[str, Amount]]]]
    found = {name: defaultdict(dict) for name in _TABLES}
    for (table, field, caliber), amounts in facts.stated.items():
        if table in found:
            columns = found[table][field, caliber._replace(fund=ALL_FUNDS)]
            columns[caliber.fund] = {amount.row: amount for amount in amounts}
    return {table: columns.values() for table, columns in found.items()}


def _judge(level: _Level, *, tree: _Tree, row: Row) -> Told:
    facts, sample = tree.facts, level.funds[level.parts[0]]
    words = tree.words(sample.caliber, level.whole)
    instance = words if row is not None else f"{amount_label(sample)}·{words}"
    if level.is_exact():
        return passed(row, instance=instance)
    told = judge_relation(level.relation(), facts=facts, row=row, instance=instance)
    if told.verdict is not Verdict.FAIL:
        return told
    if does_hold(level.relation(has_carried=False), facts=facts, row=row):
        return told._replace(verdict=Verdict.PASS, arithmetic="", has_blank=False)
    is_short = does_hold(level.relation(">", is_exact=True), facts=facts, row=row)
    is_over = does_hold(level.relation("<", is_exact=True, has_carried=False), facts=facts, row=row)
    if is_over or (is_short and level.is_closed):
        return told
    return told._replace(verdict=Verdict.CANNOT_TELL, arithmetic="其余资金来源没有列出", has_blank=False)
