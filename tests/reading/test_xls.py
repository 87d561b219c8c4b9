"""Old sheets are read as the numbers that they keep."""

import io
import shutil
import subprocess
from pathlib import Path
from types import SimpleNamespace

import pytest
from python_calamine import PasswordError
from xlsxwriter import Workbook

from jixiao.reading import xls
from jixiao.reading.document import Document
from jixiao.reading.refusal import BROKEN, ENCRYPTED, Refusal, RefusedFileError
from jixiao.reading.xls import read_xls
from tests.exchange.workbook.workbooks import Lines, Shown, workbook
from tests.reading.hostile_files import ole

LINES: Lines = [
    ["收入表", None, None],
    ["项目", "数", "比"],
    ["合计", Shown("768.15", "#,##0.00"), Shown("0.669", "0.00%")],
    ["日", Shown("45535", "yyyy-mm-dd"), True],
]


def texts(document: Document) -> list[list[str]]:
    table = document.tables[-1]
    return [[cell.text for cell in table.row(row)] for row in range(1, table.rows + 1)]


def test_values_keep_their_digits_and_dates_are_written_out() -> None:
    content = workbook({"表": LINES}, merged={"表": ["A1:C1"]})  # the library knows both formats
    document = read_xls(content, name="账.xls")
    assert texts(document) == [["项目", "数", "比"], ["合计", "768.15", "0.669"], ["日", "2024-08-31", "TRUE"]]
    assert [line.text for line in document.tables[-1].title] == ["收入表"]
    assert document.format == "xls"
    assert document.is_degraded


def test_a_file_of_the_old_format_is_read(tmp_path: Path) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice makes the .xls: apt install libreoffice-calc")
    source = tmp_path / "账.xlsx"
    source.write_bytes(workbook({"表": LINES}, merged={"表": ["A1:C1"]}))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [office, "--headless", profile, "--convert-to", "xls", "--outdir", str(tmp_path), str(source)]
    subprocess.run(command, check=False, capture_output=True, timeout=120)
    made = source.with_suffix(".xls")
    if not made.is_file():
        pytest.skip("LibreOffice has no Calc: apt install libreoffice-calc")
    document = read_xls(made.read_bytes(), name="账.xls")
    assert texts(document) == [["项目", "数", "比"], ["合计", "768.15", "0.669"], ["日", "2024-08-31", "TRUE"]]


def test_a_hidden_sheet_is_not_read() -> None:
    """B25."""
    target = io.BytesIO()
    with Workbook(target, {"in_memory": True}) as book:
        book.add_worksheet("收入").write(0, 0, "甲")
        hidden = book.add_worksheet("代码")
        hidden.write(0, 0, "乙")
        hidden.hide()
    document = read_xls(target.getvalue(), name="账.xls")
    assert [line.text for line in document.lines()] == ["收入", "甲"]


def test_too_many_rows_are_refused_with_their_number(monkeypatch: pytest.MonkeyPatch) -> None:
    """A16."""
    monkeypatch.setattr(xls, "MOST_ROWS", 3)
    with pytest.raises(RefusedFileError, match="工作表「表」有 4 行，超过上限 3 行。"):
        read_xls(workbook({"表": LINES}), name="账.xls")


@pytest.mark.parametrize("content", [ole("Workbook"), b"nothing", workbook({})[:900]])
def test_a_broken_file_is_refused(content: bytes) -> None:
    """A01."""
    assert refusal_of(content) == BROKEN


def test_an_encrypted_file_is_told_from_a_broken_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """A20."""

    def refuse(_: object) -> None:
        raise PasswordError

    monkeypatch.setattr(xls, "CalamineWorkbook", SimpleNamespace(from_filelike=refuse))
    assert refusal_of(b"any") == ENCRYPTED


def refusal_of(content: bytes) -> Refusal:
    with pytest.raises(RefusedFileError) as caught:
        read_xls(content, name="账.xls")
    return caught.value.refusal
