"""`jixiao import`: what would be changed, what is asked, what was written."""

from pathlib import Path

from tests.cli.running import Jixiao
from tests.exchange.treasury.exports import xlsx

LEFT, USAGE, NOTHING = 1, 2, 3
ROWS = (
    ("截至2024年8月31日",),
    ("项目代码", "调整预算数（元）", "累计支出（元）"),
    ("51052124T000000000303", 1500000, 910000),
)


def export(folder: Path, *, rows: tuple[tuple[object, ...], ...] = ROWS) -> Path:
    path = folder / "指标.xlsx"
    path.write_bytes(xlsx(rows))
    return path


def test_a_trial_says_what_would_be_changed(jixiao: Jixiao, workbooks: Path, tmp_path: Path) -> None:
    book = workbooks / "2024更正后.xlsx"
    ran = jixiao("import", "treasury", export(tmp_path), "--book", book, "--dry-run")
    assert ran.code == 0
    assert "改动   900000.00   910000.00  产业扶持项目资金 1-8 月执行数" in ran.out
    assert "已写出" not in ran.out


def test_an_import_names_the_new_workbook(jixiao: Jixiao, workbooks: Path, tmp_path: Path) -> None:
    book, out = workbooks / "2024更正后.xlsx", tmp_path / "新.xlsx"
    ran = jixiao("import", "treasury", export(tmp_path), "--book", book, "--out", out, "--format", "json")
    assert ran.json["schema"] == "jixiao.import/1"
    assert (ran.json["applied"], ran.json["path"], ran.code) == (True, str(out), 0)
    assert out.is_file()
    again = jixiao("import", "treasury", export(tmp_path), "--book", out)
    assert "没有改动" in again.out


def test_questions_are_asked_with_what_to_type(jixiao: Jixiao, workbooks: Path, tmp_path: Path) -> None:
    rows = (("项目代码", "累计支出"), ("51052124T000000000303", 91))
    command = ("import", "treasury", export(tmp_path, rows=rows), "--book", workbooks / "2024更正后.xlsx", "--dry-run")
    asked = jixiao(*command)
    assert asked.code == LEFT
    assert "--answer unit=万元" in asked.out
    answered = jixiao(*command, "--answer", "unit=万元", "--answer", "as_of=8")
    assert answered.code == 0
    assert "910000.00" in answered.out


def test_bad_cells_are_told_with_their_place(jixiao: Jixiao, workbooks: Path, tmp_path: Path) -> None:
    rows = (*ROWS, ("51052124T000000000304", "约100", 1))
    ran = jixiao(
        "import", "treasury", export(tmp_path, rows=rows), "--book", workbooks / "2024更正后.xlsx", "--dry-run"
    )
    assert ran.code == LEFT
    assert "「支付明细」B4" in ran.out


def test_a_wrong_command_line_is_told(jixiao: Jixiao, workbooks: Path, tmp_path: Path) -> None:
    assert jixiao("import", "treasury", export(tmp_path)).code == USAGE
    command = ("import", "treasury", export(tmp_path), "--book", workbooks / "2024更正后.xlsx")
    assert jixiao(*command, "--answer", "unit").code == USAGE
    assert jixiao("import", "treasury", tmp_path / "没有.xlsx", *command[3:]).code == NOTHING
