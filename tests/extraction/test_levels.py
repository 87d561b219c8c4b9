"""Figures of the running text are known by their words, their heads and the figure that they are a part of."""

import pytest

from tests.extraction.sample import EVALUATION, MONITORING, levels_of, numbers

INCOME = "1.收入情况。年初预算数3.00万元；调整预算数4.00万元；决算数4.50万元。"
STAFF = "核定总编制4名，其中：行政编制1名，参公编制3名。在职人员总数3人，其中：行政人员2人，参公人员1人；退休人员6人。"


def told(text: str, *, kind: str = EVALUATION, year: int = 2023) -> dict[str, object]:
    """Return the figures of a text."""
    return dict(numbers(levels_of(text, kind=kind, year=year)[2]))


def test_the_head_of_a_paragraph_says_of_what_its_figures_are() -> None:
    ids = {"income/total/amount@initial": 3, "income/total/amount@adjusted": 4, "income/total/amount@final": 4.5}
    assert told(INCOME) == ids
    assert set(told(INCOME.replace("收入", "支出"))) == {figure.replace("income", "expenditure") for figure in ids}


def test_figures_of_no_topic_are_left_out() -> None:
    assert told(INCOME.replace("收入", "资金")) == {}
    assert told(INCOME.replace("收入", "收入支出")) == {}


def test_a_label_that_says_more_is_another_figure() -> None:
    assert told("收入情况。一般公共预算收入决算数4.50万元。") == {}


def test_the_first_label_of_a_sentence_stands_for_a_head() -> None:
    assert told("2023年支出年初预算数3.00万元；决算数4.50万元。") == {
        "expenditure/total/amount@initial": 3,
        "expenditure/total/amount@final": 4.5,
    }


@pytest.mark.parametrize(("year", "suffix"), [("2022", ".y-1"), ("2023", "")])
def test_a_year_holds_for_its_sentence(year: str, suffix: str) -> None:
    text = f"1.收入情况。{year}年年初预算数3.00万元；决算数4.50万元。"
    assert told(text) == {f"income/total/amount@initial{suffix}": 3, f"income/total/amount@final{suffix}": 4.5}


def test_figures_of_earlier_years_are_left_out() -> None:
    assert told("1.收入情况。2019年年初预算数3.00万元；决算数4.50万元。") == {}


def test_a_part_has_the_caliber_of_its_whole() -> None:
    text = "支出情况。决算数9.00万元，其中：基本支出4.00万元，项目支出5.00万元。"
    assert told(text) == {
        "expenditure/total/amount@final": 9,
        "expenditure/basic/amount@final": 4,
        "expenditure/project/amount@final": 5,
    }
    assert told("其他情况。其中：基本支出4.00万元，项目支出5.00万元。") == {}


def test_posts_and_staff_are_told_by_category() -> None:
    assert told(STAFF) == {
        "headcount/self/authorised": 4,
        "staffing/行政/authorised": 1,
        "staffing/参公/authorised": 3,
        "headcount/self/on_post": 3,
        "staffing/行政/on_post": 2,
        "staffing/参公/on_post": 1,
        "headcount/self/retired": 6,
    }
    draft = levels_of(STAFF)[2]
    assert draft.contents["staffing/行政/category"] == "行政"


def test_words_that_are_no_category_are_left_out() -> None:
    assert told("在职人员总数3人，其中：党员人员2人。") == {"headcount/self/on_post": 3}


def test_a_forecast_is_told_by_fund() -> None:
    funds = "政府性基金支出预计执行2.00万元（项目经费预计执行2.00万元）；其他支出预计执行7万元。"
    text = f"全年预计执行9.00万元。其中：{funds}"
    assert told(text, kind=MONITORING, year=2024) == {
        "expenditure/total/amount@forecast": 9,
        "expenditure/total/amount@forecast.government_fund": 2,
        "expenditure/project/amount@forecast.government_fund": 2,
        "expenditure/total/amount@forecast.other": 7,
    }


def test_spending_so_far_has_the_month_of_the_document() -> None:
    text = "一、1-6月执行情况\n截至6月底，人员支出3.00万元，公用支出1.50万元。"
    assert told(text, kind=MONITORING, year=2024) == {
        "expenditure/personnel/amount@executed.m6": 3,
        "expenditure/public/amount@executed.m6": 1.5,
    }
    assert told(text.replace("1-6月执行情况", "有关情况"), kind=MONITORING, year=2024) == {}


def test_the_fact_of_a_figure_is_found_again() -> None:
    _, levels, _ = levels_of(STAFF)
    fact = levels.fact_of("headcount/self/retired")
    assert fact is not None
    assert fact.label == "退休人员"
    assert levels.fact_of("unit/self/office_count") is None


def test_the_place_of_a_figure_is_its_digits() -> None:
    draft = levels_of(INCOME)[2]
    place = draft.places["income/total/amount@final"]
    assert INCOME[place.start : place.end] == place.quote == "4.50"


def test_a_rate_of_nothing_that_is_known_is_left_out() -> None:
    assert told("该类项目总数9个，涉及预算总金额3.00万元。") == {}
    assert told(
        "常年项目绩效分析。该类项目总数9个，涉及预算总金额3.00万元，其中：预算结余率大于10%的项目共计2个。"
    ) == {
        "project_summary/self/recurrent_count": 9,
        "project_funds/recurrent/amount@adjusted": 3,
        "project_summary/self/recurrent_surplus_count": 2,
    }
