"""The year, the place and the unit of money are known before anything else."""

import pytest

from jixiao.book.book import Book
from jixiao.book.figure import Figure
from jixiao.exchange.workbook.write import write_workbook
from tests.exchange.workbook.workbooks import Lines, Shown, law_of, problems, problems_of, read, with_part, workbook

NAME = ("单位名称", "示例县财政局")


@pytest.mark.parametrize(
    "lines",
    [
        [("年度", "2023"), NAME],
        [("预算年度：", "2023年度"), NAME],
        [("会计年度", 2023), NAME],
        [("年度", Shown("2023", "0")), NAME],
        [("2023年度单位基本信息",), NAME],
        [("单位名称", "单位代码", "年度"), ("示例县财政局", "001", "2023")],
    ],
)
def test_the_year_is_found(lines: Lines) -> None:
    book = read({"单位": lines})
    assert (book.year, book.unit.name) == (2023, "示例县财政局")


def test_the_first_sheet_may_name_the_year_and_the_unit_of_money() -> None:
    cover: Lines = [("年度", "2023"), ("金额单位", "元")]
    book = read({"说明": cover, "单位": [NAME], "资产": [("资产类别", "资产年初数"), ("房屋", 12)]})
    assert book.year == 2023
    assert book.assets[0].opening == Figure.money("12", unit="元")


def test_a_workbook_without_a_year() -> None:
    remedy = "怎么办：在「单位」表的“年度”右边填四位年份，如 2024。"
    assert problems({"单位": [NAME]}) == [f"「单位」：没有写明年度。{remedy}"]
    assert problems({"单位": [("年度", "今年"), NAME]}) == [f"「单位」B1：没有写明年度。{remedy}"]


def test_the_region_is_a_code_with_or_without_a_name() -> None:
    for written in ("510521", "510521 示例县", "５１０５２１（示例县）", 510521):
        assert read({"单位": [("年度", "2024"), NAME, ("行政区划", written)]}).unit.region == "510521"
    assert read({"单位": [("年度", "2024"), NAME]}).unit.region == ""


def test_a_region_that_is_no_code() -> None:
    assert problems({"单位": [("年度", "2024"), NAME, ("行政区划", "示例县")]}) == [
        "「单位」B3：行政区划代码“示例县”应为 6 位数字，如 510521；全国填空。怎么办：填六位区划代码；不知道就空着。"
    ]


def test_a_workbook_of_a_newer_format() -> None:
    content = write_workbook(Book(2024), law=law_of("", year=2024))
    newer = with_part(content, name="xl/sharedStrings.xml", old="<t>1</t>", new="<t>2</t>")
    assert problems_of(newer) == ["「说明」C7：工作簿格式 2 比本程序认得的 1 新。怎么办：升级程序后再读取。"]


def test_all_else_is_read_on_when_the_year_is_not_known() -> None:
    found = problems_of(workbook({"单位": [NAME], "项目": [("项目名称", "项目期限"), ("甲", "长期")]}))
    assert [line.partition("：")[0] for line in found] == ["「单位」", "「项目」B2"]
