"""The block of funds of a self-evaluation form: a total over its sources, which are all of it."""

import re
from collections.abc import Iterator, Sequence

from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Mention, Quantity, sum_of
from jixiao.proofreading.relations.basis.build import Named, Outcome, order_relation, relation_of, same_relation
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to
from jixiao.proofreading.tables.view import RowView, TableView

_TOTAL = late_pattern("资金总额|预算总额|资金合计|^总额$|^(?:预算)?执行情况.{0,8}总额$|^预算执行.{0,10}总额$")
_FEW = 2
_OTHERS = late_pattern("其他")
_SOURCE = late_pattern(
    "(?:中央|[省市县区]级?|本级)(?:财政)?(?:资金|补助|补贴)|财政拨款|上年结转|其他资金|单位资金|自筹|财政资金|财政专户"
)


def names_source(label: str) -> bool:
    """Whether a row is what one source of funds gives."""
    return _SOURCE.search(label) is not None


def fund_cells(view: TableView) -> Iterator[Relation]:
    """Yield for each column of amounts that the total is the sum of its sources, and the rate that follows."""
    for index, row in enumerate(view.rows):
        if not _TOTAL.search(row.label):
            continue
        sources = _sources(view.rows[index + 1 :])
        named = [number for number in row.cells if number in (view.done, view.budget) or _is_amount(view, number)]
        columns = [number for number in named if row.cells[number].quantity is not Quantity.PERCENT]
        is_all = _agree(row, sources=sources, columns=columns)
        closed = [it for it in columns if sources and (view.is_sure or len(sources) > 1 or not row.cells[it].amount)]
        broken = [it for it in closed if _is_broken(row, sources=sources, column=it, is_all=is_all)]
        for column in columns:
            yield from _sum(row, sources=sources, column=column, is_broken=column in broken)
        yield from _within(row, view=view)
        if view.budget in broken and view.done in broken:
            yield from _rate(row, sources=sources, view=view)


def _sources(after: Sequence[RowView]) -> list[RowView]:
    found = []
    for row in after:
        if not names_source(row.label):
            break
        found.append(row)
    return found


def _is_amount(view: TableView, number: int) -> bool:
    return re.search("预算数|年初预算|执行数|资金|金额", view.heads.get(number, "")) is not None


def _items(sources: Sequence[RowView], *, column: int, like: Mention) -> list[Named]:
    cells = ((row, row.cells.get(column)) for row in sources)
    return [Named(cell, row.label) for row, cell in cells if cell is not None and cell.quantity is like.quantity]


def _agree(row: RowView, *, sources: Sequence[RowView], columns: Sequence[int]) -> bool:
    """Whether the sources give the total in all columns but one: they are all that there is."""
    filled = [it for it in columns if all(it in source.cells for source in sources)]
    held = [it for it in filled if _comes_out(row, sources=sources, column=it)]
    is_telling = any(sum(1 for source in sources if source.cells[column].amount) >= _FEW for column in held)
    return len(sources) >= _FEW and len(held) >= _FEW and len(filled) - len(held) <= 1 and is_telling


def _comes_out(row: RowView, *, sources: Sequence[RowView], column: int) -> bool:
    total = Named(row.cells[column], row.label)
    return sums_to(total, items=_items(sources, column=column, like=total.mention))


def _is_broken(row: RowView, *, sources: Sequence[RowView], column: int, is_all: bool) -> bool:
    total = row.cells[column]
    items = _items(sources, column=column, like=total)
    added = sum_of(item.mention for item in items)
    is_closed = added > total.amount or _is_all(sources, column=column)
    is_closed = is_closed or (is_all and len(items) == len(sources))
    return bool(items) and is_closed and not sums_to(Named(total, row.label), items=items)


def _is_all(sources: Sequence[RowView], *, column: int) -> bool:
    """Whether the sources name what is left over, and none of their cells is blank."""
    filled = all(column in row.cells for row in sources)
    return filled and len(sources) >= _FEW and any(_OTHERS.search(row.label) for row in sources)


def _sum(row: RowView, *, sources: Sequence[RowView], column: int, is_broken: bool) -> Iterator[Relation]:
    """Yield the sum where it comes out, and where the sources are more than the total; less may be a blank cell."""
    total = Named(row.cells[column], row.label)
    items = _items(sources, column=column, like=total.mention)
    if items and sums_to(total, items=items):
        yield sum_relation(total, items=items, holds=True)
        if len(items) == 1 and items[0].mention.amount == total.mention.amount != 0:
            yield same_relation(total, other=items[0])
    elif is_broken:
        yield sum_relation(total, items=items, holds=False)


def _within(row: RowView, *, view: TableView) -> Iterator[Relation]:
    """Yield that what was spent is no more than the budget."""
    budget, done = row.cells.get(view.budget or 0), row.cells.get(view.done or 0)
    if budget is not None and done is not None and 0 < done.amount < budget.amount and done.is_like == budget.is_like:
        named = Named(budget, f"{row.label}预算数")
        yield order_relation(Named(done, f"{row.label}执行数"), larger=named, bound=named)


def _rate(row: RowView, *, sources: Sequence[RowView], view: TableView) -> Iterator[Relation]:
    """Yield the rate of execution that the sources give, where the total row was left at 0."""
    rate = row.cells.get(view.rate or 0)
    if rate is None or rate.amount or len(sources) != 1 or view.budget is None or view.done is None:
        return
    budget, done = sources[0].cells.get(view.budget), sources[0].cells.get(view.done)
    if budget is not None and done is not None and budget.amount and done.amount:
        operands = (Named(done, "执行数"), Named(budget, "预算数"))
        formula = f"{operands[0].text}÷{operands[1].text}"
        outcome = Outcome(done.amount / budget.amount * 100, rate.quantum / 2, holds=False, formula=formula)
        yield relation_of(RelationKind.RATIO, operands=operands, stated=Named(rate, "执行率"), outcome=outcome)
