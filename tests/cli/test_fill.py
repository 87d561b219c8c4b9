"""`jixiao fill`: which form it is, what was written, what fits."""

from pathlib import Path

from tests.cli.running import Jixiao
from tests.writing.template.blank_forms import INDICATORS, SELF_EVALUATION, docx, line

USAGE, NOTHING = 2, 3


def test_a_form_of_the_unit_is_filled_and_told(jixiao: Jixiao, workbooks: Path, tmp_path: Path) -> None:
    template = tmp_path / "表.docx"
    template.write_bytes(docx(INDICATORS))
    ran = jixiao("fill", template, "--book", workbooks / "2023更正后.xlsx", "--out", tmp_path / "出")
    assert ran.code == 0
    assert "按“部门整体支出绩效目标完成情况自评表”填写" in ran.out
    assert "没有位置的" in ran.err
    assert len(list((tmp_path / "出").iterdir())) == 1


def test_one_project_can_be_chosen(jixiao: Jixiao, workbooks: Path, tmp_path: Path) -> None:
    template = tmp_path / "表.docx"
    template.write_bytes(docx(line("单位：元"), SELF_EVALUATION))
    book = workbooks / "2023更正后.xlsx"
    options = ("--project", "科技特派员工作经费", "--out", tmp_path, "--format", "json")
    data = jixiao("fill", template, "--book", book, *options).json
    assert data["form"] == "项目支出绩效自评表"
    assert [item["subject"] for item in data["files"]] == ["科技特派员工作经费"]
    assert "第 1 表以元为单位，金额由万元换算。" in data["files"][0]["told"]
    assert jixiao("fill", template, "--book", book, "--project", "没有").code == NOTHING


def test_a_wrong_command_line_is_told(jixiao: Jixiao, tmp_path: Path) -> None:
    assert jixiao("fill", tmp_path / "表.docx").code == USAGE
