"""One cell as text and back."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao.book.column import Column, Kind
from jixiao.book.figure import BLANK, MISSING, NOT_APPLICABLE, Figure, State
from jixiao.book.schema import TABLES
from jixiao.exchange.cell_text import CellReader, clean_cell, print_cell, shown_safely
from jixiao.exchange.workbook.intake.cell_error import CellError
from jixiao.exchange.workbook.row_name import RowNames
from jixiao.pipelines.import_book import law_of
from jixiao.pipelines.sample_county import load_bureau

LAW = law_of("510521", year=2024)
READER = CellReader(LAW, {"project": RowNames({"k1": "培训", "k2": "购置", "k3": "购置"})})
MONEY = Column("amount", "金额", Kind.MONEY)
PERCENT = Column("rate", "比率", Kind.PERCENT, unit="%")
NUMBER = Column("score", "得分", Kind.NUMBER, unit="分")
TEXT = Column("content", "内容", Kind.TEXT)


@pytest.mark.parametrize(
    ("column", "typed", "content", "printed"),
    [
        (MONEY, "12,345.6", Figure.money("12345.60", unit="元"), "12345.60"),
        (MONEY, "-0.01", Figure.money("-0.01", unit="元"), "-0.01"),
        (MONEY, "0", Figure(State.VALUE, 0, 1), "0.00"),
        (MONEY, "", BLANK, ""),
        (MONEY, "不涉及", NOT_APPLICABLE, "不涉及"),
        (MONEY, "?", MISSING, "?"),
        (MONEY, "？", MISSING, "?"),
        (PERCENT, "66.95", Figure.percent("66.95"), "66.95"),
        (PERCENT, "66.950%", Figure.percent("66.950"), "66.950"),
        (PERCENT, "0.5", Figure.percent("0.5"), "0.5"),
        (NUMBER, "12.50", Figure.plain("12.5"), "12.5"),
        (NUMBER, "0.000000000001", Figure.plain("0.000000000001"), "0.000000000001"),
        (Column("due", "期限", Kind.DATE), "2024年8月31日", dt.date(2024, 8, 31), "2024-08-31"),
        (Column("due", "期限", Kind.DATE), "", None, ""),
        (Column("flag", "是否", Kind.FLAG), "是", True, "是"),
        (Column("flag", "是否", Kind.FLAG), "否", False, "否"),
        (Column("project", "所属项目", Kind.REFERENCE, table="project"), "培训", "k1", "k1"),
        (Column("project", "所属项目", Kind.REFERENCE, table="project"), "k2", "k2", "k2"),
        (TEXT, " 完成\r\n两项\x0b ", "完成\n两项", "完成\n两项"),
    ],
)
def test_what_is_typed_is_kept_and_printed(column: Column, typed: str, content: object, printed: str) -> None:
    assert READER.read(column, text=typed) == content
    assert print_cell(content, kind=column.kind) == printed
    assert READER.read(column, text=printed) == content


@pytest.mark.parametrize(
    ("column", "typed", "sentence"),
    [
        (MONEY, "约三万", "不是数"),
        (MONEY, "0.001", "一分以下"),
        (MONEY, "1.2万元", "列头的单位是元"),
        (MONEY, "99999999999999999999", "过大"),
        (NUMBER, "0.0000000000000000001", "位数过多"),
        (NUMBER, "92233720368547758080", "位数过多"),
        (PERCENT, "三成", "不是数"),
        (Column("due", "期限", Kind.DATE), "2024-02-30", "不是日历上有的日期"),
        (Column("flag", "是否", Kind.FLAG), "也许", "看不出是或否"),
        (Column("project", "所属项目", Kind.REFERENCE, table="project"), "购置", "有 2 行叫"),
        (Column("project", "所属项目", Kind.REFERENCE, table="project"), "培", "没有“培”"),
        (Column("fund", "资金来源", Kind.CODE, codes="fund"), "天上掉的", "不在"),
        (TEXT, "完成\ud800", "残缺的字符"),
        (TEXT, "字" * 20_001, "太长"),
    ],
)
def test_what_means_nothing_is_refused_with_a_remedy(column: Column, typed: str, sentence: str) -> None:
    with pytest.raises(CellError, match=sentence) as told:
        READER.read(column, text=typed)
    assert told.value.remedy.endswith(("。", "？"))


@pytest.mark.parametrize("unseen", ["\x00", "\x1b", "\u202e", "\u2066", "\u200b", "\ufffe", "\u061c"])
def test_what_nobody_sees_is_not_kept(unseen: str) -> None:
    assert clean_cell(f"示例{unseen}县") == "示例县"


def test_a_refused_text_can_be_kept_and_sent_back() -> None:
    assert shown_safely("a\ud800b\x00c") == "a\ufffdbc"


@given(st.integers(-(2**62), 2**62))
def test_every_amount_comes_back_to_the_fen(fen: int) -> None:
    figure = Figure(State.VALUE, fen, 1)
    assert READER.read(MONEY, text=print_cell(figure, kind=Kind.MONEY)) == figure


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**6), max_value=10**6, places=4))
def test_every_percentage_keeps_the_decimals_it_showed(printed: object) -> None:
    figure = Figure.percent(f"{printed:f}")
    assert READER.read(PERCENT, text=print_cell(figure, kind=Kind.PERCENT)) == figure


@given(st.text())
def test_a_cleaned_text_stays_as_it_is(text: str) -> None:
    try:
        cleaned = clean_cell(text)
    except CellError:
        return
    assert clean_cell(cleaned) == cleaned
    assert READER.read(TEXT, text=cleaned) == cleaned


def test_every_cell_of_the_bureau_comes_back_the_same() -> None:
    book = load_bureau(2024, is_mended=False)
    names = {table.name: RowNames({row.key: "" for row in book.rows(table.name)}) for table in TABLES if table.row_type}
    reader = CellReader(LAW, names)
    for table in TABLES:
        for row in book.rows(table.name) if table.row_type else ():
            for column in table.columns:
                content = getattr(row, column.name)
                assert reader.read(column, text=print_cell(content, kind=column.kind)) == content, (table.name, column)
