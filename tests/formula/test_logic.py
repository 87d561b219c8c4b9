"""Conditions: what holds, what does not, what cannot be told and what does not apply."""

import pytest

from jixiao.book.book import Book
from jixiao.formula.facts import Facts
from jixiao.formula.leaves import At
from jixiao.formula.special import NOT_APPLICABLE, UNKNOWN, Value
from tests.formula.sample import at, compiler, tree, value, value_at, value_of

LABELS = {
    "收入合计[决算]": "1",
    "支出合计[决算]": "0",
    "基本支出[决算]": "",
    "项目支出[决算]": "不涉及",
    "核定总编制": "9",
    "退休人数": "",
    "在职人员控制率": "不涉及",
    "单位名称": "科协",
    "项目已全部列出": "否",
}


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("1 = 1", True),
        ("1 = 2", False),
        ("1 ≠ 2", True),
        ("1 ≠ 1", False),
        ("1 < 2", True),
        ("1 < 1", False),
        ("2 > 1", True),
        ("1 > 1", False),
        ("1 ≤ 1", True),
        ("2 ≤ 1", False),
        ("1 ≥ 1", True),
        ("1 ≥ 2", False),
        ("收入合计 = 1万元", True),
        ("支出合计 = 0", True),  # a stated 0
        ("基本支出 = 0", UNKNOWN),  # a blank is not 0 where it is compared
        ("0 = 基本支出", UNKNOWN),
        ("项目支出 = 0", NOT_APPLICABLE),
        ("经营支出 = 0", UNKNOWN),
        ("基本支出 = 项目支出", NOT_APPLICABLE),
        ("项目支出 = 收入合计", NOT_APPLICABLE),
        ("收入合计 = 项目支出", NOT_APPLICABLE),
        ("基本支出 = 收入合计", UNKNOWN),
        ("收入合计 / 支出合计 > 90%", NOT_APPLICABLE),
    ],
)
def test_a_comparison_with_what_is_no_number_has_no_answer(formula: str, expected: Value) -> None:
    assert value(formula, LABELS) is expected


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("单位名称 = 科协", True),
        ("单位名称 ≠ 科协", False),
        ("单位代码 = 科协", UNKNOWN),  # nobody wrote it
        ('单位代码 = ""', True),  # the formula asks whether it is empty
        ('"" = 单位代码', True),
        ('单位名称 = ""', False),
        ("单位代码 = 单位名称", UNKNOWN),
        ("单位名称 = 单位代码", UNKNOWN),
        ("项目已全部列出 = 否", True),
        ("项目含基本支出 = 否", UNKNOWN),
    ],
)
def test_an_empty_text_tells_nothing_unless_the_formula_asks_for_it(formula: str, expected: Value) -> None:
    assert value(formula, LABELS) is expected


def test_an_empty_reference_means_the_unit_as_a_whole() -> None:
    labels = {"绩效指标": [{"三级指标": "甲"}, {"所属项目": "p1"}], "评价": [{"编号": "e1"}]}
    same = "count(评价, 评价项目 = 本行.所属项目)"
    assert [value(same, labels, each="绩效指标", row=row) for row in (0, 1)] == [1, 0]
    assert value("所属项目 = 三级指标", labels, each="绩效指标") is False
    assert value("三级指标 = 所属项目", labels, each="绩效指标", row=1) is False
    assert value("三级指标 = 度量单位", labels, each="绩效指标") is UNKNOWN


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("1 = 1 且 2 = 2", True),
        ("1 = 1 且 1 = 2", False),
        ("1 = 2 且 经营支出 = 0", False),
        ("1 = 1 且 经营支出 = 0", UNKNOWN),
        ("1 = 1 且 项目支出 = 0", True),
        ("1 = 2 或 2 = 2", True),
        ("1 = 2 或 1 = 3", False),
        ("1 = 1 或 经营支出 = 0", True),
        ("1 = 2 或 经营支出 = 0", UNKNOWN),
        ("1 = 2 或 项目支出 = 0", False),
        ("项目支出 = 0 且 1 = 1", True),
        ("经营支出 = 0 且 1 = 1", UNKNOWN),
        ("经营支出 = 0 且 项目支出 = 0", UNKNOWN),
        ("项目支出 = 0 且 项目支出 = 0", NOT_APPLICABLE),
        ("项目支出 = 0 且 经营支出 = 0 且 1 = 1", UNKNOWN),
        ("项目支出 = 0 或 1 = 2", False),
        ("经营支出 = 0 或 1 = 2", UNKNOWN),
        ("经营支出 = 0 或 项目支出 = 0", UNKNOWN),
        ("项目支出 = 0 或 项目支出 = 0", NOT_APPLICABLE),
        ("项目支出 = 0 或 经营支出 = 0 或 1 = 2", UNKNOWN),
        ("非 1 = 2", True),
        ("非 1 = 1", False),
        ("非 经营支出 = 0", UNKNOWN),
        ("非 项目支出 = 0", NOT_APPLICABLE),
        ("若 1 = 1 则 2 = 2", True),
        ("若 1 = 1 则 2 = 3", False),
        ("若 1 = 2 则 2 = 3", NOT_APPLICABLE),
        ("若 经营支出 = 0 则 2 = 2", UNKNOWN),
        ("若 项目支出 = 0 则 2 = 2", NOT_APPLICABLE),
        ("若 1 = 1 则 经营支出 = 0", UNKNOWN),
        ("若 1 = 1 则 3", 3),
    ],
)
def test_conditions_are_joined_over_three_truth_values(formula: str, expected: Value) -> None:
    assert value(formula, LABELS) == expected


@pytest.mark.parametrize(
    ("operand", "is_filled", "is_excluded"),
    [
        ("收入合计", True, False),
        ("支出合计", True, False),  # 0 is filled
        ("基本支出", False, False),
        ("项目支出", False, True),
        ("经营支出", False, False),
        ("核定总编制", True, False),
        ("退休人数", False, False),
        ("在职人员总数", False, False),
        ("在职人员控制率", False, True),
        ("单位名称", True, False),
        ("单位代码", False, False),
        ("项目已全部列出", True, False),  # 否 is an answer
        ("项目含基本支出", False, False),
        ("收入合计 + 支出合计", True, False),
        ("收入合计 + 经营支出", False, False),
        ("项目支出 * 2", False, True),
        ("参数(没有)", False, True),
    ],
)
def test_what_was_stated_and_what_is_stated_as_not_applicable(
    operand: str, *, is_filled: bool, is_excluded: bool
) -> None:
    assert (value(f"已填({operand})", LABELS), value(f"不涉及({operand})", LABELS)) == (is_filled, is_excluded)


def test_a_parameter_may_be_a_text() -> None:
    place = at(LABELS, parameters=lambda name, _key: {"词": "科协", "空": ""}[name])
    found = [
        value_at(formula, place) for formula in ("单位名称 = 参数(词)", "单位名称 ≠ 参数(词)", "单位名称 = 参数(空)")
    ]
    assert found == [True, False, UNKNOWN]
    numbers = at(LABELS, parameters=lambda name, _key: {"词": "科协", "数": 1}[name])
    assert value_of(tree("参数(词) = 参数(数)", tolerance="rounding"), numbers) is False


def test_a_row_that_was_not_there_last_year_has_nothing_filled() -> None:
    labels = {"项目": [{"编号": "p1", "项目名称": "甲"}]}
    assert value("已填(上年(项目名称))", labels, each="项目") is False
    assert value("已填(上年(项目名称))", labels, prior=labels, each="项目") is True
    assert value("已填(上年(开始月份))", labels, prior=labels, each="项目") is False


def test_a_definition_does_not_make_a_figure_filled() -> None:
    by = compiler(收入合计="1万元")
    place = At(Facts(Book(2024)))
    assert value_at("收入合计", place, by=by) == 1_000_000
    assert value_at("已填(收入合计)", place, by=by) is False


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("1 属于 {1、2}", True),
        ("2 属于 {1、2}", True),
        ("3 属于 {1、2}", False),
        ("单位名称 属于 {科协}", True),
        ("单位代码 属于 {科协}", UNKNOWN),
        ("经营支出 属于 {1万元}", UNKNOWN),
        ("基本支出 属于 {0}", UNKNOWN),
        ("项目支出 属于 {1万元}", NOT_APPLICABLE),
    ],
)
def test_membership_is_told_of_a_stated_value(formula: str, expected: Value) -> None:
    assert value(formula, LABELS) is expected


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ([("甲", "p1"), ("乙", "p1")], True),
        ([("甲", "p1"), ("甲", "p2")], True),
        ([("甲", "p1"), ("甲", "p1")], False),
        ([("", "p1"), ("", "p1")], False),  # the same project twice without a name
        ([("", ""), ("", "")], UNKNOWN),  # what is empty repeats nothing
    ],
)
def test_a_row_is_unique_if_no_other_has_its_values(names: list[tuple[str, str]], expected: Value) -> None:
    labels = {"绩效指标": [{"三级指标": name, "所属项目": project} for name, project in names]}
    assert value("唯一(三级指标, 所属项目)", labels, each="绩效指标") is expected


def test_only_printed_figures_may_disagree_by_their_rounding() -> None:
    labels = {"收入合计[决算]": "1.00", "支出合计[决算]": "1.01"}
    for is_printed, expected in ((True, True), (False, False)):
        place = at(labels, is_printed=is_printed)
        assert value_of(tree("收入合计 = 支出合计", tolerance="rounding"), place) is expected


def test_an_exact_comparison_allows_no_rounding() -> None:
    place = at({"收入合计[决算]": "1.00", "支出合计[决算]": "1.01"}, is_printed=True)
    assert value_of(tree("收入合计 = 支出合计"), place) is False


def test_the_rounding_of_a_row_is_that_of_the_row() -> None:
    labels = {"项目": [{"项目金额[决算]": "1.00"}, {"项目金额[决算]": "1.00"}], "支出合计[决算]": "1.01"}
    place = at(labels, each="项目", row=1, is_printed=True)
    assert value_of(tree("项目金额 = 支出合计", each="项目", tolerance="rounding"), place) is True
    assert (
        value_of(tree("count(项目, 项目金额 = 支出合计)", tolerance="rounding"), place) == 0
    )  # a condition chooses and stays exact
