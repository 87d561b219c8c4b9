"""`jixiao entry`: a workbook to copy from, or the same lines on the terminal."""

from pathlib import Path

from tests.cli.running import Jixiao


def test_a_workbook_is_written(jixiao: Jixiao, workbooks: Path, tmp_path: Path) -> None:
    ran = jixiao("entry", workbooks / "2024更正后.xlsx", "--out", tmp_path)
    assert ran.code == 0
    assert "录入清单.xlsx" in ran.out
    assert len(list(tmp_path.iterdir())) == 1
    assert "未经核实" in ran.err


def test_lines_are_printed_as_text_and_json(jixiao: Jixiao, workbooks: Path) -> None:
    shown = jixiao("entry", workbooks / "2024更正后.xlsx", "--format", "text").out
    assert "8117200.00" in shown
    assert "（账里没有）" in shown
    data = jixiao("entry", workbooks / "2024更正后.xlsx", "--format", "json").json
    assert data["schema"] == "jixiao.entry/1"
    assert {"page", "section", "label", "text", "unit", "figure"} <= data["lines"][0].keys()
