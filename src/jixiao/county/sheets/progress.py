"""The table 进度: each unit with its state, its last day and its findings."""

from jixiao.book.column import Kind
from jixiao.book.verdict import SEVERITIES
from jixiao.county.filing import FilingState
from jixiao.county.record import UnitRecord
from jixiao.county.sheet import Content, Sheet, SheetColumn
from jixiao.county.summary import CountySummary

_COLUMNS = (
    SheetColumn("序号", Kind.NUMBER, 6),
    SheetColumn("单位", width=28),
    SheetColumn("主管部门", width=30, is_detail=True),
    SheetColumn("状态", width=9),
    SheetColumn("报送期限", Kind.DATE, 13),
    SheetColumn("报送日期", Kind.DATE, 13),
    SheetColumn("报送情况", width=14),
    *(SheetColumn(word, Kind.NUMBER, 8, is_summed=True) for word in SEVERITIES.values()),
)


def progress_sheet(summary: CountySummary) -> Sheet:
    """Return the table of the filings, in the order of the round."""
    rows = tuple(_row(number, record=it, summary=summary) for number, it in enumerate(summary.records, start=1))
    progress = summary.progress
    counts = [_counts(record) for record in summary.records]
    sums = [sum(column) for column in zip(*(it for it in counts if it is not None), strict=True)] or [0] * 3
    words: tuple[Content, ...] = ("", f"合计 {progress.total} 个单位", "", f"已报 {progress.handed_in}", "", "", "")
    return Sheet("进度", "报送进度", _COLUMNS, rows, (*words, *sums), tuple(_notes(summary)))


def _row(number: int, *, record: UnitRecord, summary: CountySummary) -> tuple[Content, ...]:
    filing = record.filing
    timing = filing.timing(summary.round.today)
    head = (number, filing.unit, filing.department, filing.state.label, filing.due, filing.submitted_on, timing)
    return (*head, *(_counts(record) or (None, None, None)))


def _counts(record: UnitRecord) -> tuple[int, ...] | None:
    if record.findings is None:
        return None
    return tuple(sum(it.shown_severity == severity for it in record.findings) for severity in SEVERITIES)


def _notes(summary: CountySummary) -> list[str]:
    counts = summary.progress.counts
    states = "，".join(f"{state.label} {counts[state]}" for state in FilingState if counts[state])
    notes = [f"状态：{states}。"]
    if summary.unchecked:
        notes.append(
            f"没有检查的单位 {len(summary.unchecked)} 个：{'、'.join(summary.unchecked)}；问题数不含这些单位。"
        )
    return [*notes, f"检查覆盖：{summary.coverage.describe()}。"]
