"""What is printed of a run: findings, one table, the last line."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from jixiao.book.verdict import Verdict
from jixiao.cli.check_run import CheckRun
from jixiao.cli.check_shown import MOST_SHOWN, print_outcome, print_reports
from jixiao.cli.wrapping import width_of
from jixiao.pipelines.check_task import CheckedFile
from jixiao.rules.coverage import Coverage
from jixiao.rules.file_report import FileReport
from tests.book.found import FOUND, NOTE

COVERAGE = Coverage({Verdict.PASS: 7, Verdict.FAIL: 2, Verdict.NOT_APPLICABLE: 5}, ("R103",))
REPORT = FileReport(
    "报告.docx", "部门绩效评价报告", "示例局", year=2023, findings=(FOUND, NOTE), coverage=COVERAGE, is_document=True
)
REFUSED = FileReport("空.docx", refusal="文件是空的。位置：空.docx。怎么办：重新取得。")


def run_of(*reports: FileReport, asked: int = 0) -> CheckRun:
    """Return a run that came to some reports, a second and a half each."""
    checked = [CheckedFile(Path(report.name), report, seconds=1.5, content="{}") for report in reports]
    return CheckRun(checked, asked or len(reports))


def shown(run: CheckRun, capsys: pytest.CaptureFixture[str], *, style: str = "text", passed_over: int = 0) -> list[str]:
    """Return the lines that are printed of a run."""
    print_reports(run, style=style)
    print_outcome(run, style=style, passed_over=passed_over)
    return capsys.readouterr().out.splitlines()


def test_a_single_file_is_told_finding_by_finding(capsys: pytest.CaptureFixture[str]) -> None:
    lines = shown(run_of(REPORT), capsys)
    assert lines[0] == "报告.docx　示例局 2023年度"
    assert lines[1].startswith("9 条适用：7 通过 · 2 未通过")  # 7 + 2
    assert "错误 1 条" in lines
    assert not [line for line in lines if line.startswith(("文件", "共"))]


def test_several_files_have_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    lines = shown(run_of(REPORT, REFUSED), capsys)
    table = lines[-5:-2]
    assert table[1].split() == ["报告.docx", "部门绩效评价报告", "示例局", "2023", "1", "0", "1", "9", "7", "1.5"]
    assert table[2].split() == ["空.docx", *"—" * 8, "1.5", "文件是空的"]
    assert lines[-1] == "共 2 个文件：1 个有确定的错误，1 个没有检查成。"


def test_of_many_files_the_table_alone_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    few, many = (shown(run_of(*[REPORT] * count), capsys) for count in (MOST_SHOWN, MOST_SHOWN + 1))
    assert "错误 1 条" in few
    assert "错误 1 条" not in many
    assert "逐条看：写出一个文件名；全部写进一张表：加 --format xlsx。" in many


def test_an_interruption_says_what_was_not_reached(capsys: pytest.CaptureFixture[str]) -> None:
    lines = shown(run_of(REPORT, asked=3), capsys)
    assert "已中断：检查了 1 个文件，还有 2 个没有检查。" in lines


def test_results_that_were_passed_over_are_counted(capsys: pytest.CaptureFixture[str]) -> None:
    assert any(
        line.startswith("文件夹里有 2 个以前写出的结果") for line in shown(run_of(REPORT), capsys, passed_over=2)
    )


def test_a_program_reads_objects_and_nothing_else(capsys: pytest.CaptureFixture[str]) -> None:
    assert shown(run_of(REPORT), capsys, style="json", passed_over=1) == ["{}"]
    assert shown(run_of(REPORT, REPORT), capsys, style="json") == ["[", "{},", "{}", "]"]
    assert shown(run_of(asked=1), capsys, style="json") == []


def test_what_could_not_be_judged_says_why(capsys: pytest.CaptureFixture[str]) -> None:
    unjudged = replace(REPORT, unit="", year=0, findings=(), coverage=Coverage({}, ()))
    lines = shown(run_of(unjudged), capsys)
    assert lines[0] == "报告.docx　（没有认出单位）"
    assert lines[-1] == "没有可检查的内容：文件里没有认出可以核对的文字和数字。"


def test_long_names_are_shortened_where_the_window_is_narrow(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    long = replace(REPORT, name=f"{'很长的名字' * 9}.docx")
    for columns, most in (("100", 110), ("200", 150)):
        monkeypatch.setenv("COLUMNS", columns)
        lines = shown(run_of(long, long), capsys, style="xlsx")
        assert max(map(width_of, lines[1:4])) <= most
        assert lines[2].partition("  ")[0].endswith(".docx")
