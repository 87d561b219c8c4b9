"""Walk through the sample county: workbooks, checks, scores and reports into one folder."""

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

from msgspec import Struct

from jixiao.book.book import Book
from jixiao.pipelines.check_book import CheckResult, check_book
from jixiao.pipelines.new_workbook import workbook_of
from jixiao.pipelines.sample_county import load_bureau, load_county
from jixiao.pipelines.score_book import Scored, score_book
from jixiao.pipelines.write_findings import findings_publication
from jixiao.pipelines.write_publication import save_file, write_publication
from jixiao.pipelines.write_report import write_reports

YEARS = (2023, 2024)
STEPS = 16  # the bureau of each year twice and its report, five other units of two years
_REPORTS = {2023: ("部门绩效评价报告", dt.date(2024, 3, 29)), 2024: ("部门事中绩效监控报告", dt.date(2024, 9, 10))}
_AS_REPORTED, _MENDED = "原报数", "更正后"


class DemoStep(Struct, frozen=True):
    """One thing the walk made.

    `result` is the check of a Book and `scores` the scores of its evaluations, where the step is one; `paths` are files
    it wrote, `notices` what to know of them.
    """

    title: str
    paths: tuple[Path, ...] = ()
    result: CheckResult | None = None
    notices: tuple[str, ...] = ()
    scores: tuple[Scored, ...] = ()


def run_demo(out: Path, *, on_start: Callable[[str], None] = lambda _title: None) -> Iterator[DemoStep]:
    """Yield each step of the walk when it is done.

    The bureau of the sample county comes twice: with the mistakes of its report, so that the check has something to
    find, and mended, so that the reports are clean. The other five units are checked and their workbooks written.

    Args:
        out: The folder to write into; it is made.
        on_start: Called with the title of each step before it begins.

    Raises:
        RefusalError: If the folder cannot be written to.
    """
    for year in YEARS:
        for is_mended in (False, True):
            word = _MENDED if is_mended else _AS_REPORTED
            title = f"检查示例县经信局 {year} 年度（{word}）"
            on_start(title)
            book = load_bureau(year, is_mended=is_mended)
            yield _checked(book, out=out, title=title, name=f"{year}年度{word}")
        title = f"生成示例县经信局 {year} 年度报告"
        on_start(title)
        yield from _reported(load_bureau(year, is_mended=True), out=out, title=title)
    yield from _others(out, on_start=on_start)


def _checked(book: Book, *, out: Path, title: str, name: str) -> DemoStep:
    """Write the workbook and the coverage slip of a Book, check it and score its evaluations."""
    path = save_file(workbook_of(book), path=out / "工作簿" / f"{book.unit.name}{name}.xlsx")
    result = check_book(book, name=path.name)
    slip = write_publication(
        findings_publication(result), folder=out / "检查结果", name=f"{book.unit.name}{name}", styles=("docx", "html")
    )
    return DemoStep(title, (path, *slip.paths), result, slip.notices, tuple(score_book(book)))


def _reported(book: Book, *, out: Path, title: str) -> Iterator[DemoStep]:
    kind, date = _REPORTS[book.year]
    for report in write_reports(book, out=out / "报告", kinds=(kind,), date=date):
        yield DemoStep(f"{title}：{report.kind}", report.files.paths, notices=report.files.notices)


def _others(out: Path, *, on_start: Callable[[str], None]) -> Iterator[DemoStep]:
    bureau = load_bureau(YEARS[0], is_mended=True).unit.name
    for book in load_county():
        if book.unit.name != bureau:
            title = f"检查{book.unit.name} {book.year} 年度"
            on_start(title)
            yield _checked(book, out=out, title=title, name=f"{book.year}年度")
