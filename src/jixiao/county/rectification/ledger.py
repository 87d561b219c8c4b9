"""The register of rectification (整改台账) of many units."""

import datetime as dt
from collections.abc import Iterable

from jixiao.book.column import Kind
from jixiao.county.rectification.item import Item, Stage
from jixiao.county.sheet import Content, Sheet, SheetColumn

_COLUMNS = (
    SheetColumn("序号", Kind.NUMBER, 6),
    SheetColumn("单位", width=24),
    SheetColumn("问题", width=40),
    SheetColumn("来源", width=12),
    SheetColumn("责任人", width=12),
    SheetColumn("整改措施", width=32),
    SheetColumn("整改期限", Kind.DATE, 13),
    SheetColumn("整改状态", width=10),
    SheetColumn("逾期天数", Kind.NUMBER, 9),
    SheetColumn("以前年度出现次数", Kind.NUMBER, 10),
    SheetColumn("销号依据", width=22, is_detail=True),
)
_BY_PERSON = "人工提出"


def ledger_sheet(items: Iterable[Item], *, today: dt.date) -> Sheet:
    """Return the register, the longest overdue first, closed items last."""
    listed = sorted(items, key=lambda it: (not it.is_open, -it.days_overdue(today), it.unit))
    rows = tuple(_row(number, item=item, today=today) for number, item in enumerate(listed, start=1))
    counts = "，".join(f"{stage.value} {sum(it.stage is stage for it in listed)}" for stage in Stage)
    overdue = sum(it.shown_stage(today) == "已逾期" for it in listed)
    repeated = sum(bool(it.recurrences) for it in listed)
    note = f"共 {len(listed)} 个问题：{counts}；其中逾期 {overdue} 个，以前年度出现过 {repeated} 个。"
    return Sheet("整改台账", "整改台账", _COLUMNS, rows, notes=(note,))


def _row(number: int, *, item: Item, today: dt.date) -> tuple[Content, ...]:
    source = item.rule or _BY_PERSON
    head = (number, item.unit, item.content, source, item.owner, item.measure, item.due, item.shown_stage(today))
    reason = item.history[-1].note if item.closed_by and item.history else ""
    closed = f"{item.closed_by}：{reason}" if item.closed_by else ""
    return (*head, item.days_overdue(today), item.recurrences, closed)
