"""Changes are taken into a new workbook or set back in a new file."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from jixiao.book.book import Book
from jixiao.book.figure import Figure
from jixiao.errors import RefusalError
from jixiao.pipelines.compare_report import Returned, compare_returned
from jixiao.pipelines.import_book import read_book
from jixiao.pipelines.settle_comparison import (
    Settled,
    UnknownItemError,
    Wishes,
    chosen_items,
    settle,
    settled_to_json,
)
from jixiao.pipelines.write_report import write_reports
from jixiao.reading.docx.read import read_docx
from jixiao.writing.comparison.state import State
from tests.pipelines.sample import bureau
from tests.writing.comparison.edited import edited, typed

KIND = "部门绩效评价报告"
SURPLUS = "income/opening/amount@final"
BASIC = "expenditure/basic/amount@final"
SHARE = f"=({BASIC} / expenditure/total/amount@final)"
CHANGED = (State.DIFFERS,)


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Return the evaluation report of the bureau."""
    folder = tmp_path_factory.mktemp("report")
    (made,) = write_reports(bureau(2023, is_mended=True), out=folder, kinds=(KIND,), styles=("docx",))
    return made.files.paths[0].read_bytes()


def returned(report: bytes, *texts: tuple[str, str], folder: Path) -> Returned:
    """Return the report after somebody typed over some figures."""
    content = edited(*(typed(figure, text) for figure, text in texts), content=report)
    path = folder / "报告.docx"
    path.write_bytes(content)
    return Returned(path, content, read_docx(content, name=path.name), bureau(2023, is_mended=True), KIND)


def settled(it: Returned, *, accept: str = "", revert: str = "") -> Settled:
    """Return what was done with a report."""
    wishes = Wishes(accept, revert, it.path.parent / "账.xlsx")
    return settle(it, comparison=compare_returned(it), wishes=wishes)


def test_after_accepting_nothing_differs(report: bytes, tmp_path: Path) -> None:
    it = returned(report, (SURPLUS, "1040.51"), folder=tmp_path)
    done = settled(it, accept="all")
    assert (done.paths, done.notices) == ((tmp_path / "账（采纳）.xlsx",), ())
    book = read_book(done.paths[0])
    assert stated(book, SURPLUS) == Figure.money("1040.51")
    again = compare_returned(replace(it, book=book))
    assert not again.is_different
    assert again.count(State.AGREES) == 1


def stated(book: Book, figure: str) -> Figure:
    """Return an amount of a Book."""
    return next(amount.figure for amount in book.amounts if amount.figure_id == figure)


def test_after_reverting_the_report_is_as_it_was(report: bytes, tmp_path: Path) -> None:
    it = returned(report, (SURPLUS, "1040.51"), (SHARE, "21%"), folder=tmp_path)
    done = settled(it, revert="all")
    assert done.paths == (tmp_path / "报告（恢复）.docx",)
    assert {item.state for item in done.comparison.items} == {State.SAME}
    assert it.path.read_bytes() == it.content
    again = read_docx(done.paths[0].read_bytes(), name="报告.docx")
    assert [line.text for line in again.lines()] == [line.text for line in read_docx(report, name="").lines()]


def test_both_in_one_go(report: bytes, tmp_path: Path) -> None:
    it = returned(report, (SURPLUS, "1040.51"), (SHARE, "21%"), folder=tmp_path)
    number = next(item.number for item in compare_returned(it).shown if item.figure == SHARE)
    done = settled(it, accept=SURPLUS, revert=str(number))
    assert [path.name for path in done.paths] == ["账（采纳）.xlsx", "报告（恢复）.docx"]
    assert not done.comparison.is_different


def test_what_is_computed_from_an_accepted_figure_is_told(report: bytes, tmp_path: Path) -> None:
    done = settled(returned(report, (BASIC, "700.00"), folder=tmp_path), accept="all")
    outdated = [item.figure for item in done.comparison.items if item.state is State.OUTDATED]
    assert SHARE in outdated
    assert done.comparison.is_different


def test_what_cannot_be_done_is_told_and_nothing_is_written(report: bytes, tmp_path: Path) -> None:
    it = returned(report, (SHARE, "21%"), (SURPLUS, ""), folder=tmp_path)
    done = settled(it, accept="all", revert=SURPLUS)
    assert done.paths == ()
    accept, revert = done.notices
    assert accept.endswith("没有采纳：这个数由系统计算，请改它所依据的数。")
    assert revert.endswith("“年初结转和结余（决算）”不能恢复：文件里找不到这个数的位置，请在文件里补上。")
    assert settled_to_json(done) == {"written": [], "notices": [accept, revert], "after": done.comparison.describe()}


def test_numbers_and_figure_ids_choose(report: bytes, tmp_path: Path) -> None:
    comparison = compare_returned(returned(report, (SURPLUS, "1"), (SHARE, "21%"), folder=tmp_path))
    first, second = comparison.shown
    for asked in ("ALL", f"{second.number}，{SURPLUS}", f" {second.number} , {first.number},{first.number}"):
        items = chosen_items(comparison, asked=asked, for_all=CHANGED)
        assert sorted(item.number for item in items) == [first.number, second.number]
    for asked in ("999", f"{first.number},x", ","):
        with pytest.raises(UnknownItemError):
            chosen_items(comparison, asked=asked, for_all=CHANGED)


def test_one_number_is_not_accepted_and_reverted(report: bytes, tmp_path: Path) -> None:
    with pytest.raises(UnknownItemError, match="既要采纳又要恢复"):
        settled(returned(report, (SURPLUS, "1"), folder=tmp_path), accept="all", revert="all")


def test_no_file_is_overwritten(report: bytes, tmp_path: Path) -> None:
    it = returned(report, (SURPLUS, "1"), folder=tmp_path)
    settled(it, accept="all")
    with pytest.raises(RefusalError, match="同名文件已经存在，没有覆盖。"):
        settled(it, accept="all")


def test_only_a_docx_is_written_again(report: bytes, tmp_path: Path) -> None:
    it = returned(report, (SURPLUS, "1"), folder=tmp_path)
    with pytest.raises(RefusalError, match=r"只能在 \.docx 文件里恢复数字。"):
        settled(replace(it, document=replace(it.document, format="pdf")), revert="all")


def test_the_book_that_moved_on_is_set_right_in_the_file(report: bytes, tmp_path: Path) -> None:
    it = returned(report, folder=tmp_path)
    moved = replace(it, book=it.book.with_figure(SURPLUS, figure=Figure.money("9.00")))
    assert [item.state for item in compare_returned(moved).shown] == [State.OUTDATED]
    assert settled(moved, accept="all").paths == ()  # nobody changed anything by hand
    assert not settled(moved, revert="all").comparison.is_different
