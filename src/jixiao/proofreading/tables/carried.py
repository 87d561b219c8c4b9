"""Figures that a sentence and a table tell by the same names: where all but one agree, that one is wrong."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.facts.label import core_of
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.envelope import is_within, sum_envelope
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.tables.view import TableView

_FEW = 2
_TELLING = 2  # characters of a name
_NO_AMOUNT = late_pattern("率|%|％|±|增幅|降幅|幅度|比重|比例|占比|序号|备注|得分|权重|分值")

Pair = tuple[Named, Named]


def carried_relations(text: Text, *, views: Sequence[TableView]) -> Iterator[Relation]:
    """Yield for each sentence and each table with one column of amounts what they say of the same things."""
    lists = _lists(text)
    for view in views:
        cells = _cells(view) if view.is_sure else {}
        for facts in lists if len(cells) >= _FEW else ():
            yield from _judge([(named, cells[name]) for name, named in _names(facts).items() if name in cells])


def _lists(text: Text) -> list[list[Fact]]:
    """Return the figures of each sentence."""
    found: dict[int, list[Fact]] = {}
    for fact in text.facts:
        if fact.level is not None and fact.level.quantity is Quantity.MONEY:
            found.setdefault(fact.sentence, []).append(fact)
    return [facts for facts in found.values() if len(facts) >= _FEW]


def _names(facts: Sequence[Fact]) -> Mapping[str, Named]:
    """Return the figures of a sentence by their names; a name that is told twice tells nothing."""
    named = [(core_of(fact.label), fact) for fact in facts]
    names = [name for name, _ in named]
    return {
        name: Named(fact.level, fact.label)
        for name, fact in named
        if fact.level is not None and len(name) >= _TELLING and names.count(name) == 1
    }


def _cells(view: TableView) -> Mapping[str, Named]:
    """Return the amounts of a table by the names of their rows, or of their columns where it has one row."""
    columns = sorted(
        {column for row in view.rows for column, cell in row.cells.items() if _is_amount(view, column, cell)}
    )
    if len(columns) == 1:
        named = [(row.label, row.cells[columns[0]]) for row in view.rows if columns[0] in row.cells]
    elif len(view.rows) == 1:
        named = [(_head(view, column=column), view.rows[0].cells[column]) for column in columns]
    else:
        named = []
    cores = [(core_of(name), Named(cell, name)) for name, cell in named]
    names = [name for name, _ in cores]
    return {name: cell for name, cell in cores if names.count(name) == 1}


def _is_amount(view: TableView, column: int, cell: Mention) -> bool:
    return cell.quantity is Quantity.MONEY and not _NO_AMOUNT.search(view.heads.get(column, ""))


def _head(view: TableView, *, column: int) -> str:
    return view.heads.get(column, "").removesuffix("/小计")


def _judge(pairs: Sequence[Pair]) -> Iterator[Relation]:
    """Yield the pair that differs, where the others agree, are two at least and not all of them 0."""
    differing = [pair for pair in pairs if not _agree(pair)]
    agreeing = [pair for pair in pairs if _agree(pair)]
    if len(differing) == 1 and len(agreeing) >= _FEW and any(told.mention.amount for told, _ in agreeing):
        yield _relation(differing[0])


def _agree(pair: Pair) -> bool:
    among = [named.mention for named in pair]
    return is_within(among[0].amount - among[1].amount, envelope=sum_envelope(among))


def _relation(pair: Pair) -> Relation:
    told, tabled = pair
    outcome = Outcome(tabled.mention.amount, Fraction(0), holds=False, formula=f"文中{told.text}，表中{tabled.text}")
    return relation_of(RelationKind.SAME, operands=pair, stated=told, outcome=outcome)
