"""Columns of what there was, what is taken off and what is left, such as 资产, 负债 and 净资产, row by row.

A row that fails is wrong only where the column gives all other rows.
"""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.envelope import is_within, sum_envelope
from jixiao.proofreading.tables.view import TableView

_FEW, _MOST = 3, 400  # rows
_ALL = "(?:总额|合计|总计|金额|数额?|资金)?"
_KINDS = tuple(
    (late_pattern(whole + _ALL), late_pattern(part + _ALL), late_pattern(rest + _ALL))
    for whole, part, rest in (
        ("资产", "负债", "净资产"),
        ("(?:资产|账面|固定资产)?原值", "(?:累计)?折旧", "(?:资产|账面|固定资产)?净值"),
        ("(?:本年|全年|当年)?收入", "(?:本年|全年|当年)?支出", "(?:本年|当年|收支)?(?:结余|余额|结转结余)"),
        (
            "(?:资金)?(?:到位|下达|拨入)",
            "(?:资金|实际)?(?:支出|使用|支付|执行)",
            "(?:结余|余额|剩余|结转|未支付|未使用)",
        ),
        ("送审", "审定", "(?:审减|核减)"),
        ("(?:计划|任务|应办|受理)", "(?:实际)?(?:完成|办结)", "未(?:完成|办结)"),
    )
)
_UNIT = late_pattern(r"[（(][^（()）]*[)）]|\s")


def rest_column_relations(view: TableView) -> Iterator[Relation]:
    """Yield for each row what is left, where such columns stand in a table and at most one row does not come out."""
    heads = {column: _UNIT.sub("", head) for column, head in view.heads.items()}
    for kind in _KINDS:
        columns = [[column for column, head in heads.items() if name.fullmatch(head)] for name in kind]
        if all(len(it) == 1 for it in columns):
            yield from _judge(_rows(view, columns=[it[0] for it in columns]))


def _rows(view: TableView, *, columns: Sequence[int]) -> list[tuple[Named, ...]]:
    rows = [row for row in view.rows[:_MOST] if all(column in row.cells for column in columns)]
    heads = view.heads
    cells = [_in_one_unit([row.cells[it] for it in columns]) for row in rows]
    return [
        tuple(Named(it, f"{row.label}{heads[column]}") for it, column in zip(found, columns, strict=True))
        for row, found in zip(rows, cells, strict=True)
    ]


def _in_one_unit(cells: Sequence[Mention]) -> list[Mention]:
    """Return the cells of a row with the unit that stands over one of them, as in 资产 负债 净资产（万元）."""
    units = {(it.quantity, it.unit, it.scale) for it in cells if it.quantity is Quantity.MONEY}
    if len(units) != 1 or any(it.shows_unit for it in cells):
        return list(cells)
    quantity, unit, scale = next(iter(units))
    is_bare = [it.quantity is Quantity.PLAIN for it in cells]
    return [
        replace(it, quantity=quantity, unit=unit, scale=scale) if bare else it
        for it, bare in zip(cells, is_bare, strict=True)
    ]


def _judge(rows: Sequence[tuple[Named, ...]]) -> Iterator[Relation]:
    filled = [row for row in rows if all(it.mention.amount for it in row) and _are_alike([it.mention for it in row])]
    held = [_holds([it.mention for it in row]) for row in filled]
    if held.count(True) >= _FEW and held.count(False) <= 1:
        for row, is_held in zip(filled, held, strict=True):
            yield _relation(row, holds=is_held)


def _are_alike(mentions: Sequence[Mention]) -> bool:
    return len({it.is_like for it in mentions}) == 1


def _holds(mentions: Sequence[Mention]) -> bool:
    whole, part, rest = mentions
    return is_within(whole.amount - part.amount - rest.amount, envelope=sum_envelope(mentions))


def _relation(row: tuple[Named, ...], *, holds: bool) -> Relation:
    whole, part, rest = row
    apart = whole.mention.amount - part.mention.amount
    formula = f"{whole.mention.printed}－{part.mention.printed}"
    outcome = Outcome(apart, sum_envelope([it.mention for it in row]), holds=holds, formula=formula)
    return relation_of(RelationKind.DIFFERENCE, operands=(whole, part), stated=rest, outcome=outcome)
