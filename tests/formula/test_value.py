"""What a cell, an amount, a parameter and an operation come to, with what is no number kept apart."""

from fractions import Fraction

import pytest

from jixiao.book.book import Book
from jixiao.book.caliber import Caliber
from jixiao.book.figure import MISSING, Figure
from jixiao.formula.facts import Facts
from jixiao.formula.leaves import At
from jixiao.formula.special import BLANK, NOT_APPLICABLE, UNKNOWN, Value
from jixiao.formula.tree import Aggregate, AmountOf, Cell
from jixiao.formula.value import caliber_of, figure_finder, figure_id_of, quotient
from tests.formula.sample import COMPILER, at, tree, value, value_at

WAN = 1_000_000
INDICATOR = {
    "绩效指标": [
        {
            "编号": "i1",
            "三级指标": "培训人次",
            "指标性质": "≥",
            "指标值": "5",
            "权重": "",
            "得分": "不涉及",
            "台账成本": "",
            "是否增长类": "是",
            "超过视同完成": "否",
        }
    ]
}


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("指标值", 5),
        ("实际完成值", UNKNOWN),  # nobody wrote it, and it is no addend
        ("权重", UNKNOWN),  # a blank weight never counts 0
        ("得分", NOT_APPLICABLE),
        ("台账成本", BLANK),  # money counts 0 where it is added
        ("三级指标", "培训人次"),
        ("指标性质", "≥"),
        ("度量单位", ""),
        ("是否增长类", "是"),
        ("超过视同完成", "否"),
        ("编号", "i1"),
        ("所属项目", ""),
        ("核定总编制", UNKNOWN),
    ],
)
def test_a_cell_comes_to_what_is_written_in_it(formula: str, expected: Value) -> None:
    assert value(formula, INDICATOR, each="绩效指标") == expected


def test_a_flag_or_a_day_that_nobody_wrote_is_empty() -> None:
    rows = {"预算调整": [{"调整日期": "2024-05-18"}, {}]}
    assert [value("调整日期", rows, each="预算调整", row=row) for row in (0, 1)] == ["2024-05-18", ""]
    assert value("程序是否完成", rows, each="预算调整") == ""


@pytest.mark.parametrize(
    ("printed", "expected"), [("3.5", 3_500_000), ("0", 0), ("", BLANK), ("不涉及", NOT_APPLICABLE), (None, UNKNOWN)]
)
def test_an_amount_is_a_number_blank_not_applicable_or_missing(printed: str | None, expected: Value) -> None:
    assert value("支出合计", {} if printed is None else {"支出合计[决算]": printed}) == expected


def test_a_figure_that_is_kept_as_missing_is_unknown() -> None:
    for figure_id, formula in (("expenditure/total/amount@final", "支出合计"), ("headcount/self/retired", "退休人数")):
        place = At(Facts(Book(2024).with_figure(figure_id, figure=MISSING)))
        assert value_at(formula, place) is UNKNOWN


def test_an_amount_of_a_row_is_that_of_the_row() -> None:
    rows = {"项目": [{"项目金额[决算]": "1"}, {"项目金额[决算]": "2"}, {}]}
    assert [value("项目金额", rows, each="项目", row=row) for row in range(3)] == [WAN, 2 * WAN, UNKNOWN]


def test_each_caliber_is_an_amount_of_its_own() -> None:
    labels = {"支出合计[决算]": "1", "支出合计[年初预算]": "2", "支出合计[决算·基金]": "3"}
    assert [value(f"支出合计[{caliber}]", labels) for caliber in ("决算", "年初预算", "决算·基金", "调整预算")] == [
        WAN,
        2 * WAN,
        3 * WAN,
        UNKNOWN,
    ]


def test_last_year_reads_last_years_book() -> None:
    prior = {
        "支出合计[决算]": "1",
        "核定总编制": "7",
        "项目": [{"编号": "p1", "项目名称": "旧", "项目金额[决算]": "2"}],
    }
    this = {"核定总编制": "9", "项目": [{"编号": "p2", "项目名称": "甲"}, {"编号": "p1", "项目名称": "新"}]}
    assert value("上年(支出合计)", this, prior=prior) == WAN
    assert (value("核定总编制", this, prior=prior), value("上年(核定总编制)", this, prior=prior)) == (9, 7)
    names = [value("上年(项目名称)", this, prior=prior, each="项目", row=row) for row in (0, 1)]
    assert names == [UNKNOWN, "旧"]  # the first project is new
    assert value("上年(项目金额)", this, prior=prior, each="项目", row=1) == 2 * WAN


def test_without_last_years_book_nothing_is_known_of_last_year() -> None:
    this = {"项目": [{"项目名称": "新"}]}
    formulas = ("上年(支出合计)", "上年(核定总编制)", "上年(项目名称)", "上年(上年(核定总编制))")
    assert [value(formula, this, each="项目") for formula in formulas] == [UNKNOWN] * 4


def test_without_a_row_nothing_is_known_of_it() -> None:
    cell = tree("开始月份", each="项目")
    inner = tree("sum(项目.开始月份)")
    assert isinstance(inner, Aggregate)
    assert inner.value is not None
    for node in (cell, inner.value):
        assert COMPILER.compile(node)(Facts(Book(2024)), None, None) is UNKNOWN


def test_inside_an_aggregate_the_inner_row_is_read_also_one_year_back() -> None:
    project = {"编号": "p1", "项目名称": "甲", "开始月份": "2", "项目金额[决算]": "1"}
    this = {"项目": [project, {**project, "编号": "p2", "开始月份": "3"}]}
    prior = {"项目": [{"编号": "p1", "开始月份": "5"}, {"编号": "p2", "开始月份": "7"}]}
    assert value("sum(项目.开始月份)", this, each="项目", row=1) == 5  # 2 + 3
    assert value("上年(sum(项目.开始月份))", this, prior=prior, each="项目", row=1) == 12  # 5 + 7
    assert value("sum(项目.项目金额)", this, each="项目", row=1) == 2 * WAN
    assert value("sum(项目.开始月份, 编号 = 本行.编号)", this, each="项目", row=1) == 3


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("1 + 2", 3),
        ("1 - 2", -1),
        ("2 * 3", 6),
        ("6 / 3", 2),
        ("1 / 3", Fraction(1, 3)),
        ("-(1 / 3)", Fraction(-1, 3)),
        ("0 / 3", 0),
        ("3 / 0", NOT_APPLICABLE),  # never 0 and never infinite
        ("0 / 0", NOT_APPLICABLE),
        ("支出合计 + 2万元", 3 * WAN),
        ("支出合计 - 2万元", -WAN),
        ("支出合计 + 基本支出", WAN),  # a blank counts 0
        ("支出合计 - 基本支出", WAN),
        ("基本支出 - 支出合计", -WAN),
        ("支出合计 + 项目支出", WAN),  # so does 不涉及
        ("支出合计 - 经营支出", UNKNOWN),
        ("基本支出 + 基本支出", BLANK),
        ("-基本支出", BLANK),
        ("基本支出 * 2", UNKNOWN),  # but it is no factor
        ("2 * 项目支出", NOT_APPLICABLE),
        ("基本支出 / 2", UNKNOWN),
        ("2 / 基本支出", UNKNOWN),
        ("支出合计 / 经营支出", UNKNOWN),
        ("支出合计 / 项目支出", NOT_APPLICABLE),
        ("支出合计 / 2", 500_000),
    ],
)
def test_arithmetic_is_exact_and_only_addends_may_be_blank(formula: str, expected: Value) -> None:
    labels = {"支出合计[决算]": "1", "基本支出[决算]": "", "项目支出[决算]": "不涉及"}
    assert value(formula, labels) == expected


def test_a_whole_quotient_is_an_int() -> None:
    assert type(value("6 / 3")) is int


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("参数(线)", Fraction(9, 10)),
        ("参数(没有)", NOT_APPLICABLE),
        ("参数(表, 6)", 6),
        ("参数(表, 退休人数)", UNKNOWN),  # the key is not known
        ("参数(表, 基本支出)", UNKNOWN),  # a blank is no key, though it is an addend
        ("参数(表, 在职人员控制率)", NOT_APPLICABLE),
        ("参数(表, 在职人员控制率) + 退休人数", UNKNOWN),
        ("参数(零)", 0),
    ],
)
def test_a_parameter_that_is_not_in_force_does_not_apply(formula: str, expected: Value) -> None:
    known = {"线": Fraction(9, 10), "零": 0}

    def parameters(name: str, key: Value) -> Value:
        return key if name == "表" else known.get(name) if key is None else None

    assert value(formula, {"在职人员控制率": "不涉及", "基本支出[决算]": ""}, parameters=parameters) == expected


def test_the_id_of_a_leaf_is_that_of_the_figure_it_reads() -> None:
    place = at({"项目": [{"编号": "p1"}]}, each="项目")
    leaves = ("项目金额[执行·8月]", "支出合计", "开始月份")
    ids = [
        figure_id_of(node, row=place.row)
        for node in (tree(leaf, each="项目") for leaf in leaves)
        if isinstance(node, AmountOf | Cell)
    ]
    assert ids == ["project/p1/amount@executed.m8", "expenditure/total/amount@final", "project/p1/start_month"]


def test_a_stated_figure_is_found_and_one_that_nobody_stated_is_not() -> None:
    place = at({"支出合计[决算]": "1"})
    found = {}
    for label in ("支出合计", "收入合计"):
        node = tree(label)
        assert isinstance(node, AmountOf)
        found[label] = figure_finder(node)(place.facts, None, None)
    assert found == {"支出合计": Figure.money("1"), "收入合计": None}


def test_a_quotient_is_whole_where_it_can_be_and_by_0_there_is_none() -> None:
    assert [quotient(6, right=3), quotient(1, right=3), quotient(Fraction(1, 2), right=2)] == [
        2,
        Fraction(1, 3),
        Fraction(1, 4),
    ]
    assert type(quotient(6, right=3)) is int
    assert quotient(0, right=0) is NOT_APPLICABLE


def test_the_caliber_of_a_bound_amount_is_its_own() -> None:
    node = tree("支出合计[执行·8月·基金·汇总]")
    assert isinstance(node, AmountOf)
    assert caliber_of(node) == Caliber("executed", "government_fund", 8, 0, "department")


def test_a_constant_is_what_it_says() -> None:
    assert [value(formula) for formula in ("2万元", '"甲"', "0")] == [2 * WAN, "甲", 0]
