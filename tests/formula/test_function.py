"""The functions of the language."""

from fractions import Fraction

import pytest

from jixiao.formula.special import NOT_APPLICABLE, UNKNOWN, Value
from tests.formula.sample import at, value, value_at

LABELS = {
    "单位名称": "泸县科学技术协会",
    "单位代码": "",
    "退休人数": "",
    "在职人员控制率": "不涉及",
    "支出合计[决算]": "0",
    "基本支出[决算]": "",
    "核定总编制": "9",
}
CHANGES = {
    "所列增减": [
        {"本期数": "expenditure/total/amount@final", "比较数": "headcount/self/authorised", "增减原因": ""},
        {"本期数": "expenditure/basic/amount@final", "比较数": "headcount/self/control_rate"},
        {"本期数": "income/total/amount@final"},
    ]
}


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("绝对值(2 - 5)", 3),
        ("绝对值(5 - 2)", 3),
        ("绝对值(0 - 1 / 3)", Fraction(1, 3)),
        ("长度(单位名称)", 8),
        ("长度(单位代码)", 0),
        ("长度(退休人数)", UNKNOWN),
        ("绝对值(在职人员控制率)", NOT_APPLICABLE),
        ('包含(单位名称, "科学")', True),
        ('包含(单位名称, "县科技")', False),
        ('包含(单位代码, "科学")', False),
        ('匹配(单位名称, "泸县.+")', True),
        ('匹配(单位名称, "泸县")', False),  # the whole text
        ('匹配(单位代码, ".*")', UNKNOWN),  # nobody wrote it
        ("年度()", 2024),
        ('代码名称("region", "510521")', "泸县"),
        ('代码名称("region", "999999")', UNKNOWN),
        ('代码名称("fund", "510521")', UNKNOWN),
        ("应得分()", UNKNOWN),  # nobody brought it
    ],
)
def test_a_function_of_the_language(formula: str, expected: Value) -> None:
    names = {("region", "510521"): "泸县"}
    assert value(formula, LABELS, name_of=lambda code_list, code: names.get((code_list, code))) == expected


@pytest.mark.parametrize(
    ("formula", "row", "expected"),
    [
        ("引用(本期数)", 0, 0),  # a stated 0
        ("引用(比较数)", 0, 9),
        ("引用(本期数)", 1, UNKNOWN),  # blank
        ("引用(比较数)", 1, NOT_APPLICABLE),
        ("引用(本期数)", 2, UNKNOWN),  # missing
        ("引用(比较数)", 2, UNKNOWN),  # no figure is named
    ],
)
def test_a_reference_reads_the_figure_that_it_names(formula: str, row: int, expected: Value) -> None:
    assert value(formula, {**LABELS, **CHANGES}, each="所列增减", row=row) == expected


def test_a_function_of_the_caller_gets_facts_row_and_arguments() -> None:
    asked = []

    def grade(*given: object) -> str:
        asked.append(given)
        return "优"

    place = at({"评价": [{"编号": "e1"}]}, each="评价", functions={"档次": grade})
    assert value_at("档次(95)", place, each="评价") == "优"
    assert asked == [(place.facts, place.row, 95)] * 2  # by the written function and by the closure


@pytest.mark.parametrize(
    ("argument", "expected"), [("退休人数", UNKNOWN), ("在职人员控制率", NOT_APPLICABLE), ("基本支出", UNKNOWN)]
)
def test_nobody_is_asked_about_a_value_that_is_not_there(argument: str, expected: Value) -> None:
    labels = {"在职人员控制率": "不涉及", "基本支出[决算]": "", "评价": [{"编号": "e1"}]}
    found = value(f"档次({argument})", labels, each="评价", functions={"档次": lambda *_: pytest.fail("asked")})
    assert found is expected


def test_the_first_value_that_is_not_there_decides() -> None:
    functions = {"档次": lambda *_: pytest.fail("asked")}
    labels = {"在职人员控制率": "不涉及"}
    assert value("档次(1, 在职人员控制率)", labels, functions=functions) is NOT_APPLICABLE
    assert value("档次(退休人数, 在职人员控制率)", labels, functions=functions) is UNKNOWN
