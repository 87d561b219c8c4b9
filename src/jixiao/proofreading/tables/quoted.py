"""Changes and rates that a text tells of a figure of a table, against another figure of its row or its column.

决算24万元，完成预算的80%，较上年减少2万元 tells neither the budget nor the year before: both stand beside 24 in the
table.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from jixiao.book.figure import Exact
from jixiao.book.relation import Relation, RelationKind
from jixiao.proofreading.facts.fact import Fact, Said
from jixiao.proofreading.facts.label import are_alike
from jixiao.proofreading.facts.lead import Role
from jixiao.proofreading.figures.mention import Quantity
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.envelope import Range, is_within, prints_as, quotient, range_of, sum_envelope
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.rates.judge_rate import rate_relation
from jixiao.proofreading.relations.rates.siblings import fits
from jixiao.proofreading.tables.view import TableView

_TELLING = 3  # digits that are not met by chance
_RATES = (Role.SHARE, Role.OF, Role.RATE)


class _Beside(Struct, frozen=True):
    """The amounts in the row and in the column of a cell that the text does not tell.

    Unit:
        label: that of the row, needed where the cell has so few digits that it may be met by chance.
    """

    label: str
    row: tuple[Named, ...]
    column: tuple[Named, ...]


def quoted_relations(text: Text, *, views: Sequence[TableView]) -> Iterator[Relation]:
    """Yield what the text says of a figure of a table against others of it; told only where it comes out."""
    cells = _cells(views, told={named.mention.addend for named in text.levels}) if views else {}
    for fact in text.facts:
        if fact.level is not None and fact.level.quantity is Quantity.MONEY:
            for said in fact.said:
                found = (it for beside in cells.get(fact.level.addend, ()) for it in _read(fact, said, beside))
                yield from [first for first in [next(found, None)] if first is not None]


def _cells(views: Sequence[TableView], *, told: set[Exact]) -> Mapping[Exact, Sequence[_Beside]]:
    """Return for each amount of a table that the text tells the others beside it."""
    found: defaultdict[Exact, list[_Beside]] = defaultdict(list)
    for view in views:
        rows = [_untold(view, at=at, told=told) for at in range(len(view.rows))]
        for row, untold in zip(view.rows, rows, strict=True):
            for column, cell in row.cells.items():
                if cell.quantity is Quantity.MONEY and cell.addend in told:
                    below = tuple(other[column] for other in rows if column in other)
                    label = "" if cell.significant >= _TELLING else row.label
                    found[cell.addend].append(_Beside(label, tuple(untold.values()), below))
    return found


def _untold(view: TableView, *, at: int, told: set[Exact]) -> dict[int, Named]:
    row = view.rows[at]
    found = {}
    for column, cell in row.cells.items():
        if cell.quantity is Quantity.MONEY and cell.amount and cell.addend not in told:
            found[column] = Named(cell, f"{row.label}{view.heads.get(column, '')}")
    return found


def _read(fact: Fact, said: Said, beside: _Beside) -> Iterator[Relation]:
    is_other = bool(beside.label) and not are_alike(beside.label, other=fact.label)
    if fact.level is None or is_other or said.mention.significant < _TELLING:
        return
    level = Named(fact.level, fact.label)
    for other in beside.column if said.role is Role.SHARE else beside.row:
        if said.role in _RATES and fits(said.mention, part=level, whole=other):
            yield rate_relation(said, part=level, whole=other, holds=True)
        elif said.role is Role.CHANGE:
            yield from _difference(level, other=other, said=said)
        elif said.role is Role.GROWTH:
            yield from _growth(level, other=other, said=said)


def _difference(level: Named, *, other: Named, said: Said) -> Iterator[Relation]:
    among = (level.mention, other.mention, said.mention)
    apart = level.mention.amount - other.mention.amount
    if is_within(apart - said.mention.amount * (said.direction or 1), envelope=sum_envelope(among)):
        outcome = Outcome(abs(apart), sum_envelope(among), holds=True, formula=f"{level.text}－{other.text}")
        stated = Named(said.mention, "增减额")
        yield relation_of(RelationKind.DIFFERENCE, operands=(level, other), stated=stated, outcome=outcome)


def _growth(level: Named, *, other: Named, said: Said) -> Iterator[Relation]:
    among = (level.mention, other.mention)
    new, old = range_of(level.mention, among=among), range_of(other.mention, among=among)
    change = level.mention.amount - other.mention.amount
    low, high = sorted((abs(new.low - old.high), abs(new.high - old.low)))
    spread = quotient(Range(low, high), denominator=old)
    if spread is not None and change * (said.direction or 1) >= 0 and prints_as(spread, stated=said.mention):
        computed = abs(change) / other.mention.amount * 100
        formula = f"（{level.text}－{other.text}）÷{other.text}"
        outcome = Outcome(computed, said.mention.quantum / 2, holds=True, formula=formula)
        stated = Named(said.mention, "增减率")
        yield relation_of(RelationKind.GROWTH, operands=(level, other), stated=stated, outcome=outcome)
