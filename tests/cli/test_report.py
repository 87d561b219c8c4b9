"""`jixiao report`: the official reports of the bureau with the figures that were published."""

from pathlib import Path

import pytest

from jixiao.cli import progress
from jixiao.pipelines import write_publication, write_report
from jixiao.pipelines.write_publication import WrittenFiles
from jixiao.writing.pdf.office import find_office
from tests.cli.running import Jixiao
from tests.pipelines.word_text import word_tables, word_text

NAME = "示例县经济信息科学技术局"
EVALUATION, MONITORING, PROJECT = "部门绩效评价报告", "部门事中绩效监控报告", "项目支出绩效自评表"
USAGE, NOTHING = 2, 3


@pytest.fixture
def blank(jixiao: Jixiao, tmp_path: Path) -> Path:
    """Return a workbook in which nothing is filled in."""
    path = tmp_path / "空白.xlsx"
    jixiao("workbook", "new", "--year", 2024, "--unit", "示例县示例局", "--out", path)
    return path


def test_the_evaluation_report_prints_the_published_figures(jixiao: Jixiao, workbooks: Path, tmp_path: Path) -> None:
    options = ("--kind", EVALUATION, "--style", "docx", "--date", "2024-03-29")
    ran = jixiao("report", workbooks / "2023更正后.xlsx", "--out", tmp_path, *options)
    path = tmp_path / f"{NAME}2023年度{EVALUATION}.docx"
    assert (ran.code, ran.out) == (0, f"已写出 {path}\n")
    text = word_text(path)
    assert [figure for figure in ("3793.43", "20.44%", "79.56%", "2024年3月29日") if figure not in text] == []
    assert_annex_adds_up(word_tables(path))


def assert_annex_adds_up(tables: list[list[list[str]]]) -> None:
    """Assert that the 12 indicators of the annex add up to the stated score."""
    table = next(table for table in tables if table[0] == ["年度绩效指标"])
    header, rows = table[1], [row for row in table[2:] if len(row) == len(table[1])]
    assert header[2:7:2] == ["三级指标", "绩效指标值", "权重"]
    assert len(rows) == 12
    assert sum(int(row[6]) for row in rows) == 100
    assert sum(int(row[8]) for row in rows) == 95
    assert ["合计", "100", "", "95"] in table


def test_the_monitoring_report_prints_the_published_figures(jixiao: Jixiao, workbooks: Path, tmp_path: Path) -> None:
    jixiao("report", workbooks / "2024更正后.xlsx", "--out", tmp_path, "--style", "docx", "--style", "html")
    text = word_text(tmp_path / f"{NAME}2024年度{MONITORING}.docx")
    page = (tmp_path / f"{NAME}2024年度{MONITORING}.html").read_text(encoding="utf-8")
    for figure in ("746.89", "1261.98", "1556.61", "66.95%"):
        assert figure in text
        assert figure in page


def test_without_a_kind_the_reports_with_something_to_say_are_written(
    jixiao: Jixiao, workbooks: Path, tmp_path: Path
) -> None:
    ran = jixiao("report", workbooks / "2024更正后.xlsx", "--out", tmp_path, "--style", "html")
    assert [path.name for path in tmp_path.iterdir()] == [f"{NAME}2024年度{MONITORING}.html"]
    assert f"没有写{EVALUATION}：工作簿里还没有它要写的内容。仍要写的，加 --kind {EVALUATION}\n" in ran.out
    assert f"没有写{PROJECT}：" in ran.out


def test_a_kind_that_is_named_is_written_with_gaps(jixiao: Jixiao, blank: Path, tmp_path: Path) -> None:
    ran = jixiao("report", blank, "--kind", MONITORING, "--style", "docx")
    assert ran.code == 0
    assert "【待填" in word_text(tmp_path / f"示例县示例局2024年度{MONITORING}.docx")
    assert "提示：" in ran.err


def test_a_workbook_with_nothing_to_say_makes_no_report(jixiao: Jixiao, blank: Path, tmp_path: Path) -> None:
    ran = jixiao("report", blank)
    assert (ran.code, ran.out) == (NOTHING, "")
    assert ran.err.startswith("错误：工作簿里还没有可以写成报告的内容。怎么办：先填评价、监控或决算数；")
    assert list(tmp_path.iterdir()) == [blank]


def test_an_unknown_kind_is_refused_before_anything_is_written(jixiao: Jixiao, workbooks: Path, tmp_path: Path) -> None:
    options = ("--kind", EVALUATION, "--kind", "月报", "--kind", "季报")
    ran = jixiao("report", workbooks / "2023更正后.xlsx", "--out", tmp_path, *options)
    assert (ran.code, ran.out) == (USAGE, "")
    assert ran.err.startswith(
        f"错误：没有叫“月报”“季报”的报告。怎么办：可用的种类：{EVALUATION}、{MONITORING}、{PROJECT}。"
    )
    assert list(tmp_path.iterdir()) == []


def test_the_files_as_json_with_what_to_know_of_them(jixiao: Jixiao, workbooks: Path, tmp_path: Path) -> None:
    options = ("--out", tmp_path, "--style", "html", "--format", "json")
    found = jixiao("report", workbooks / "2024更正后.xlsx", *options).json
    assert [item["kind"] for item in found] == [MONITORING]
    assert [Path(path).is_file() for path in found[0]["files"]] == [True]
    assert any("未经核实" in notice for notice in found[0]["notices"])


def test_what_was_written_before_a_refusal_is_told(jixiao: Jixiao, workbooks: Path, tmp_path: Path) -> None:
    (tmp_path / f"{NAME}2023年度{PROJECT}.html").mkdir()  # no file can take this place
    options = ("--kind", MONITORING, "--kind", PROJECT, "--style", "html")
    ran = jixiao("report", workbooks / "2023更正后.xlsx", "--out", tmp_path, *options)
    assert ran.code == NOTHING
    assert ran.out == f"已写出 {tmp_path / f'{NAME}2023年度{MONITORING}.html'}\n"
    assert f"错误：文件写不进去。位置：{tmp_path / f'{NAME}2023年度{PROJECT}.html'}。" in ran.err
    assert [path.name for path in tmp_path.glob("*.new")] == []


def test_a_folder_that_cannot_be_written_to_is_told(jixiao: Jixiao, workbooks: Path, tmp_path: Path) -> None:
    (tmp_path / "报告").write_bytes(b"a file where the folder should be")
    ran = jixiao("report", workbooks / "2024更正后.xlsx", "--out", tmp_path / "报告", "--style", "html")
    assert (ran.code, ran.out) == (NOTHING, "")
    assert "错误：文件写不进去。" in ran.err
    assert "核对文件夹的写入权限和磁盘空间" in ran.err


def test_a_typo_in_a_formula_stops_the_report_with_a_sentence(
    jixiao: Jixiao, workbooks: Path, broken_rulebook: Path, tmp_path: Path
) -> None:
    ran = jixiao("report", workbooks / "2024更正后.xlsx", "--rulebook", broken_rulebook, "--out", tmp_path / "报告")
    assert (ran.code, ran.out) == (NOTHING, "")
    assert ran.err.startswith("错误：规则文件 own.toml 的 R900：")
    assert not (tmp_path / "报告").exists()


def test_each_report_is_named_while_it_is_made(
    jixiao: Jixiao, workbooks: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(progress, "is_terminal", lambda: True)
    monkeypatch.setattr(write_report, "write_publication", lambda *_, **__: WrittenFiles((), ()))
    options = ("--out", tmp_path, "--kind", MONITORING, "--kind", PROJECT, "--style", "html")
    ran = jixiao("report", workbooks / "2023更正后.xlsx", *options)
    assert f"生成{MONITORING}" in ran.err
    assert "生成" not in ran.out


def test_a_pdf_is_made_by_libreoffice(jixiao: Jixiao, workbooks: Path, tmp_path: Path) -> None:
    if find_office() is None:
        pytest.skip("needs LibreOffice: apt install libreoffice-writer fonts-noto-cjk")
    ran = jixiao("report", workbooks / "2024更正后.xlsx", "--out", tmp_path, "--style", "pdf")
    path = tmp_path / f"{NAME}2024年度{MONITORING}.pdf"
    assert f"已写出 {path}\n" in ran.out
    assert path.read_bytes().startswith(b"%PDF")


def test_a_pdf_that_cannot_be_made_is_a_notice_and_the_rest_is_written(
    jixiao: Jixiao, workbooks: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(write_publication, "find_office", lambda: None)
    monkeypatch.setattr(write_publication, "installed_fonts", frozenset)
    ran = jixiao("report", workbooks / "2024更正后.xlsx", "--out", tmp_path, "--style", "html", "--style", "pdf")
    assert ran.code == 0
    assert [path.suffix for path in tmp_path.iterdir()] == [".html"]
    assert "怎么办：" in ran.err
