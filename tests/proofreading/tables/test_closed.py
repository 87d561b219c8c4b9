"""Where the form of a table says what a total adds up, one sum that fails is wrong."""

import pytest

from tests.proofreading.spoken import Brief, brief

NUMBERED = "项目\t预算数\n合计\t{}\n1.出国费\t3\n2.公务用车费\t30\n其中：购置费\t12\n运行费\t{}\n3.接待费\t11"
SERIAL = "序号\t项目名称\t金额\n1\t甲\t{}\n2\t乙\t5\n3\t丙\t2\n\t合计\t11"
GAP = "序号\t项目名称\t金额\n1\t甲\t4\n3\t丙\t2\n\t合计\t11"  # a row was taken out
PLACES = "乡镇\t金额\n东坪镇\t{}\n西河镇\t5\n全县合计\t9"
ABOVE = "项目\t金额\n一、甲\t3\n二、乙\t5\n本年收入合计\t{}\n年初结余\t2\n总计\t10"
PARTS = "项目\t决算数\n本年支出合计\t{}\n基本支出\t4\n项目支出\t5"
TWO_LEVELS = "合计\t出国费\t公务用车费\t\t\t接待费\n\t\t小计\t购置费\t运行费\t\n{}\t3\t{}\t12\t18\t11"
ADJUSTED = "来源\t年初预算数\t年度预算调整\t调整后预算数\n甲\t4\t5\t{}\n乙\t1\t2\t3"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (NUMBERED.format(44, 18), (("3", "30", "11"), "44", True)),
        (NUMBERED.format(43, 18), (("3", "30", "11"), "43", False)),
        (NUMBERED.format(44, 17), (("12", "17"), "30", False)),
        (SERIAL.format(4), (("4", "5", "2"), "11", True)),
        (SERIAL.format(3), (("3", "5", "2"), "11", False)),
        (GAP, (("4", "2"), "11", False)),
        (PLACES.format(3), (("3", "5"), "9", False)),
        (ABOVE.format(8), (("3", "5"), "8", True)),
        (ABOVE.format(9), (("3", "5"), "9", False)),
        (PARTS.format(9), (("4", "5"), "9", True)),
        (PARTS.format(8), (("4", "5"), "8", False)),
        (TWO_LEVELS.format(44, 30), (("3", "30", "11"), "44", True)),
        (TWO_LEVELS.format(45, 30), (("3", "30", "11"), "45", False)),
        (TWO_LEVELS.format(44, 31), (("12", "18"), "31", False)),
        (ADJUSTED.format(9), (("4", "5"), "9", True)),
        (ADJUSTED.format(8), (("4", "5"), "8", False)),
    ],
)
def test_what_is_all_adds_up(text: str, expected: Brief) -> None:
    assert expected in brief(text, kind="sum")


@pytest.mark.parametrize(
    "text",
    [
        "项目\t金额\n合计\t9\n办公费\t3\n差旅费\t5",  # nothing says that these are all
        "项目\t金额\n合计\t9\n1.甲\t3\n乙\t5\n2.丙\t5",  # what stands between may be a part or not
        "项目\t金额\n合计\t9\n1.甲\t3\n3.丙\t5",
        "乡镇\t金额\n东坪镇\t3\n小计\t3\n西河镇\t5\n合计\t9",
        "乡镇\t金额\n东坪镇\t\n西河镇\t5\n全县合计\t9",  # a blank cell may hide a part
    ],
)
def test_what_may_go_on_is_not_judged(text: str) -> None:
    assert [it for it in brief(text, kind="sum") if it[2] is False] == []


def test_parts_of_a_row_stand_between_the_parts_of_the_total() -> None:
    rows = "出国费\t3\n公务用车购置及运行费\t30\n其中：购置费\t12\n运行费\t18\n接待费\t11\n合计\t{}"
    sums = brief(f"（单位：万元）\n项目\t预算数\n{rows.format(44)}", kind="sum")
    assert (("3", "30", "11"), "44", True) in sums
