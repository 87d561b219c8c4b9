"""CSV files that spreadsheets open as they should."""

import pytest

from jixiao.book.column import Kind
from jixiao.book.figure import Figure
from jixiao.errors import RefusalError
from jixiao.exchange.open_data.csv_file import read_csv, write_csv, write_text_csv
from jixiao.exchange.open_data.open_table import OpenField, OpenTable

FIELDS = (OpenField("名称", Kind.TEXT), OpenField("金额（元）", Kind.MONEY))


def table(*rows: tuple[str, Figure]) -> OpenTable:
    return OpenTable("income", "收入", "income", is_amounts=True, fields=FIELDS, rows=rows)


def test_a_file_has_a_mark_and_numbers_stand_without_quotation_marks() -> None:
    content = write_csv(table(("-1", Figure.money("-1", unit="元")), ('他说"好"', Figure.money("0"))))
    assert content == (b"\xef\xbb\xbf" + '"名称","金额（元）"\r\n"\'-1",-1.00\r\n"他说""好""",0.00\r\n'.encode())


def test_printed_texts_are_never_formulas() -> None:
    content = write_text_csv([["项目", "=1"], ["-5", "95%"], ["乙", "-1,234.50"], ["丙", "-1+2"]]).decode("utf-8-sig")
    assert content == '"项目","\'=1"\r\n"\'-5","95%"\r\n"乙",-1234.50\r\n"丙","\'-1+2"\r\n'


def test_lines_in_a_cell_stay_in_it() -> None:
    content = write_csv(table(("一\r\n二\n三\r四", Figure.money("1"))))
    assert [row[0] for row in read_csv(content, name="a.csv")] == ["名称", "一\r\n二\n三\r四"]


def test_a_file_that_was_saved_in_another_encoding_is_refused() -> None:
    with pytest.raises(RefusalError, match=r"不是 UTF-8.*a\.csv"):
        list(read_csv("名称\r\n".encode("gb18030"), name="a.csv"))


def test_a_row_with_too_few_cells_is_refused_with_its_number() -> None:
    with pytest.raises(RefusalError, match=r"这一行有 1 栏，表头有 2 栏。位置：a\.csv 第 3 行"):
        list(read_csv(b'"a","b"\r\n1,2\r\n1\r\n', name="a.csv"))
