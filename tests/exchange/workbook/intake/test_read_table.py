"""Rows are read from lines, with keys, units, merged words and amounts."""

import datetime as dt

import pytest

from jixiao.book.figure import BLANK, MISSING, Figure
from tests.exchange.workbook.workbooks import Lines, Shown, problems, read


def test_cells_of_every_kind() -> None:
    book = read(
        {
            "公务接待": [
                ("接待日期", "来访单位", "来宾人数（人）", "接待金额（元）", "有公函", "有票据", "编号"),
                ("2024年3月5日", " 示例市局 ", "５", "1,234.5", "√", "否", "p1"),
            ]
        }
    )
    (row,) = book.receptions
    assert (row.key, row.date, row.guest_unit) == ("p1", dt.date(2024, 3, 5), "示例市局")
    assert (row.guests, row.amount) == (Figure.plain("5"), Figure.money("1234.5", unit="元"))
    assert (row.has_letter, row.has_list, row.has_invoice) == (True, None, False)
    assert row.companions == MISSING  # no such column
    assert book.place("reception/p1/amount").cell == "D2"
    assert book.place("reception/p1/amount").quote == "1,234.5"


def test_a_new_row_gets_a_key_that_stays() -> None:
    lines: Lines = [("股室名称", "编号"), ("办公室", ""), ("财务股", "k1"), ("办公室", "")]
    keys = [row.key for row in read({"内设机构": lines}).offices]
    assert keys == [row.key for row in read({"内设机构": lines}).offices]
    assert keys[1] == "k1"
    assert len(set(keys)) == 3
    assert all(len(key) == 4 for key in (keys[0], keys[2]))
    moved = read({"内设机构": [lines[0], lines[2], lines[1]]}).offices
    assert [row.key for row in moved] == ["k1", keys[0]]


def test_a_key_may_be_a_number() -> None:
    assert [row.key for row in read({"内设机构": [("股室名称", "编号"), ("办公室", 12)]}).offices] == ["12"]


def test_a_key_twice_and_one_that_is_none() -> None:
    lines: Lines = [("股室名称", "编号"), ("办公室", "k1"), ("财务股", "k1"), ("工业股", "a/b")]
    assert problems({"内设机构": lines}) == [
        "「内设机构」B3：编号“k1”与 B2 重复。怎么办：复制来的行请清空编号，程序会另编。",
        "「内设机构」B4：“a/b”不能作编号。怎么办：清空编号，程序会另编。",
    ]


def test_a_row_that_was_emptied_is_gone() -> None:
    lines: Lines = [("股室名称", "编号"), ("", "k1"), ("财务股", "k2")]
    assert [row.key for row in read({"内设机构": lines}).offices] == ["k2"]


def test_a_blank_cell_is_blank_where_the_column_says_anything() -> None:
    lines: Lines = [
        ("项目名称", "年初预算（万元）", "决算（万元）", "编号"),
        ("甲", 1, None, "a"),
        ("乙", None, None, "b"),
    ]
    book = read({"项目": lines})
    assert {amount.figure_id: amount.figure for amount in book.amounts} == {
        "project/a/amount@initial": Figure.money("1"),
        "project/b/amount@initial": BLANK,
    }
    assert book.place("project/b/amount@initial").cell == "B3"


def test_an_amount_that_nobody_states_is_none() -> None:
    lines: Lines = [("项目名称", "决算（万元）"), ("甲", "未列"), ("乙", 1)]
    assert len(read({"项目": lines}).amounts) == 1


@pytest.mark.parametrize("unit", ["元", "万元", "亿元"])
def test_each_column_has_its_own_unit(unit: str) -> None:
    book = read({"资产": [("资产类别", f"年初数（{unit}）", "年末数（元）"), ("房屋", "1.5", 2)]})
    assert book.assets[0].opening == Figure.money("1.5", unit=unit)
    assert book.assets[0].closing == Figure.money("2", unit="元")


def test_a_line_above_the_header_may_name_the_unit() -> None:
    lines: Lines = [("资产情况",), ("编制单位：元宝镇政府", "金额单位：元"), ("资产类别", "年初数"), ("房屋", 2)]
    assert read({"资产": lines}).assets[0].opening == Figure.money("2", unit="元")


def test_money_without_a_unit_is_refused_once() -> None:
    lines: Lines = [("资产类别", "年初数", "年末数"), ("房屋", 1, None), ("车辆", 2, None)]
    assert problems({"资产": lines}) == [
        "「资产」B1：没有写明金额单位。怎么办：在列头注明（元）、（万元）或（亿元），数字按这个单位填。"
    ]
    lines = [("资产类别", "年初数（千元）"), ("房屋", 1)]
    assert problems({"资产": lines})[0].startswith("「资产」B1：列头的单位“千元”不是金额单位。")


def test_a_rate_in_another_unit_is_refused() -> None:
    assert problems({"支出进度": [("截止月份", "累计支出进度（‰）"), (6, 500)]}) == [
        "「支出进度」B1：列头的单位“‰”不是 %。怎么办：换算成百分数，列头改为（%）。"
    ]


def test_words_of_merged_cells_count_in_every_line_and_figures_do_not() -> None:
    lines: Lines = [("一级指标", "三级指标", "权重（分）"), ("产出指标", "甲", 10), (None, "乙", None)]
    book = read({"绩效指标": lines}, merged={"绩效指标": ["A2:A3"]})
    assert [row.level1 for row in book.indicators] == ["产出指标", "产出指标"]
    assert problems({"绩效指标": lines}, merged={"绩效指标": ["C2:C3"]}) == [
        "「绩效指标」C3：一个数占了合并的几行，看不出属于哪一行。怎么办：取消合并单元格，每行各填各的数。"
    ]


def test_codes_and_dates_that_do_not_fit_name_their_cells() -> None:
    lines: Lines = [("项目名称", "项目期限", "项目代码"), ("甲", "常年型项目", Shown("5.1052123E+20"))]
    assert problems({"项目": lines}) == [
        "「项目」B2：项目期限：“常年型项目”不在项目期限的列表里。怎么办：是否应为“常年项目”？",
        (
            "「项目」C2：项目代码：长编码被当成数字，末尾几位可能已经丢失。"
            "怎么办：把单元格格式设为文本，重新填写完整的编码。"
        ),
    ]


def test_an_empty_sheet_has_no_rows() -> None:
    assert read({"项目": [("",)]}).projects == ()
