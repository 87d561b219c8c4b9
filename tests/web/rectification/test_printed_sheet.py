"""A sheet on a page: amounts exact in 元 beside their print, zero beside missing."""

from fractions import Fraction

from jixiao.book.column import Kind
from jixiao.county.sheet import Sheet, SheetColumn
from jixiao.web.rectification.printed_sheet import printed

COLUMNS = (
    SheetColumn("项目"),
    SheetColumn("金额", Kind.MONEY),
    SheetColumn("比例", Kind.PERCENT),
    SheetColumn("过程", is_detail=True),
)


def test_amounts_can_be_switched_and_the_rest_is_printed() -> None:
    rows = (("培训", 123_456_789, Fraction(2, 3), "长"), ("会议", None, None, ""), ("零", 0, Fraction(0), ""))
    sheet = printed(Sheet("表", "表名", COLUMNS, rows, ("合计", 123_456_789, "", ""), ("说明。",)))
    assert sheet["head"] == ["项目", "金额", "比例"]
    first, missing, zero = sheet["rows"]
    # 123,456,789 fen = 1,234,567.89 yuan = 123.456789 wan
    assert (first[1]["text"], first[1]["yuan"], first[1]["is_figure"]) == ("123.46", "1234567.89", True)
    assert first[2]["text"] == "66.67%"
    assert (missing[1]["text"], missing[1]["yuan"]) == ("—", "")
    assert (zero[1]["text"], zero[1]["yuan"]) == ("0.00", "0")
    assert sheet["total"][2] == {"text": "", "yuan": "", "is_figure": False}
