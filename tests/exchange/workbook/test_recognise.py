"""The workbook of a Book is told from other files."""

import io

import xlsxwriter

from jixiao.exchange.workbook.recognise import is_book_workbook
from tests.pipelines.sample import bureau_workbook


def workbook(*names: str) -> bytes:
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer) as book:
        for name in names:
            book.add_worksheet(name)
    return buffer.getvalue()


def test_the_sheets_tell() -> None:
    assert is_book_workbook(bureau_workbook(2024, is_mended=True))
    assert is_book_workbook(workbook("单位", "收入", "支出"))
    assert not is_book_workbook(workbook("收入", "支出", "Sheet3"))


def test_anything_else_is_none() -> None:
    assert not is_book_workbook("收入合计".encode())
    assert not is_book_workbook(b"")
    assert not is_book_workbook(workbook("单位", "收入", "支出")[:900])
