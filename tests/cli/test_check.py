"""`jixiao check`: the bureau's reports in words, as JSON and as files, and what cannot be checked."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from msgspec.structs import replace

from jixiao.book.figure import Figure
from jixiao.cli import progress
from jixiao.cli.main import cli
from jixiao.cli.terminal import MOST_OF_RULE
from jixiao.exchange.book_json import book_from_json
from jixiao.pipelines.import_book import read_book
from jixiao.pipelines.new_workbook import workbook_of
from tests.cli.running import Jixiao, Ran
from tests.conftest import Golden
from tests.pipelines.papers import text_file, word_file
from tests.pipelines.sample import bureau, bureau_workbook, with_texts, without_sheet
from tests.pipelines.word_text import word_text

FINDING_TEXTS = {
    "rule",
    "instance",
    "severity",
    "certainty",
    "title",
    "message",
    "stated",
    "computed",
    "arithmetic",
    "fix",
}
FINDING_LISTS = {"operands", "basis", "also", "repair"}
COUNTS = {"passed", "failed", "acknowledged", "cannot_tell", "not_applicable", "engine_error"}
UNIT = "示例县经济信息科学技术局"
NO_ERRORS, ERRORS, USAGE, NOTHING = 0, 1, 2, 3


def rules_of(result: Mapping[str, Any], *, severity: str) -> list[str]:
    """Return the rules of the findings of a severity that are certain, in their order."""
    findings = result["findings"]
    return [item["rule"] for item in findings if item["severity"] == severity and item["certainty"] == "certain"]


def write(folder: Path, name: str, content: bytes) -> Path:
    """Write a file and return its path."""
    (folder / name).write_bytes(content)
    return folder / name


def assert_refused(ran: Ran, *words: str) -> None:
    """Assert that a file was refused in one voice: no result, no traceback."""
    assert (ran.code, ran.out) == (NOTHING, "")
    assert ran.err.startswith("错误：")
    assert "Traceback" not in ran.err
    assert [word for word in (*words, "怎么办：") if word not in ran.err] == []


# What a check says of the bureau


@pytest.mark.parametrize("year", [2023, 2024])
def test_the_findings_in_words(
    jixiao: Jixiao, workbooks: Path, golden: Golden, monkeypatch: pytest.MonkeyPatch, year: int
) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    ran = jixiao("check", workbooks / f"{year}原报数.xlsx")
    assert (ran.code, ran.err) == (ERRORS, "")
    name, coverage, *findings = ran.out.splitlines(keepends=True)
    golden(f"check_{year}.txt", "".join((name, *findings)))  # how many rules were decided, another golden file lists
    assert "条适用：" in coverage


def test_the_errors_of_the_evaluation_are_found_in_the_workbook(jixiao: Jixiao, workbooks: Path) -> None:
    result = jixiao("check", workbooks / "2023原报数.xlsx", "--format", "json").json
    assert rules_of(result, severity="error") == ["R004", "R087", "R103", "R110", "R130"]
    first = result["findings"][0]
    assert first["also"] == ["R015"]
    assert "1040.50 万元" in first["message"]


def test_the_errors_of_the_monitoring_report_are_found_in_the_workbook(jixiao: Jixiao, workbooks: Path) -> None:
    result = jixiao("check", workbooks / "2024原报数.xlsx", "--format", "json").json
    assert rules_of(result, severity="error") == ["R080", "R081", "R081", "R090"]
    unmonitored = [item for item in result["findings"] if item["rule"] == "R183"]
    assert {item["severity"] for item in unmonitored} == {"warning"}
    assert len(unmonitored) == 6  # the projects that were added during the year


@pytest.mark.parametrize("year", [2023, 2024])
def test_the_mended_workbook_is_clean(jixiao: Jixiao, workbooks: Path, year: int) -> None:
    ran = jixiao("check", workbooks / f"{year}更正后.xlsx")
    assert ran.code == NO_ERRORS
    assert ran.out.endswith("没有发现问题。无法判断的不等于通过。\n")


# The contract


@pytest.fixture(scope="module")
def contract(workbooks: Path) -> Mapping[str, Any]:
    """Return what a program reads of the evaluation as reported."""
    path = str(workbooks / "2023原报数.xlsx")
    result: Mapping[str, Any] = json.loads(CliRunner().invoke(cli, ["check", path, "--format", "json"]).output)
    return result


def test_the_document_is_named(contract: Mapping[str, Any]) -> None:
    assert contract["schema"] == "jixiao.check/1"
    assert contract["document"] == {
        "name": "2023原报数.xlsx",
        "kind": "年度绩效账",
        "unit": "示例县经济信息科学技术局",
        "year": 2023,
    }


def test_every_finding_has_the_fields_of_the_contract(contract: Mapping[str, Any]) -> None:
    for finding in contract["findings"]:
        assert FINDING_TEXTS | FINDING_LISTS | {"place", "verified"} == set(finding)
        assert {type(finding[name]) for name in FINDING_TEXTS} == {str}
        assert {type(finding[name]) for name in FINDING_LISTS} == {list}
        assert finding["severity"] in {"error", "warning", "note"}
        assert finding["certainty"] in {"certain", "arguable"}
        assert finding["basis"]
        assert finding["fix"].endswith("。")


def test_a_finding_in_a_workbook_names_the_cell(contract: Mapping[str, Any]) -> None:
    score = next(item for item in contract["findings"] if item["rule"] == "R103")
    assert score["place"] == {"file": "2023原报数.xlsx", "sheet": "绩效指标", "cell": "N7", "quote": "12"}
    assert (score["stated"], score["computed"]) == ("12", "5")


def test_numbers_are_texts_as_printed(contract: Mapping[str, Any]) -> None:
    operands = [operand for finding in contract["findings"] for operand in finding["operands"]]
    assert {"2752.93", "3793.43"} <= {operand["printed"] for operand in operands}
    assert {type(operand[name]) for operand in operands for name in ("figure", "label", "printed", "unit")} == {str}


def test_the_coverage_adds_up(contract: Mapping[str, Any]) -> None:
    coverage = contract["coverage"]
    assert set(coverage) == COUNTS | {"applicable"}
    assert coverage["applicable"] == sum(coverage[name] for name in COUNTS - {"not_applicable"})
    assert coverage["failed"] >= len(contract["findings"]) > 0
    assert coverage["engine_error"] == 0


def test_the_book_is_the_book_of_the_workbook(contract: Mapping[str, Any], workbooks: Path) -> None:
    assert contract["relations"] == []
    assert book_from_json(contract["book"]) == read_book(workbooks / "2023原报数.xlsx")


# Several files, other formats


def test_several_files_are_a_list_in_their_order(jixiao: Jixiao, workbooks: Path) -> None:
    names = ["2024更正后.xlsx", "2023更正后.xlsx"]
    ran = jixiao("check", *(workbooks / name for name in names), "--format", "json")
    assert [result["document"]["name"] for result in ran.json] == names
    assert ran.code == NO_ERRORS


def test_a_file_that_is_refused_stops_no_other(jixiao: Jixiao, workbooks: Path, tmp_path: Path) -> None:
    ran = jixiao("check", tmp_path / "没有.xlsx", workbooks / "2024更正后.xlsx", workbooks / "2023原报数.xlsx")
    assert ran.code == ERRORS
    assert "没有发现问题" in ran.out
    assert "错误 5 条" in ran.out
    assert ran.out.endswith("\n共 3 个文件：1 个有确定的错误，1 个没有确定的错误，1 个没有检查成。\n")
    assert ran.err == f"错误：没有这个文件。位置：{tmp_path / '没有.xlsx'}。怎么办：核对文件名和所在文件夹。\n"


def test_a_file_that_was_not_checked_is_no_success(jixiao: Jixiao, workbooks: Path, tmp_path: Path) -> None:
    assert jixiao("check", workbooks / "2024更正后.xlsx", tmp_path / "没有.xlsx").code == NOTHING


def test_the_findings_are_written_beside_the_workbook(jixiao: Jixiao, workbooks: Path, tmp_path: Path) -> None:
    file = write(tmp_path, "账.xlsx", (workbooks / "2023原报数.xlsx").read_bytes())
    ran = jixiao("check", file, "--format", "docx")
    assert (ran.code, ran.out) == (ERRORS, f"已写出 {tmp_path / '账检查结果.docx'}\n")
    text = word_text(tmp_path / "账检查结果.docx")
    for word in ("示例县经济信息科学技术局", "错误（5条）", "须说明（9条）", "R103", "1040.50"):
        assert word in text


def test_workbooks_of_one_name_keep_their_own_results(jixiao: Jixiao, workbooks: Path, tmp_path: Path) -> None:
    for folder, year in (("甲", 2023), ("乙", 2024)):
        (tmp_path / folder).mkdir()
        write(tmp_path / folder, "账.xlsx", (workbooks / f"{year}原报数.xlsx").read_bytes())
    out = tmp_path / "结果"
    ran = jixiao("check", tmp_path / "甲/账.xlsx", tmp_path / "乙/账.xlsx", "--format", "html", "--out", out)
    assert sorted(path.name for path in out.iterdir()) == ["账检查结果.html", "账检查结果（2）.html"]
    assert "2023年度检查结果" in (out / "账检查结果.html").read_text(encoding="utf-8")
    assert "2024年度检查结果" in (out / "账检查结果（2）.html").read_text(encoding="utf-8")
    assert ran.out.endswith("共 2 个文件：2 个有确定的错误。\n")


def test_a_document_comes_back_as_page_copy_list_and_letter(jixiao: Jixiao, tmp_path: Path) -> None:
    file = word_file(tmp_path / "报告.docx")
    for style, name in (
        ("html", "报告检查结果.html"),
        ("docx", "报告（带批注）.docx"),
        ("xlsx", "报告问题清单.xlsx"),
        ("letter", f"{UNIT}退回意见.docx"),
    ):
        ran = jixiao("check", file, "--format", style)
        assert (ran.code, ran.out) == (ERRORS, f"已写出 {tmp_path / name}\n")
        assert (tmp_path / name).is_file()


def test_a_folder_is_checked_with_one_table_and_its_results_are_not_checked_again(
    jixiao: Jixiao, tmp_path: Path
) -> None:
    word_file(tmp_path / "甲.docx")
    text_file(tmp_path / "乙.txt", lines=("通知", "没有数字。"))
    write(tmp_path, "空.docx", b"")
    ran = jixiao("check", tmp_path, "--format", "html")
    header, *rows = [line for line in ran.out.splitlines() if line and not line.startswith("已写出")]
    assert header.split() == ["文件", "种类", "单位", "年度", "错误", "须说明", "提示", "适用", "通过", "秒", "说明"]
    assert [row.split()[0] for row in rows[:3]] == ["乙.txt", "甲.docx", "空.docx"]
    assert rows[2].split()[1:9] == ["—"] * 8
    assert rows[2].endswith("文件是空的")
    again = jixiao("check", tmp_path, "--format", "html")
    assert "文件夹里有 2 个以前写出的结果" in again.out
    assert "共 3 个文件：" in again.out


def test_letters_have_a_deadline_and_nothing_else_has(jixiao: Jixiao, tmp_path: Path) -> None:
    file = word_file(tmp_path / "报告.docx")
    jixiao("check", file, "--format", "letter", "--days", 7)
    assert "起7个工作日" in word_text(tmp_path / f"{UNIT}退回意见.docx")
    ran = jixiao("check", file, "--days", 7)
    assert (ran.code, ran.err.partition("怎么办")[0]) == (USAGE, "错误：--days 只用于退回意见。")


def test_without_a_problem_there_is_no_letter(jixiao: Jixiao, tmp_path: Path) -> None:
    file = text_file(tmp_path / "空话.txt", lines=("通知",))
    ran = jixiao("check", file, "--format", "letter")
    assert ran.err == "提示：没有需要更正或说明的问题，没有写退回意见。\n"


def test_last_year_is_for_one_file(jixiao: Jixiao, tmp_path: Path) -> None:
    first, second = text_file(tmp_path / "甲.txt"), text_file(tmp_path / "乙.txt")
    assert jixiao("check", first, "--last-year", second).code == ERRORS
    ran = jixiao("check", first, second, "--last-year", second)
    assert (ran.code, ran.err.partition("怎么办")[0]) == (USAGE, "错误：--last-year 只能用于检查一个文件。")


def test_a_folder_for_what_is_not_written_is_a_usage_error(jixiao: Jixiao, workbooks: Path, tmp_path: Path) -> None:
    ran = jixiao("check", workbooks / "2023更正后.xlsx", "--out", tmp_path)
    assert (ran.code, ran.out) == (USAGE, "")
    assert ran.err.startswith(
        "错误：--out 只用于写文件的格式。怎么办：加 --format html、docx、xlsx、letter 之一，或去掉 --out。"
    )


def test_a_result_that_cannot_be_written_is_told(jixiao: Jixiao, workbooks: Path, tmp_path: Path) -> None:
    taken = write(tmp_path, "结果", b"a file where the folder should be")
    ran = jixiao("check", workbooks / "2024更正后.xlsx", "--format", "html", "--out", taken)
    assert ran.err.startswith(f"错误：文件写不进去。位置：{taken / '2024更正后检查结果.html'}。怎么办：")
    assert taken.read_bytes() == b"a file where the folder should be"


def test_each_file_is_named_while_it_is_checked(
    jixiao: Jixiao, workbooks: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(progress, "is_terminal", lambda: True)
    ran = jixiao("check", workbooks / "2024更正后.xlsx", workbooks / "2023更正后.xlsx")
    assert "检查 2024更正后.xlsx" in ran.err
    assert "检查 2024更正后.xlsx" not in ran.out


# What cannot be checked


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("空.xlsx", b"", ["文件是空的。"]),
        ("文本.xlsx", "收入,支出\n".encode(), ["文件名是 .xlsx，内容却是文本或 CSV 文件。", "另存为 .xlsx"]),
        ("半个.xlsx", bureau_workbook(2024, is_mended=True)[:5000], ["文件不完整或已损坏，打不开。"]),
        ("图.png", b"\x89PNG\r\n", ["这是图片，不能直接读取。"]),
    ],
)
def test_what_cannot_be_read_is_refused_by_its_content(
    jixiao: Jixiao, tmp_path: Path, name: str, content: bytes, words: list[str]
) -> None:
    assert_refused(jixiao("check", write(tmp_path, name, content)), name, *words)


def test_a_folder_without_anything_to_check_is_refused(jixiao: Jixiao, tmp_path: Path) -> None:
    assert_refused(jixiao("check", tmp_path), "文件夹里没有能检查的文件。", f"位置：{tmp_path}。")


def test_a_file_that_is_locked_is_told(jixiao: Jixiao, workbooks: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def locked(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", locked)
    assert_refused(jixiao("check", workbooks / "2024更正后.xlsx"), "文件打不开。", "请先保存并关闭。")


def test_a_workbook_without_figures_has_nothing_to_check(jixiao: Jixiao, tmp_path: Path) -> None:
    jixiao("workbook", "new", "--year", 2024, "--out", tmp_path / "空白.xlsx")
    ran = jixiao("check", tmp_path / "空白.xlsx")
    assert ran.code == NOTHING
    assert ran.out.startswith("空白.xlsx　（没有填单位名称） 2024年度\n")
    assert ran.out.endswith("没有可检查的内容：工作簿里还没有填数。\n")
    assert jixiao("check", tmp_path / "空白.xlsx", "--format", "json").code == NOTHING


def test_text_in_a_number_cell_is_refused_with_sheet_and_cell(jixiao: Jixiao, tmp_path: Path) -> None:
    workbook = with_texts(bureau_workbook(2023, is_mended=True), sheet="绩效指标", texts={"N7": "约五分", "I5": "五"})
    ran = jixiao("check", write(tmp_path, "账.xlsx", workbook))
    assert_refused(ran, "工作簿“账.xlsx”有 2 个问题，没有读入任何内容。")
    assert "1. 「绩效指标」I5：权重：“五”不是数。怎么办：请改用阿拉伯数字。" in ran.err
    assert "2. 「绩效指标」N7：得分：“约五分”不是数。" in ran.err


def test_a_missing_sheet_is_named(jixiao: Jixiao, tmp_path: Path) -> None:
    workbook = without_sheet(bureau_workbook(2023, is_mended=True), sheet="单位")
    assert_refused(jixiao("check", write(tmp_path, "账.xlsx", workbook)), "没有工作表「单位」。", "补上这张工作表")


def test_a_missing_table_is_no_zero_and_no_pass(jixiao: Jixiao, workbooks: Path, tmp_path: Path) -> None:
    workbook = without_sheet(bureau_workbook(2023, is_mended=True), sheet="支出")
    file = write(tmp_path, "账.xlsx", workbook)
    found = jixiao("check", file, "--format", "json").json
    whole = jixiao("check", workbooks / "2023更正后.xlsx", "--format", "json").json
    assert rules_of(found, severity="error") == []
    assert found["coverage"]["passed"] < whole["coverage"]["passed"]
    assert found["coverage"]["cannot_tell"] > whole["coverage"]["cannot_tell"]


def test_a_project_code_that_stands_twice_is_refused_with_both_cells(jixiao: Jixiao, tmp_path: Path) -> None:
    book = bureau(2023, is_mended=True)
    first, second, *rest = book.projects
    twice = replace(book, projects=(first, replace(second, code=first.code), *rest))
    ran = jixiao("check", write(tmp_path, "账.xlsx", workbook_of(twice)))
    assert_refused(ran, f"「项目」A6：项目代码“{first.code}”与 A5 重复。")


def test_three_hundred_problems_are_counted_and_the_first_are_listed(jixiao: Jixiao, tmp_path: Path) -> None:
    names = [f"{column}{row}" for row in range(4, 104) for column in "FIN"]  # 100 rows of three numbers
    texts = {name: f"约{name}" for name in names}
    workbook = with_texts(bureau_workbook(2023, is_mended=True), sheet="绩效指标", texts=texts)
    ran = jixiao("check", write(tmp_path, "账.xlsx", workbook))
    assert_refused(ran, "工作簿“账.xlsx”有 300 个问题，没有读入任何内容。", "另有 200 条：「绩效指标」200 条。")
    assert len(ran.err.splitlines()) == 1 + 100 + 1


def test_three_hundred_findings_are_counted_and_none_is_lost(jixiao: Jixiao, tmp_path: Path) -> None:
    book = bureau(2023, is_mended=True)
    rows = tuple(
        replace(book.indicators[0], key=f"w{number}", name=f"指标{number}", score=Figure.plain("6"))  # of 5 points
        for number in range(300)
    )
    file = write(tmp_path, "账.xlsx", workbook_of(replace(book, indicators=(*book.indicators, *rows))))
    ran = jixiao("check", file)
    assert ran.code == ERRORS
    found = jixiao("check", file, "--format", "json").json
    too_high = [item for item in found["findings"] if item["rule"] == "R103"]
    assert len(too_high) == 300
    assert f"错误 {len(rules_of(found, severity='error'))} 条" in ran.out
    assert ran.out.count("【R103】「指标") == MOST_OF_RULE
    assert f"【R103】另有 {300 - MOST_OF_RULE} 条没有列在这里" in ran.out


@pytest.mark.parametrize("style", ["text", "json"])
def test_a_broken_rule_file_is_told_once_for_all_files(
    jixiao: Jixiao, workbooks: Path, broken_rulebook: Path, style: str
) -> None:
    files = (workbooks / "2023更正后.xlsx", workbooks / "2024更正后.xlsx")
    ran = jixiao("check", *files, "--rulebook", broken_rulebook, "--format", style)
    assert ran.code == NOTHING
    assert ran.err.startswith("错误：规则文件 own.toml 的 R900：公式第 1 个字符处：没有叫“支出合记”的项目")
    assert ran.err.count("R900") == 1
    assert "支出合计" in ran.err


def test_a_rulebook_that_cannot_be_read_is_a_sentence(jixiao: Jixiao, workbooks: Path, tmp_path: Path) -> None:
    folder = tmp_path / "规则库" / "cn" / "parameters"
    folder.mkdir(parents=True)
    write(folder, "own.toml", b"x = \n")
    ran = jixiao("check", workbooks / "2023更正后.xlsx", "--rulebook", tmp_path / "规则库")
    assert ran.code == NOTHING
    assert ran.err.startswith("错误：规则库有 1 处错误：\n1. 规则库 ")
    assert "own.toml：第 1 行第 5 列无法读取" in ran.err


def test_a_command_line_without_a_file_is_a_usage_error(jixiao: Jixiao) -> None:
    ran = jixiao("check")
    assert (ran.code, ran.out) == (USAGE, "")
    assert ran.err == "错误：没有写“文件”。怎么办：用 jixiao check --help 查看用法。\n"
