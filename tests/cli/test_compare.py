"""`jixiao compare`: a report that came back, from the command line."""

from pathlib import Path

import pytest

from jixiao.pipelines.import_book import read_book
from jixiao.pipelines.write_report import write_reports
from tests.cli.running import Jixiao
from tests.writing.comparison.edited import all_unwrapped, edited, typed

NAME = "示例县经济信息科学技术局"
KIND = "部门绩效评价报告"
SURPLUS = "income/opening/amount@final"
BASIC = "expenditure/basic/amount@final"
SHARE = f"=({BASIC} / expenditure/total/amount@final)"
DIFFERS, USAGE, NOTHING = 1, 2, 3


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory, workbooks: Path) -> bytes:
    """Return the evaluation report of the bureau."""
    folder = tmp_path_factory.mktemp("report")
    (made,) = write_reports(read_book(workbooks / "2023更正后.xlsx"), out=folder, kinds=(KIND,), styles=("docx",))
    return made.files.paths[0].read_bytes()


@pytest.fixture
def book(workbooks: Path) -> Path:
    """Return the workbook of the report."""
    return workbooks / "2023更正后.xlsx"


@pytest.fixture
def changed(report: bytes, tmp_path: Path) -> Path:
    """Return the report with three numbers changed, one of them rounded."""
    path = tmp_path / "改过.docx"
    edits = (typed(SURPLUS, "1040.51"), typed(BASIC, "775.40"), typed(SHARE, "20.4%"), all_unwrapped)
    path.write_bytes(edited(*edits, content=report))
    return path


def test_a_report_that_nobody_touched(jixiao: Jixiao, book: Path, report: bytes, tmp_path: Path) -> None:
    path = tmp_path / "原样.docx"
    path.write_bytes(report)
    ran = jixiao("compare", path, "--book", book)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == (
        f"原样.docx　{NAME} 2023年度{KIND}\n没有数字被手工改动。报告中共有 124 处台账的数，124 处未改。\n"
    )


def test_changed_numbers_are_a_table(jixiao: Jixiao, book: Path, changed: Path) -> None:
    ran = jixiao("compare", changed, "--book", book)
    assert ran.code == DIFFERS
    lines = ran.out.splitlines()
    assert lines[1].startswith("3 处数字被手工改动，其中 2 处与台账不符。")
    assert lines[3].split() == ["编号", "状态", "台账", "文件", "名称和位置"]
    assert lines[4].split()[1:5] == ["改动且与台账不符", "1040.50万元", "1040.51万元", "年初结转和结余（决算）"]
    assert [line.split()[1] for line in lines[5:]] == ["改动且与台账不符", "改动且与台账一致"]


def test_the_same_as_json(jixiao: Jixiao, book: Path, changed: Path) -> None:
    found = jixiao("compare", changed, "--book", book, "--format", "json", "--kind", KIND).json
    assert (found["schema"], found["counts"]["differs"], found["counts"]["agrees"]) == ("jixiao.compare/1", 2, 1)
    assert len(found["figures"]) == 124
    assert found["written"] == []


@pytest.mark.parametrize("style", ["html", "docx"])
def test_the_same_as_a_file(jixiao: Jixiao, book: Path, changed: Path, style: str) -> None:
    ran = jixiao("compare", changed, "--book", book, "--format", style, "--out", changed.parent / "结果")
    path = changed.parent / "结果" / f"改过比对结果.{style}"
    assert (ran.code, ran.out) == (DIFFERS, f"已写出 {path}\n")
    assert path.is_file()


def test_numbers_are_accepted_and_set_back(jixiao: Jixiao, book: Path, changed: Path) -> None:
    out = changed.parent / "新"
    options = ("--book", book, "--accept", SURPLUS, "--revert", f"{BASIC}", "--out", out)
    ran = jixiao("compare", changed, *options)
    assert ran.code == 0
    assert f"已写出 {out / '2023更正后（采纳）.xlsx'}\n已写出 {out / '改过（恢复）.docx'}\n" in ran.out
    assert "改后再比对：2 处数字被手工改动，都与台账一致。" in ran.out
    again = jixiao("compare", out / "改过（恢复）.docx", "--book", out / "2023更正后（采纳）.xlsx")
    assert again.code == 0


def test_what_is_refused_is_a_notice(jixiao: Jixiao, book: Path, changed: Path) -> None:
    number = next(it["number"] for it in figures(jixiao, book, changed) if it["figure"] == SHARE)
    ran = jixiao("compare", changed, "--book", book, "--accept", number)
    assert ran.code == DIFFERS
    assert "没有采纳：这个数由系统计算，请改它所依据的数。" in ran.err
    assert "已写出" not in ran.out


def figures(jixiao: Jixiao, book: Path, report: Path) -> list[dict[str, object]]:
    """Return the figures of a comparison."""
    found: list[dict[str, object]] = jixiao("compare", report, "--book", book, "--format", "json").json["figures"]
    return found


def test_a_number_that_is_not_there_is_a_wrong_command(jixiao: Jixiao, book: Path, changed: Path) -> None:
    ran = jixiao("compare", changed, "--book", book, "--revert", "999")
    assert (ran.code, ran.out) == (USAGE, "")
    assert ran.err.startswith("错误：比对结果里没有 999。怎么办：写结果表中的编号")


def test_an_unknown_kind_or_another_file_has_nothing_to_compare(jixiao: Jixiao, book: Path, changed: Path) -> None:
    assert jixiao("compare", changed, "--book", book, "--kind", "月报").code == USAGE
    assert jixiao("compare", book, "--book", book).code == NOTHING
    assert jixiao("compare", changed.with_name("没有.docx"), "--book", book).code == NOTHING
    assert jixiao("compare", changed).code == USAGE
