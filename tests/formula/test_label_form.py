"""A Book is written by labels; what cannot be read is refused by its label."""

import datetime as dt
from collections.abc import Callable

import pytest

from jixiao.book.book import Amount, Book
from jixiao.book.caliber import Caliber
from jixiao.book.figure import BLANK, NOT_APPLICABLE, Figure
from jixiao.book.indicator import Indicator
from jixiao.book.project import Project, ProjectSummary
from jixiao.book.unit import Headcount, Unit
from jixiao.formula.label_form import LabelFormError, book_of_labels
from jixiao.formula.problem import FormulaError
from tests.formula.sample import VOCABULARY, Labels

FINAL = Caliber("final")


def written(labels: Labels, *, year: int = 2024, phase: str = "final", is_printed: bool = False) -> Book:
    """Return the Book of some labels."""
    return book_of_labels(labels, year=year, vocabulary=VOCABULARY, phase=phase, is_printed=is_printed)


def amounts(labels: Labels) -> dict[str, Figure]:
    """Return the amounts of a Book by their ids."""
    return {amount.figure_id: amount.figure for amount in written(labels).amounts}


def test_a_book_without_labels_holds_nothing() -> None:
    assert written({}) == Book(2024)
    assert written({}, year=2023) == Book(2023)


def test_an_amount_has_the_caliber_of_its_label() -> None:
    assert amounts({"支出合计": "1", "收入合计[执行·8月·基金]": "2", "基本支出[年初预算]": "3"}) == {
        "expenditure/total/amount@final": Figure.money("1"),
        "income/total/amount@executed.government_fund.m8": Figure.money("2"),
        "expenditure/basic/amount@initial": Figure.money("3"),
    }


def test_a_label_without_a_phase_takes_that_of_the_caller() -> None:
    book = written({"支出合计": "1", "收入合计[基金]": "2", "基本支出[决算]": "3"}, phase="forecast")
    assert [amount.caliber for amount in book.amounts] == [
        Caliber("forecast"),
        Caliber("forecast", fund="government_fund"),
        FINAL,
    ]


def test_a_row_has_cells_and_amounts_and_a_key() -> None:
    book = written(
        {"项目": [{"项目名称": "科普", "项目金额[年初预算]": "2"}, {"编号": "p9", "项目金额": "3", "开始月份": 4}]}
    )
    assert book.projects == (Project("r1", name="科普"), Project("p9", start_month=Figure.plain("4")))
    assert book.amounts == (
        Amount("project", "r1", "amount", Caliber("initial"), Figure.money("2")),
        Amount("project", "p9", "amount", FINAL, Figure.money("3")),
    )


def test_columns_of_single_tables_are_written_by_their_label() -> None:
    book = written({"单位名称": "科协", "单位代码": 117, "核定总编制": "9", "项目已全部列出": "是"})
    assert book.unit == Unit(name="科协", code="117")
    assert book.headcount == Headcount(authorised=Figure.plain("9"))
    assert book.project_summary == ProjectSummary(lists_all=True)


def test_a_table_without_rows_is_empty() -> None:
    assert written({"项目": []}) == Book(2024)


@pytest.mark.parametrize(
    ("printed", "figure"),
    [
        ("3793.43", Figure.money("3793.43")),
        ("3793.43万元", Figure.money("3793.43")),
        ("850000元", Figure.money("850000", unit="元")),
        ("1亿元", Figure.money("1", unit="亿元")),
        ("0", Figure.money("0")),
        ("", BLANK),
        ("不涉及", NOT_APPLICABLE),
        (5, Figure.money("5")),
    ],
)
def test_money_is_in_wan_unless_the_value_ends_in_another_unit(printed: object, figure: Figure) -> None:
    assert amounts({"支出合计": printed}) == {"expenditure/total/amount@final": figure}


def test_money_of_a_document_is_rounded_and_other_money_is_exact_to_the_fen() -> None:
    figures = [written({"支出合计": "1.00"}, is_printed=is_printed).amounts[0].figure for is_printed in (True, False)]
    assert [figure.quantum for figure in figures] == [10_000, 1]
    plain = book_of_labels({"支出合计": "1.00"}, year=2024, vocabulary=VOCABULARY)
    assert [(amount.caliber.phase, amount.figure.quantum) for amount in plain.amounts] == [("final", 1)]


@pytest.mark.parametrize(
    ("label", "printed", "cell"),
    [
        ("权重", "5", lambda row: row.weight == Figure.plain("5")),
        ("权重", "", lambda row: row.weight == BLANK),
        ("权重", "不涉及", lambda row: row.weight == NOT_APPLICABLE),
        ("台账成本", "2", lambda row: row.ledger_cost == Figure.money("2")),
        ("是否增长类", "是", lambda row: row.growth is True),
        ("是否增长类", "否", lambda row: row.growth is False),
        ("是否增长类", "", lambda row: row.growth is None),
        ("指标性质", "定性", lambda row: row.nature == "定性"),
        ("指标性质", "", lambda row: row.nature == ""),
        ("一级指标", "产出指标", lambda row: row.level1 == "产出指标"),  # a list that is not there refuses nothing
        ("所属项目", "p1", lambda row: row.project == "p1"),
        ("三级指标", "培训人次", lambda row: row.name == "培训人次"),
    ],
)
def test_a_cell_is_read_by_the_kind_of_its_column(label: str, printed: str, cell: Callable[[Indicator], bool]) -> None:
    (row,) = written({"绩效指标": [{label: printed}]}).indicators
    assert cell(row)
    assert row.key == "r1"


def test_a_synonym_is_kept_as_its_code() -> None:
    (row,) = written({"项目": [{"安排方式": "追加"}]}).projects
    assert row.arrangement == "年中追加"


@pytest.mark.parametrize("printed", ["66.95", "66.95%"])
def test_a_percentage_is_written_with_or_without_its_sign(printed: str) -> None:
    assert written({"在职人员控制率": printed}).headcount.control_rate == Figure.percent("66.95")


def test_a_day_is_written_as_a_date() -> None:
    rows = written({"预算调整": [{"调整日期": "2024-05-18"}, {"调整日期": ""}]}).adjustments
    assert [row.date for row in rows] == [dt.date(2024, 5, 18), None]


@pytest.mark.parametrize(
    ("labels", "label", "problem"),
    [
        ({"1 + 1": "1"}, "1 + 1", "不是表、金额或单行表的列"),
        ({"支出合计 + 收入合计": "1"}, "支出合计 + 收入合计", "不是表、金额或单行表的列"),
        ({"支出合计": "许多"}, "支出合计", "“许多”不是数"),
        ({"支出合计": "0.001元"}, "支出合计", "金额 0.001元 精确不到分：一分以下不能有数字。"),
        ({"预算调整": [{"调整日期": "五月"}]}, "调整日期", "“五月”不是 2024-05-18 这样的日期"),
        ({"核定总编制": "九"}, "核定总编制", "“九”不是数"),
        ({"在职人员控制率": "高"}, "在职人员控制率", "“高”不是数"),
        ({"项目已全部列出": "对"}, "项目已全部列出", "只能填 是 或 否，不能填“对”"),
        ({"项目": [{"安排方式": "年末"}]}, "安排方式", "代码表里没有“年末”"),
        ({"项目": [{"支出合计": "1"}]}, "支出合计", "表「项目」没有这一列"),
        ({"项目": [{"核定总编制": "1"}]}, "核定总编制", "表「项目」没有这一列"),
    ],
)
def test_what_does_not_fit_is_refused_with_its_label(labels: Labels, label: str, problem: str) -> None:
    with pytest.raises(LabelFormError) as caught:
        written(labels)
    assert str(caught.value) == f"“{label}”：{problem}"
    assert (caught.value.label, caught.value.problem) == (label, problem)


@pytest.mark.parametrize(
    ("labels", "problem"),
    [
        ({"没有": "1"}, "没有叫“没有”的项目"),
        ({"项目": "1"}, "没有叫“项目”的项目"),
        ({"项目.项目名称": "甲"}, "“项目.项目名称”是另一张表的列，要写在 sum、count、min 或 max 里"),
        ({"项目": [{"没有": "1"}]}, "没有叫“没有”的项目"),
        ({"支出合计[八月]": "1"}, "口径里没有“八月”"),
    ],
)
def test_a_label_that_nobody_knows_is_refused_like_a_formula(labels: Labels, problem: str) -> None:
    with pytest.raises(FormulaError) as caught:
        written(labels)
    assert caught.value.problem == problem
