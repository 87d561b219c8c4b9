"""The table 问题: findings by rule."""

from jixiao.book.column import Kind
from jixiao.book.finding_text import UNVERIFIED
from jixiao.book.verdict import SEVERITIES
from jixiao.county.finding_rank import FindingCount
from jixiao.county.sheet import Content, Sheet, SheetColumn
from jixiao.county.summary import CountySummary

_COLUMNS = (
    SheetColumn("序号", Kind.NUMBER, 6),
    SheetColumn("编号", width=8),
    SheetColumn("问题", width=46),
    SheetColumn("程度", width=9),
    SheetColumn("处数", Kind.NUMBER, 8, is_summed=True),
    SheetColumn("单位数", Kind.NUMBER, 8),
    SheetColumn("涉及单位", width=40, is_detail=True),
    SheetColumn("差额合计", Kind.MONEY, 14),
    SheetColumn("不涉及金额的处数", Kind.NUMBER, 10, is_summed=True, is_detail=True),
)


def finding_sheet(summary: CountySummary) -> Sheet:
    """Return the ranking of the findings.

    Differences are not added over the rules: one wrong figure can break several of them.
    """
    rows = tuple(_row(number, it=it) for number, it in enumerate(summary.findings, start=1))
    units = len({unit for it in summary.findings for unit in it.units})
    counted, plain = (sum(getattr(it, name) for it in summary.findings) for name in ("count", "without_money"))
    total: tuple[Content, ...] = ("", "", "合计", "", counted, units, "", None, plain)
    notes = [
        f"检查覆盖：{summary.coverage.describe()}。",
        "差额是所写的数与应为的数之差；一个数可能同时不符合几条，差额不跨条相加。",
    ]
    if summary.unchecked:
        notes.append(f"没有检查的单位：{'、'.join(summary.unchecked)}。")
    return Sheet("问题", "检查发现的问题", _COLUMNS, rows, total if rows else (), tuple(notes))


def _row(number: int, *, it: FindingCount) -> tuple[Content, ...]:
    title = it.title if it.is_verified else f"{it.title}{UNVERIFIED}"
    money = it.money if it.without_money < it.count else None
    severity = SEVERITIES[it.severity]
    return (number, it.rule, title, severity, it.count, len(it.units), "、".join(it.units), money, it.without_money)
