"""Rows of an account of a fund: what was there, what came in, what went out, and what is left at the end."""

from collections.abc import Iterator

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to
from jixiao.proofreading.tables.view import RowView, TableView

_NUMBER = r"^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|[0-9]{1,2}[.、．])?"
_ALL = "(?:合计|总计|总额|数|金额)?$"
_KINDS = (
    late_pattern(
        rf"{_NUMBER}(?:加[：:])?(?:期初|年初|上年|上年末|上年年末|月初)(?:滚存|累计)?(?:余额|结余|结存){_ALL}"
    ),
    late_pattern(rf"{_NUMBER}(?:加[：:])?(?:本年|本期|当年|当期|基金|本年基金)?收入{_ALL}"),
    late_pattern(rf"{_NUMBER}(?:减[：:])?(?:本年|本期|当年|当期|基金|本年基金)?支出{_ALL}"),
    late_pattern(rf"{_NUMBER}(?:期末|年末|本年末|年终|月末)(?:滚存|累计)?(?:余额|结余|结存){_ALL}"),
)
_NO_SUM = late_pattern("率|%|％|±|幅|比重|比例|占比|进度")


def account_rows(view: TableView) -> Iterator[Relation]:
    """Yield the balance of each column; one that fails where another column shows that nothing else is in it."""
    kinds = [[row for row in view.rows if kind.search("".join(row.label.split()))] for kind in _KINDS]
    if any(len(rows) != 1 for rows in kinds):
        return
    rows = [found[0] for found in kinds]
    columns = [it for it, head in view.heads.items() if not _NO_SUM.search(head)]
    sums = [_of_column(rows, column=it, view=view) for it in columns if all(it in row.cells for row in rows)]
    held = [sums_to(left, items=items) for left, items in sums]
    for (left, items), is_held in zip(sums, held, strict=True):
        if is_held or (any(held) and held.count(False) == 1):
            yield sum_relation(left, items=items, holds=is_held)


def _of_column(rows: list[RowView], *, column: int, view: TableView) -> tuple[Named, list[Named]]:
    head = view.heads.get(column, "")
    opening, income, spent, left = (Named(row.cells[column], f"{row.label}{head}") for row in rows)
    return left, [opening, income, spent.negative]
