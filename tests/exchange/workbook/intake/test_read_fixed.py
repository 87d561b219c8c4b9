"""Tables with fixed rows: labels of rows, a column a caliber."""

from jixiao.book.figure import BLANK, NOT_APPLICABLE, Figure
from tests.exchange.workbook.workbooks import Lines, problems, read

HEAD = ("项目", "年初预算数（万元）", "决算数（元）")


def amounts(lines: Lines) -> dict[str, Figure]:
    return {amount.figure_id.removeprefix("expenditure/"): amount.figure for amount in read({"支出": lines}).amounts}


def test_rows_and_calibers_under_other_names() -> None:
    found = amounts(
        [
            ("部门支出表",),
            (),
            HEAD,
            ("一、本年支出合计", 12, 120000),
            ("合计（自动计算）", 12, 120000),
            ("（一）基本支出", "5.5", None),
            ("其中：人员经费", "不涉及", None),
            ("      公用支出", None, 7),
            ("注：单位万元",),
        ]
    )
    assert found == {
        "total/amount@initial": Figure.money("12"),
        "total/amount@final": Figure.money("12"),
        "basic/amount@initial": Figure.money("5.5"),
        "basic/amount@final": BLANK,
        "personnel/amount@initial": NOT_APPLICABLE,
        "personnel/amount@final": BLANK,
        "public/amount@initial": BLANK,
        "public/amount@final": Figure.money("7", unit="元"),
    }


def test_a_label_that_begins_with_a_numeral_is_itself() -> None:
    book = read({"收入": [("项目", "决算（万元）"), ("其中：一般公共预算财政拨款收入", 1), ("1.上级补助收入", 2)]})
    assert [amount.row for amount in book.amounts] == ["general", "superior"]


def test_labels_need_not_stand_in_the_first_column() -> None:
    assert amounts([("行次", "项目", "决算（万元）"), ("1", "支出合计", 1), ("2", "基本支出", 2)]).keys() == {
        "total/amount@final",
        "basic/amount@final",
    }


def test_a_column_that_says_nothing_states_nothing() -> None:
    assert amounts([HEAD, ("支出合计", None, None), ("基本支出", None, None)]) == {}


def test_a_place_is_kept_for_each_amount() -> None:
    place = read({"支出": [HEAD, ("支出合计", 12, None)]}).place("expenditure/total/amount@initial")
    assert (place.file, place.sheet, place.cell, place.quote) == ("账.xlsx", "支出", "B2", "12")


def test_unknown_and_repeated_rows() -> None:
    lines: Lines = [HEAD, ("支出合计", 1, 2), ("基本之出", 3, 4), ("", 5, 6), ("支出合计", 7, 8), ("另有说明",)]
    assert problems({"支出": lines}) == [
        "「支出」A3：不认识行名“基本之出”。怎么办：是否应为“基本支出”？不需要读取的行，请删除。",
        "「支出」A4：这一行有数，没有行名。怎么办：补上行名，或清空这一行。",
        "「支出」A5：行名“支出合计”与 A2 重复。怎么办：保留一行，删除另一行。",
    ]


def test_a_repeated_label_without_figures_is_a_heading() -> None:
    assert amounts([HEAD, ("基本支出", 1, None), ("基本支出", None, None)]) == {
        "basic/amount@initial": Figure.money("1")
    }


def test_a_wrong_amount_names_its_cell() -> None:
    assert problems({"支出": [HEAD, ("支出合计", "12元", None)]}) == [
        "「支出」B2：单元格写的是“12元”，列头的单位是万元。怎么办：换算成万元，只填数字。"
    ]


def test_sheets_without_header_or_labels() -> None:
    assert problems({"支出": [("甲", "乙")]}) == [
        "「支出」：没有找到列头。怎么办：列头写口径和单位，如“年初预算（万元）”“决算（万元）”。"
    ]
    assert problems({"支出": [HEAD, ("甲", 1, 2)]}) == [
        "「支出」：没有找到行名。怎么办：在最左一列写行名，如“支出合计”。"
    ]
    assert read({"支出": [("",)]}).amounts == ()


def test_an_unknown_caliber_and_remarks() -> None:
    lines: Lines = [("项目", "决算（万元）", "预算数（万元）", "填报说明"), ("支出合计", 1, 2, "照抄")]
    assert problems({"支出": lines}) == [
        "「支出」C1：不认识列名“预算数（万元）”。怎么办：不需要读取的列，请删除或移到名称以“附”开头的工作表。"
    ]


def test_execution_counts_up_to_the_end_of_the_window() -> None:
    lines: Lines = [("项目", "执行数（万元）"), ("支出合计", 1)]
    book = read({"支出": lines, "监控期间": [("监控截止月", 8)]})
    assert [amount.caliber.as_of for amount in book.amounts] == [8]
    for end in (0, 13, "不涉及"):
        assert "没有写明截止月份" in problems({"支出": lines, "监控期间": [("监控截止月", end)]})[0]
