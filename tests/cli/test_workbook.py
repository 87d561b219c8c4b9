"""`jixiao workbook`: new ones, and what is read of one."""

from pathlib import Path

import pytest

from jixiao.book.figure import Figure
from jixiao.pipelines.import_book import read_book
from tests.cli.running import Jixiao
from tests.pipelines.sample import NAME, bureau

USAGE, NOTHING = 2, 3


def test_an_empty_workbook_is_read_back_with_what_was_said_of_it(jixiao: Jixiao, tmp_path: Path) -> None:
    path = tmp_path / "账.xlsx"
    options = ("--year", 2025, "--unit", "示例县示例局", "--region", "510521")
    ran = jixiao("workbook", "new", *options, "--out", path)
    assert (ran.code, ran.out, ran.err) == (0, f"已写出 {path}\n", "")
    book = read_book(path)
    assert (book.year, book.unit.name, book.unit.region) == (2025, "示例县示例局", "510521")
    assert (book.amounts, book.projects) == ((), ())


def test_the_file_is_called_after_the_year(jixiao: Jixiao, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert jixiao("workbook", "new", "--year", 2024).out == "已写出 2024年度绩效账.xlsx\n"
    assert read_book(tmp_path / "2024年度绩效账.xlsx").year == 2024


def test_a_folder_takes_the_usual_name_and_a_name_without_ending_gets_one(jixiao: Jixiao, tmp_path: Path) -> None:
    assert jixiao("workbook", "new", "--year", 2024, "--out", tmp_path).out.endswith("2024年度绩效账.xlsx\n")
    assert jixiao("workbook", "new", "--year", 2024, "--out", tmp_path / "v1.5").out.endswith("v1.5.xlsx\n")


def test_a_new_year_is_started_from_the_last(jixiao: Jixiao, workbooks: Path, tmp_path: Path) -> None:
    path = tmp_path / "新.xlsx"
    assert jixiao("workbook", "new", "--from", workbooks / "2023更正后.xlsx", "--out", path).code == 0
    book, last = read_book(path), bureau(2023, is_mended=True)
    assert (book.year, book.unit.name) == (2024, NAME)
    assert [project.name for project in book.projects] == [
        project.name for project in last.projects if project.term == "常年项目"
    ]
    opening = {amount.figure for amount in book.amounts if amount.row == "opening" and amount.figure.is_value}
    assert opening == {Figure.money("0")}  # what was left at the end of 2023


def test_a_workbook_of_another_year_is_not_carried_over(jixiao: Jixiao, workbooks: Path, tmp_path: Path) -> None:
    file = workbooks / "2023更正后.xlsx"
    ran = jixiao("workbook", "new", "--from", file, "--year", 2026, "--out", tmp_path / "新.xlsx")
    assert (ran.code, ran.out) == (NOTHING, "")
    assert ran.err == (
        f"错误：上年的工作簿是 2023 年度的，不能结转到 2026 年度。位置：{file}。"
        "怎么办：用 2025 年度的工作簿，或不写 --year。\n"
    )
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("options", [[], ["--yuan"]])
def test_the_sample_is_filled_in_and_clean(jixiao: Jixiao, tmp_path: Path, options: list[str]) -> None:
    path = tmp_path / "示例.xlsx"
    assert jixiao("workbook", "new", "--sample", "--year", 2023, *options, "--out", path).code == 0
    assert jixiao("check", path).code == 0
    assert read_book(path) == bureau(2023, is_mended=True)


def test_a_file_that_is_there_is_not_overwritten(jixiao: Jixiao, tmp_path: Path) -> None:
    path = tmp_path / "账.xlsx"
    path.write_bytes(b"somebody's work")
    ran = jixiao("workbook", "new", "--year", 2024, "--out", path)
    assert (ran.code, ran.out) == (NOTHING, "")
    assert ran.err == f"错误：同名文件已经存在，没有覆盖。位置：{path}。怎么办：换一个文件名，或先移走原文件。\n"
    assert path.read_bytes() == b"somebody's work"


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--sample", "--year", "2020"], ["示例县没有 2020 年度的数。", "--year 写 2023 到 2024，或不写。"]),
        (["--sample", "--from", "a.xlsx"], ["--from 和 --sample 不能一起用。"]),
        (["--sample", "--unit", "甲局"], ["--unit、--region 取自上年的工作簿或示例县，不能另写。"]),
        (["--year", "99999"], ["--year 的内容不对。", "写 1900 到 2099 之间的整数。"]),
    ],
)
def test_options_that_do_not_fit_are_a_usage_error(
    jixiao: Jixiao, tmp_path: Path, options: list[str], words: list[str]
) -> None:
    ran = jixiao("workbook", "new", *options, "--out", tmp_path / "账.xlsx")
    assert (ran.code, ran.out) == (USAGE, "")
    assert [word for word in (*words, "用 jixiao workbook new --help 查看用法。") if word not in ran.err] == []
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_is_full_leaves_nothing_behind(
    jixiao: Jixiao, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill(path: Path, content: bytes) -> int:
        with path.open("wb") as stream:
            stream.write(content[:100])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", fill)
    ran = jixiao("workbook", "new", "--year", 2024, "--out", tmp_path / "账.xlsx")
    assert (ran.code, ran.out) == (NOTHING, "")
    assert "错误：文件写不进去。" in ran.err
    assert list(tmp_path.iterdir()) == []


def test_what_was_read_is_counted_by_table(jixiao: Jixiao, workbooks: Path) -> None:
    ran = jixiao("workbook", "read", workbooks / "2023更正后.xlsx")
    lines = ran.out.splitlines()
    assert (ran.code, lines[0]) == (0, f"{NAME} 2023年度")
    assert "项目              23" in lines
    assert lines[-1] == f"金额 {len(bureau(2023, is_mended=True).amounts)} 个"


def test_what_was_read_is_json_with_exact_numbers(jixiao: Jixiao, workbooks: Path) -> None:
    found = jixiao("workbook", "read", workbooks / "2023更正后.xlsx", "--format", "json").json
    assert found["year"] == 2023
    assert found["tables"]["unit"][0]["name"] == NAME
    income = next(item for item in found["amounts"] if item["id"] == "income/total/amount@final")
    assert income["number"] == "2752930000"  # fen: 2752.93 万元


def test_a_workbook_that_cannot_be_read_says_so_as_everywhere(jixiao: Jixiao, tmp_path: Path) -> None:
    (tmp_path / "账.xlsx").write_bytes(b"")
    ran = jixiao("workbook", "read", tmp_path / "账.xlsx")
    assert (ran.code, ran.out) == (NOTHING, "")
    assert ran.err.startswith("错误：工作簿“账.xlsx”有 1 个问题，没有读入任何内容。\n1. 文件是空的。怎么办：")
