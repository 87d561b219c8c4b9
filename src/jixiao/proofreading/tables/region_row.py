"""Rows called 全市, and the only 合计 of a table: they add up all other rows where most columns show that they do."""

from collections.abc import Iterator

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import MONEY_UNITS
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to
from jixiao.proofreading.tables.view import RowView, TableView

_REGION = late_pattern("全(?:省|市|州|县|区|镇|乡|旗|盟)(?:总数|汇总)?")
_NO_SUM = late_pattern("率|%|％|±|幅|比重|比例|占|得分|分值|权重|编码|序号|行次|标准|[均单]价|均|元/|排名|位次")
_FEW = 2


def region_rows(view: TableView) -> Iterator[Relation]:
    """Yield the sums of the rows beside one of a whole region; one that fails where two hold, in a drawn table.

    Of a 合计 only an amount that fails is told, for those that hold are told elsewhere.
    """
    wholes = [row for row in (*view.rows[:1], *view.rows[1:][-1:]) if row.is_total or _is_region(row)]
    if len(wholes) != 1 or any(row.is_total for row in view.rows if row is not wholes[0]):
        return
    parts = [row for row in view.rows if row is not wholes[0]]
    columns = [it for it in wholes[0].cells if not _NO_SUM.search(view.heads.get(it, ""))]
    found = [_sum(wholes[0], parts=parts, column=it) for it in columns if any(it in row.cells for row in parts)]
    held = [it for it in found if it.holds]
    is_told = view.is_sure and len(held) >= _FEW and len(found) == len(held) + 1
    failing = [it for it in found if not it.holds and is_told and len(it.operands) == len(parts)]
    if _is_region(wholes[0]):
        yield from (*(it for it in held if len(it.operands) == len(parts)), *failing)
    else:
        yield from (it for it in failing if it.stated.unit in MONEY_UNITS)


def _is_region(row: RowView) -> bool:
    return _REGION.fullmatch(row.label.strip()) is not None


def _sum(whole: RowView, *, parts: list[RowView], column: int) -> Relation:
    total, items = (
        Named(whole.cells[column], whole.label),
        [Named(it.cells[column], it.label) for it in parts if column in it.cells],
    )
    return sum_relation(total, items=items, holds=len(items) >= _FEW and sums_to(total, items=items))
