"""The tables of a round, each made from the roll-up."""

from collections.abc import Iterator

from jixiao.county.sheet import Sheet
from jixiao.county.sheets.execution import execution_sheet
from jixiao.county.sheets.finding import finding_sheet
from jixiao.county.sheets.light import light_sheet
from jixiao.county.sheets.progress import progress_sheet
from jixiao.county.sheets.score import lead_sheet, score_sheet
from jixiao.county.summary import CountySummary


def county_sheets(summary: CountySummary) -> Iterator[Sheet]:
    """Yield the tables of a round: progress, execution, lights, and where it has evaluations their scores; findings."""
    yield progress_sheet(summary)
    yield execution_sheet(summary)
    yield light_sheet(summary)
    if not summary.round.is_monitoring:
        yield score_sheet(summary)
        yield lead_sheet(summary)
    yield finding_sheet(summary)
