"""The table 执行: what each unit executed of its adjusted budget, against the time that is over."""

from jixiao.book.column import Kind
from jixiao.county.record import UnitRecord
from jixiao.county.sheet import Content, Sheet, SheetColumn, print_content
from jixiao.county.summary import CountySummary

_BUDGET, _EXECUTED = "调整预算数", "执行数"
_COLUMNS = (
    SheetColumn("单位", width=30),
    SheetColumn(_BUDGET, Kind.MONEY, 15, is_summed=True),
    SheetColumn(_EXECUTED, Kind.MONEY, 15, is_summed=True),
    SheetColumn("执行率", Kind.PERCENT, 12, ratio_of=(_EXECUTED, _BUDGET)),
    SheetColumn("比序时进度", Kind.PERCENT, 14),
    SheetColumn("公用经费执行率", Kind.PERCENT, 14),
    SheetColumn("项目支出执行率", Kind.PERCENT, 14),
    SheetColumn("没有计入的原因", width=30),
)


def execution_sheet(summary: CountySummary) -> Sheet:
    """Return the table of execution; what is missing or not comparable is listed without figures and not counted."""
    rows = tuple(_row(record, summary=summary) for record in summary.records)
    total, public, project = summary.executions.values()
    ratio = total.ratio
    gap = None if ratio is None else ratio - summary.round.pace
    counted = f"合计（{len(total.included)}/{total.total} 个单位）"
    line: tuple[Content, ...] = (
        counted, total.denominator, total.numerator, ratio, gap, public.ratio, project.ratio, "",
    )  # fmt: skip
    notes = [f"{label}：{rate.describe()}。" for label, rate in summary.executions.items()]
    pace = print_content(summary.round.pace, kind=Kind.PERCENT)
    told = f"合计执行率是计入单位的执行数之和除以调整预算数之和；序时进度为 {pace}。"
    return Sheet("执行", "预算执行情况", _COLUMNS, rows, line, (told, *notes))


def _row(record: UnitRecord, *, summary: CountySummary) -> tuple[Content, ...]:
    spending, name = record.spending, record.filing.unit
    if not spending.share(name).is_counted:
        return (name, None, None, None, None, record.public.rate, record.project.rate, spending.problem)
    rate = spending.rate
    gap = None if rate is None else rate - summary.round.pace
    return (name, spending.budget, spending.executed, rate, gap, record.public.rate, record.project.rate, "")
