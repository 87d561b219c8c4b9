"""The facts of a Book: every figure by its id, also under the names that formulas use for it."""

import pytest
from msgspec.structs import replace

from jixiao.book.book import Amount, Book
from jixiao.book.caliber import Caliber
from jixiao.book.figure import BLANK, MISSING, NOT_APPLICABLE, Figure
from jixiao.formula.facts import Facts
from tests.formula.sample import Labels, book

ONE, TWO = Figure.money("1"), Figure.money("2")
PROJECTS = {"项目": [{"编号": "p1", "项目名称": "科普", "项目金额[决算]": "1"}, {"编号": "p2", "项目名称": "科普"}]}
LINES = {
    "功能分类": [
        {"科目编码": "206", "上级科目编码": "合计"},
        {"科目编码": "20607", "上级科目编码": "206"},
        {"科目编码": "20608", "上级科目编码": "206"},
    ]
}


def facts(labels: Labels, *, prior: Labels | None = None) -> Facts:
    """Return the facts of a Book of labels."""
    return Facts(book(labels, prior=prior))


def test_an_amount_is_found_by_its_id_and_in_its_column() -> None:
    found = facts({"支出合计[决算]": "1", **PROJECTS})
    assert found.figures == {"expenditure/total/amount@final": ONE}
    assert found.find("project/p1/amount@final") == ONE
    assert found.columns.get("project/amount@final", {}) == {"p1": ONE}
    assert found.columns.get("project/amount@initial", {}) == {}


def test_what_was_executed_up_to_the_end_of_the_window_is_found_with_and_without_its_month() -> None:
    found = facts({"监控截止月": "8", "支出合计[执行·8月]": "1", "支出合计[执行·6月]": "2", "支出合计[全年预计]": "3"})
    assert set(found.figures) == {
        "expenditure/total/amount@executed.m8",
        "expenditure/total/amount@executed",
        "expenditure/total/amount@executed.m6",
        "expenditure/total/amount@forecast",
    }
    assert found.figures["expenditure/total/amount@executed"] == ONE
    assert found.columns.get("expenditure/amount@executed", {}) == {"total": ONE}


def test_without_a_window_no_month_stands_for_another() -> None:
    assert set(facts({"支出合计[执行·8月]": "1"}).figures) == {"expenditure/total/amount@executed.m8"}


def test_an_amount_up_to_january_is_not_that_of_a_window_without_a_month() -> None:
    assert set(facts({"支出合计[执行·1月]": "1"}).figures) == {"expenditure/total/amount@executed.m1"}


def test_rows_are_looked_up_by_a_value_of_a_column() -> None:
    found = facts(PROJECTS)
    first, second = found.rows("project")
    assert list(found.rows_with("project", column="name", value="科普")) == [first, second]
    assert list(found.rows_with("project", column="key", value="p2")) == [second]
    assert list(found.rows_with("project", column="key", value="p9")) == []


@pytest.mark.parametrize("month", ["", "不涉及"])
def test_a_window_without_a_month_is_none(month: str) -> None:
    found = facts({"监控截止月": month, "支出合计[执行]": "1", "支出合计[执行·8月]": "2"})
    assert found.figures["expenditure/total/amount@executed"] == ONE


def test_an_amount_stated_without_a_month_comes_before_that_of_the_window() -> None:
    found = facts({"监控截止月": "8", "支出合计[执行]": "1", "支出合计[执行·8月]": "2"})
    assert found.figures["expenditure/total/amount@executed"] == ONE


def test_last_years_book_stands_one_year_back() -> None:
    found = facts({"支出合计[决算]": "1"}, prior={"支出合计[决算]": "2"})
    assert found.figures == {"expenditure/total/amount@final": ONE, "expenditure/total/amount@final.y-1": TWO}
    assert found.columns.get("expenditure/amount@final.y-1", {}) == {"total": TWO}


def test_what_this_book_states_of_last_year_comes_before_last_years_book() -> None:
    stated = Amount("expenditure", "total", "amount", Caliber("final", years_back=1), ONE)
    found = Facts(replace(book(prior={"支出合计[决算]": "2"}), amounts=(stated,)))
    assert found.figures["expenditure/total/amount@final.y-1"] == ONE
    assert found.columns.get("expenditure/amount@final.y-1", {}) == {"total": ONE}


def test_what_last_years_book_states_of_the_year_before_stands_two_years_back() -> None:
    stated = Amount("expenditure", "total", "amount", Caliber("final", years_back=1), ONE)
    prior = replace(book(), amounts=(stated,))
    assert set(Facts(replace(book(), prior=prior)).figures) == {"expenditure/total/amount@final.y-2"}


def test_of_two_figures_with_one_id_the_first_counts() -> None:
    amounts = tuple(Amount("income", "total", "amount", Caliber("final"), figure) for figure in (ONE, TWO))
    assert Facts(Book(2024, amounts=amounts)).figures == {"income/total/amount@final": ONE}


def test_rows_are_those_of_the_year_that_is_asked_for() -> None:
    older = replace(book({"项目": [{"编号": "p0"}]}), prior=book(PROJECTS))
    found = Facts(replace(book(PROJECTS), prior=older))
    keys = [[row.key for row in found.rows("project", years_back=back)] for back in range(4)]
    assert keys == [["p1", "p2"], ["p0"], ["p1", "p2"], []]
    assert found.rows("project") is found.rows("project", years_back=0)


def test_rows_are_found_by_a_value_in_their_order() -> None:
    found = facts({"绩效指标": [{"所属项目": "p1"}, {}, {"所属项目": "p1"}]})
    keys = [
        [row.key for row in found.rows_with("indicator", column="project", value=text)] for text in ("p1", "", "p2")
    ]
    assert keys == [["r1", "r3"], ["r2"], []]
    assert [row.key for row in found.rows_with("indicator", column="key", value="r2")] == ["r2"]


def test_the_row_of_an_earlier_year_has_the_same_key() -> None:
    found = facts(PROJECTS, prior={"项目": [{"编号": "p2", "项目名称": "旧"}]})
    first, second = found.rows("project")
    assert found.row_before("project", row=first, years_back=1) is None
    before = found.row_before("project", row=second, years_back=1)
    assert before is not None
    assert before.name == "旧"


def test_the_rows_below_are_those_that_name_the_row() -> None:
    found = facts(LINES)
    top, middle, _ = found.rows("functional")
    assert [row.subject for row in found.children("functional", row=top)] == ["20607", "20608"]
    assert found.children("functional", row=middle) == []


def test_rows_with_the_same_values_are_counted() -> None:
    found = facts(PROJECTS)
    row = found.rows("project")[0]
    assert found.counts("project", columns=("name",))[row.name,] == 2
    assert found.counts("project", columns=("name", "key"))[row.name, row.key] == 1
    assert found.counts("project", columns=("name",))["无",] == 0


@pytest.mark.parametrize(
    ("figure_id", "figure"),
    [
        ("expenditure/total/amount@final", ONE),
        ("headcount/self/authorised", Figure.plain("9")),
        ("headcount/self/retired", BLANK),
        ("headcount/self/control_rate", NOT_APPLICABLE),
        ("headcount/self/as_of", MISSING),  # a text is no figure
        ("headcount/self/no_such_column", MISSING),
        ("project/p1/start_month", BLANK),
        ("project/p9/start_month", MISSING),
        ("no_such_table/self/authorised", MISSING),
        ("expenditure/total/amount", MISSING),  # without a caliber
        ("expenditure/total/amount@initial", MISSING),
        ("headcount/authorised", MISSING),
        ("headcount/self/authorised/x", MISSING),
        ("", MISSING),
    ],
)
def test_a_figure_is_found_by_its_id_or_missing(figure_id: str, figure: Figure) -> None:
    labels = {
        "支出合计[决算]": "1",
        "核定总编制": "9",
        "退休人数": "",
        "在职人员控制率": "不涉及",
        "人员统计时点": "8月",
    }
    assert facts({**labels, **PROJECTS}).find(figure_id) == figure


def test_facts_without_a_caller_know_no_parameter_function_or_code() -> None:
    found = Facts(Book(2024))
    assert (found.parameters("线", None), found.functions, found.name_of("fund", "all")) == (None, {}, None)
    assert (found.parts_of("region", "51"), found.parents_of("region", "51")) == ((), ())
    assert found.group == ()


def test_facts_ask_the_caller() -> None:
    found = Facts(
        Book(2024),
        parameters=lambda name, key: (name, key),
        functions={"甲": len},
        name_of=lambda code_list, code: code_list + code,
        parts_of=lambda code_list, code: (code_list, code),
        parents_of=lambda code_list, code: (code, code_list),
    )
    assert found.parameters("线", 6) == ("线", 6)
    assert found.functions["甲"] is len
    assert found.name_of("a", "b") == "ab"
    assert (found.parts_of("a", "b"), found.parents_of("a", "b")) == (("a", "b"), ("b", "a"))
