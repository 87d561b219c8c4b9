"""Why a condition fails is said in the figures of the Book, so that an accountant can follow it."""

from fractions import Fraction

import pytest
from msgspec.structs import replace

from jixiao.formula.explain import Explanation, explain, find_failing, name_of
from tests.formula.sample import COMPILER, Labels, at, compiler, inside, tree

LABELS: Labels = {
    "收入合计[决算]": "3",
    "支出合计[决算]": "4.5",
    "基本支出[决算]": "",
    "项目支出[决算]": "不涉及",
    "人员经费[决算]": "1",
    "公用经费[决算]": "2",
    "核定总编制": "9",
    "在职人员总数": "10",
    "在职人员控制率": "90",
    "单位名称": "科协",
    "项目": [
        {"编号": "p1", "项目名称": "甲", "项目金额[决算]": "1", "项目金额[年初预算]": ""},
        {"编号": "p2", "项目名称": "甲", "项目金额[决算]": "2"},
    ],
    "所列比率": [{"分子": "expenditure/total/amount@final", "分母": "income/total/amount@final", "所列比率值": "120"}],
}


def explained(formula: str, *, each: str = "", labels: Labels = LABELS) -> Explanation:
    """Return why a condition fails."""
    return explain(tree(formula, each=each), at=at(labels, each=each), compiler=COMPILER)


def arithmetic(formula: str, *, each: str = "", labels: Labels = LABELS) -> str:
    """Return the sentence in figures."""
    return explained(formula, each=each, labels=labels).arithmetic


@pytest.mark.parametrize(
    ("formula", "words"),
    [
        ("支出合计 = 收入合计", "4.50 ≠ 3.00，相差 1.50（万元）"),
        ("收入合计 = 支出合计", "3.00 ≠ 4.50，相差 1.50（万元）"),
        ("支出合计 ≤ 收入合计", "4.50 > 3.00（万元）"),
        ("收入合计 ≥ 支出合计", "3.00 < 4.50（万元）"),
        ("支出合计 < 收入合计", "4.50 ≥ 3.00（万元）"),
        ("收入合计 > 支出合计", "3.00 ≤ 4.50（万元）"),
        ("收入合计 ≠ 人员经费 + 公用经费", "3.00 = 1.00 + 2.00 = 3.00（万元）"),
        ("支出合计 = 人员经费 + 公用经费", "4.50 ≠ 1.00 + 2.00 = 3.00，相差 1.50（万元）"),
        ("支出合计 = 5万元", "4.50 ≠ 5.00，相差 0.50（万元）"),
        ("在职人员总数 ≤ 核定总编制", "10 > 9"),
        ("在职人员控制率 = 在职人员总数 / 核定总编制", "90% ≠ 10 ÷ 9 = 111.11%，相差 21.11%"),
        ("在职人员控制率 ≤ 80%", "90% > 80%"),
        ("单位名称 = 文联", "科协 ≠ 文联"),
        ("支出合计 = 收入合计 + 基本支出", "4.50 ≠ 3.00，相差 1.50（万元）"),  # a blank is no term
        ("支出合计 = 收入合计 + 项目支出", "4.50 ≠ 3.00，相差 1.50（万元）"),
        ("支出合计 = 收入合计 - 项目支出", "4.50 ≠ 3.00，相差 1.50（万元）"),
        ("支出合计 = 基本支出 + 收入合计", "4.50 ≠ 3.00，相差 1.50（万元）"),
        ("支出合计 = 基本支出 + 收入合计 + 人员经费", "4.50 ≠ 3.00 + 1.00 = 4.00，相差 0.50（万元）"),
        ("支出合计 = 项目支出 - 收入合计", "4.50 ≠ 不涉及 - 3.00 = -3.00，相差 7.50（万元）"),
        ("支出合计 = 收入合计 * 2", "4.50 ≠ 3.00 × 2 = 6.00，相差 1.50（万元）"),
        ("支出合计 = (收入合计 + 人员经费) * 2", "4.50 ≠ (3.00 + 1.00) × 2 = 8.00，相差 3.50（万元）"),
        ("支出合计 = 2 * (收入合计 - 人员经费)", "4.50 ≠ 2 × (3.00 - 1.00) = 4.00，相差 0.50（万元）"),
        ("支出合计 = 收入合计 - (人员经费 + 公用经费)", "4.50 ≠ 3.00 - (1.00 + 2.00) = 0.00，相差 4.50（万元）"),
        ("支出合计 = 收入合计 - 人员经费 - 公用经费", "4.50 ≠ 3.00 - 1.00 - 2.00 = 0.00，相差 4.50（万元）"),
        ("支出合计 = 收入合计 + (人员经费 - 公用经费)", "4.50 ≠ 3.00 + 1.00 - 2.00 = 2.00，相差 2.50（万元）"),
        ("支出合计 / (收入合计 / 人员经费) = 0", "4.50 ÷ (3.00 ÷ 1.00) = 1.50 ≠ 0.00，相差 1.50（万元）"),
        ("支出合计 * 2 / 2 = 0", "4.50 × 2 ÷ 2 = 4.50 ≠ 0.00，相差 4.50（万元）"),
        ("支出合计 = -(收入合计 + 人员经费)", "4.50 ≠ -(3.00 + 1.00) = -4.00，相差 8.50（万元）"),
        ("支出合计 = -收入合计", "4.50 ≠ -3.00，相差 7.50（万元）"),
        ("支出合计 = 绝对值(人员经费 - 收入合计)", "4.50 ≠ |1.00 - 3.00| = 2.00，相差 2.50（万元）"),
        ("支出合计 = 2 * (若 1 = 1 则 人员经费 + 公用经费)", "4.50 ≠ 2 × (1.00 + 2.00) = 6.00，相差 1.50（万元）"),
        ("支出合计 = (收入合计 + 人员经费 + 基本支出) * 2", "4.50 ≠ (3.00 + 1.00) × 2 = 8.00，相差 3.50（万元）"),
        ("支出合计 = (基本支出 + (收入合计 + 人员经费)) * 2", "4.50 ≠ (3.00 + 1.00) × 2 = 8.00，相差 3.50（万元）"),
        ("参数(额) = 支出合计", "2.00 ≠ 4.50，相差 2.50（万元）"),
        ("参数(线) = 参数(额)", "0.5 ≠ 2000000，相差 1999999.5"),
        ("支出合计 = (若 1 = 1 则 人员经费 + 公用经费)", "4.50 ≠ 1.00 + 2.00 = 3.00，相差 1.50（万元）"),
        ("支出合计 = 收入合计 + (若 1 = 2 则 人员经费)", "4.50 ≠ 3.00，相差 1.50（万元）"),
        ("支出合计 = sum(项目.项目金额)", "4.50 ≠ 1.00 + 2.00 = 3.00，相差 1.50（万元）"),
        ("支出合计 = sum(项目.项目金额) * 2", "4.50 ≠ (1.00 + 2.00) × 2 = 6.00，相差 1.50（万元）"),
        ("支出合计 = sum(项目.项目金额, 编号 = “p1”) * 2", "4.50 ≠ 1.00 × 2 = 2.00，相差 2.50（万元）"),
        ("支出合计 = 收入合计 - sum(项目.项目金额)", "4.50 ≠ 3.00 - (1.00 + 2.00) = 0.00，相差 4.50（万元）"),
        ("支出合计 = 收入合计 + sum(项目.项目金额)", "4.50 ≠ 3.00 + 1.00 + 2.00 = 6.00，相差 1.50（万元）"),
        ("支出合计 = sum(项目.项目金额, 编号 = “p9”)", "4.50 ≠ 0 = 0.00，相差 4.50（万元）"),
        ("支出合计 = max(项目.项目金额)", "4.50 ≠ 2.00，相差 2.50（万元）"),
        ("count(项目) = 3", "2 ≠ 3，相差 1"),
        ("支出合计 = 参数(线) * 收入合计", "4.50 ≠ 0.5 × 3.00 = 1.50，相差 3.00（万元）"),
        ("支出合计 = 参数(额)", "4.50 ≠ 2.00，相差 2.50（万元）"),
        ("年度() = 2023", "2024 ≠ 2023，相差 1"),
    ],
)
def test_a_comparison_is_told_with_its_sum(formula: str, words: str) -> None:
    place = at(LABELS, parameters=lambda name, _key: {"线": Fraction(1, 2), "额": 2_000_000}[name])
    assert explain(tree(formula), at=place, compiler=COMPILER).arithmetic == words


@pytest.mark.parametrize(("count", "written"), [(8, " + ".join(["1.00"] * 8)), (9, "9项合计 9.00")])
def test_a_sum_of_many_rows_is_told_by_their_number(count: int, written: str) -> None:
    labels = {"支出合计[决算]": "1", "项目": [{"项目金额[决算]": "1"}] * count}
    words = arithmetic("支出合计 = sum(项目.项目金额)", labels=labels)
    assert words == f"1.00 ≠ {written} = {count}.00，相差 {count - 1}.00（万元）"


def test_a_sum_of_many_numbers_is_told_without_a_unit() -> None:
    labels = {"核定总编制": "1", "项目": [{"开始月份": "2"}] * 9}
    assert arithmetic("核定总编制 = sum(项目.开始月份)", labels=labels) == "1 ≠ 9项合计 18 = 18，相差 17"


@pytest.mark.parametrize(
    ("formula", "stated", "computed", "difference"),
    [
        ("支出合计 = 人员经费 + 公用经费", "4.50", "3.00", "1.50"),
        ("人员经费 + 公用经费 = 支出合计", "4.50", "3.00", "1.50"),  # the single figure is the stated one
        ("支出合计 = 收入合计", "4.50", "3.00", "1.50"),
        ("人员经费 + 0 = 公用经费 + 0", "1.00", "2.00", "1.00"),
        ("单位名称 = 文联", "科协", "文联", ""),
        ("支出合计 ≤ 收入合计", "4.50", "3.00", "1.50"),
    ],
)
def test_the_stated_figure_is_told_apart_from_the_computed_one(
    formula: str, stated: str, computed: str, difference: str
) -> None:
    found = explained(formula)
    assert (found.stated, found.computed, found.difference) == (stated, computed, difference)


def test_a_figure_that_is_referred_to_is_a_stated_one() -> None:
    found = explained("引用(分子) / 引用(分母) = 所列比率值", each="所列比率")
    assert found.arithmetic == "4.50 ÷ 3.00 = 150% ≠ 120%，相差 30%"
    assert (found.stated, found.computed) == ("120%", "150%")
    alone = explained("引用(分子) = 引用(分母)", each="所列比率")
    assert (alone.arithmetic, alone.stated) == ("4.50 ≠ 3.00，相差 1.50（万元）", "4.50")
    assert explained("引用(分母) + 0 = 引用(分子)", each="所列比率").stated == "4.50"


def test_a_figure_of_no_known_kind_is_printed_as_the_first_figure_it_comes_from() -> None:
    labels = {"所列比率": [{"分子": "headcount/self/authorised"}], "核定总编制": "9"}
    assert arithmetic("引用(分子) = 0", each="所列比率", labels=labels) == "9 ≠ 0，相差 9"


def test_the_operands_of_what_fails_are_told() -> None:
    found = explained("收入合计 = 3万元 且 支出合计 = 人员经费 + 公用经费")
    assert [leaf.label for leaf in found.leaves] == ["支出合计", "人员经费", "公用经费"]


@pytest.mark.parametrize(
    ("formula", "has_blank"),
    [
        ("支出合计 = 收入合计 + 基本支出", True),
        ("支出合计 = 收入合计 + 项目支出", False),
        ("收入合计 = 3万元 + 0万元 且 支出合计 = 收入合计", False),
        ("收入合计 + 基本支出 = 3万元 且 支出合计 = 收入合计", False),  # the blank is not in what fails
        ('单位名称 = "甲" 且 单位代码 = "乙"', False),
    ],
)
def test_a_blank_that_counted_0_is_told(formula: str, *, has_blank: bool) -> None:
    assert explained(formula).has_blank is has_blank


def test_a_blank_text_counts_nothing() -> None:
    assert explained("单位代码 = 单位名称").has_blank is False


@pytest.mark.parametrize(
    ("formula", "failing"),
    [
        ("1 = 2", "1 = 2"),
        ("若 1 = 1 则 1 = 2", "1 = 2"),
        ("若 1 = 1 则 若 1 = 1 则 1 = 2", "1 = 2"),
        ("1 = 1 且 1 = 2 且 1 = 3", "1 = 2"),
        ("1 = 1 且 (若 1 = 1 则 1 = 3)", "1 = 3"),
        ("若 1 = 1 则 (1 = 1 且 1 = 2)", "1 = 2"),
        ("1 = 1 且 (2 = 2 且 1 = 3)", "1 = 3"),
        ("1 = 1 且 2 = 2", "1 = 1 且 2 = 2"),
        ("1 = 2 或 1 = 3", "1 = 2 或 1 = 3"),  # no part of it alone decides
        ("非 1 = 1", "非 1 = 1"),
    ],
)
def test_the_smallest_condition_that_decides_is_found(formula: str, failing: str) -> None:
    assert find_failing(tree(formula), at=at(LABELS), compiler=COMPILER) == tree(failing)


@pytest.mark.parametrize(
    ("formula", "words"),
    [
        ("已填(单位代码)", "「单位代码」未填"),
        ("已填(支出合计[年初预算] + 收入合计)", "「支出合计」未填"),
        ("非 已填(单位名称)", "「单位名称」已填"),
        ("非 单位名称 = 科协", "「单位名称」不符合要求"),
        ("单位名称 属于 {文联、工会}", "「单位名称」为“科协”，应为：文联、工会"),
        ("核定总编制 属于 {8}", "「核定总编制」为“9”，应为："),
        ("已填(单位代码) 或 单位名称 = 文联", "「单位代码」未填，且科协 ≠ 文联"),
        (
            "(若 1 = 1 则 已填(单位代码)) 或 (1 = 1 且 支出合计 = 收入合计)",
            "「单位代码」未填，且4.50 ≠ 3.00，相差 1.50（万元）",
        ),
        ('包含(单位名称, "学")', "「单位名称」不符合要求"),
        ("不涉及(支出合计)", "「支出合计」不符合要求"),
        ("不涉及(1)", "条件不符合要求"),
        ("非 已填(1 + 核定总编制)", "「核定总编制」已填"),
    ],
)
def test_what_compares_nothing_is_told_in_words(formula: str, words: str) -> None:
    found = explained(formula)
    assert (found.arithmetic, found.stated, found.computed, found.difference, found.has_blank) == (
        words,
        "",
        "",
        "",
        False,
    )


def test_the_operands_of_what_compares_nothing_are_told() -> None:
    assert [leaf.label for leaf in explained("已填(单位代码)").leaves] == ["单位代码"]


def test_what_is_repeated_is_told() -> None:
    assert arithmetic("唯一(项目名称)", each="项目") == "“甲”重复出现"
    assert arithmetic("唯一(项目名称, 编号)", each="项目") == "“甲、p1”重复出现"


def test_a_member_that_has_no_value_is_told() -> None:
    for printed, word in (("", "空"), ("不涉及", "不涉及")):
        labels = {"支出合计[决算]": printed}
        assert arithmetic("支出合计 属于 {1万元}", labels=labels) == f"「支出合计」为“{word}”，应为："
    assert arithmetic("核定总编制 属于 {1}", labels={}) == "「核定总编制」为“缺”，应为："


def test_what_is_computed_is_told_by_what_it_is_computed_from() -> None:
    place = at({"人员经费[决算]": "1", "公用经费[决算]": "2", "收入合计[决算]": "4"})
    by = compiler(支出合计="人员经费 + 公用经费")
    found = explain(tree("收入合计 = 支出合计"), at=place, compiler=by)
    assert found.arithmetic == "4.00 ≠ 3.00，相差 1.00（万元）"
    assert [leaf.label for leaf in found.leaves] == ["收入合计", "人员经费", "公用经费"]


CONDITIONS = [
    ("开始月份 = 结束月份", "2 ≠ 3，相差 1"),
    ("若 开始月份 = 2 则 (开始月份 = 2 且 结束月份 = 2)", "3 ≠ 2，相差 1"),
    ("开始月份 + 结束月份 * 2 = 5", "2 + 3 × 2 = 8 ≠ 5，相差 3"),
    ("max(评价.自评得分) + 开始月份 = 5", "4 + 2 = 6 ≠ 5，相差 1"),
    ("开始月份 属于 {3、4}", "「开始月份」为“2”，应为："),
    ("(项目金额 + 1万元) * 开始月份 = 5万元", "1万元 × 2 = 2.00 ≠ 5.00，相差 3.00（万元）"),
    ("(1万元 + 项目金额) * 开始月份 = 5万元", "1万元 × 2 = 2.00 ≠ 5.00，相差 3.00（万元）"),
]
SPENT: Labels = {
    "项目": [{"开始月份": "2", "结束月份": "3", "项目金额[决算]": ""}],
    "评价": [{"自评得分": "4"}],
}


@pytest.mark.parametrize(("condition", "words"), CONDITIONS)
def test_why_a_row_fails_is_told_in_its_figures(condition: str, words: str) -> None:
    assert arithmetic(condition, each="项目", labels=SPENT) == words


@pytest.mark.parametrize(("condition", "words"), [pair for pair in CONDITIONS if "评价" not in pair[0]])
def test_why_a_row_of_an_aggregate_fails_is_told_in_its_figures(condition: str, words: str) -> None:
    node, place = inside(condition, SPENT, over="项目")
    assert explain(node, at=place, compiler=COMPILER).arithmetic == words


def test_a_sum_of_many_rows_reads_the_row_of_the_rule() -> None:
    labels = {"项目": [{"编号": "p1", "开始月份": "2"}], "评价": [{"评价项目": "p1", "自评得分": "1"}] * 9}
    words = arithmetic("开始月份 = sum(评价.自评得分, 评价项目 = 本行.编号)", each="项目", labels=labels)
    assert words == "2 ≠ 9项合计 9 = 9，相差 7"


def test_inside_an_aggregate_the_row_is_known() -> None:
    place = at(LABELS, each="项目", row=1)
    assert explain(tree("项目金额 = 支出合计", each="项目"), at=place, compiler=COMPILER).arithmetic == (
        "2.00 ≠ 4.50，相差 2.50（万元）"
    )
    assert (
        explain(tree("唯一(项目名称)", each="项目"), at=replace(place), compiler=COMPILER).arithmetic == "“甲”重复出现"
    )


@pytest.mark.parametrize(
    ("formula", "name"),
    [
        ("支出合计", "「支出合计」"),
        ("核定总编制", "「核定总编制」"),
        ("1 = 核定总编制", "「核定总编制」"),
        ("0 + 0 = 0 + 核定总编制 * 支出合计", "「核定总编制」"),
        ("1 = 2", "条件"),
        ("1", "条件"),
    ],
)
def test_an_expression_is_named_by_its_first_label(formula: str, name: str) -> None:
    assert name_of(tree(formula)) == name
