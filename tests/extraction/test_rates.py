"""A stated rate keeps its figure and the base that its sentence names, or says that it names none."""

from fractions import Fraction

import pytest

from jixiao.extraction.draft import Draft
from jixiao.extraction.rates import Rates
from tests.extraction.sample import EVALUATION, MONITORING, levels_of, numbers, texts

PLAN = "一、预算安排情况\n2024年年初预算安排资金9.00万元，其中：公用支出4.00万元，项目支出5.00万元。\n二、执行情况\n"


def rates(text: str, *, kind: str = MONITORING) -> Draft:
    """Return what a text says with its rates."""
    source, levels, draft = levels_of(text, kind=kind, year=2024)
    Rates(source, levels=levels, draft=draft).read()
    return draft


def test_a_share_is_one_of_the_whole_of_its_list() -> None:
    text = "支出情况。决算数8.00万元，其中：基本支出6.00万元，占75%；项目支出2.00万元，占25%。"
    draft = rates(text, kind=EVALUATION)
    assert texts(draft, below="rate/r1/") == {
        "kind": "占比",
        "name": "基本支出占比",
        "numerator": "expenditure/basic/amount@final",
        "base": "expenditure/total/amount@final",
        "is_untold": False,
    }
    assert numbers(draft, below="rate/") == {"rate/r1/rate": 0.75, "rate/r2/rate": 0.25}


def test_a_share_of_something_else_is_left_out() -> None:
    text = "支出情况。决算数8.00万元，其中：基本支出6.00万元，占收入的75%。"
    assert texts(rates(text, kind=EVALUATION), below="rate/") == {}


def test_the_base_of_spending_is_its_own_budget() -> None:
    draft = rates(f"{PLAN}1-8月公用支出3.00万元，为年初预算4.00万元的75%。")
    assert texts(draft, below="rate/r1/") == {
        "kind": "执行率",
        "name": "公用支出执行率",
        "numerator": "expenditure/public/amount@executed.m8",
        "base": "expenditure/public/amount@initial",
        "is_untold": False,
    }


def test_a_base_of_another_amount_is_not_guessed() -> None:
    assert texts(rates(f"{PLAN}1-8月公用支出3.00万元，为年初预算9.00万元的33.33%。"), below="rate/") == {}


@pytest.mark.parametrize(
    ("sentence", "base"),
    [
        ("年初预算收入8.00万元，全年预计执行9.00万元，执行率100%。", "income/total/amount@initial"),
        ("全年预计执行9.00万元，执行率100%。", None),
    ],
)
def test_a_forecast_has_the_base_that_its_sentence_names(sentence: str, base: str | None) -> None:
    told = texts(rates(sentence), below="rate/r1/")
    assert told.get("base") == base
    assert told["is_untold"] is (base is None)
    assert (told["kind"], told["name"]) == ("全年预计执行率", "全年预计执行率")


def test_a_base_that_is_not_known_leaves_the_rate_out() -> None:
    assert texts(rates("上级专项预算8.00万元，全年预计执行9.00万元，执行率100%。"), below="rate/") == {}


def test_progress_has_a_cell_of_its_own() -> None:
    draft = rates("常年项目绩效分析。涉及预算总金额9.00万元，1—12月预算执行总体进度为98%。", kind=EVALUATION)
    assert numbers(draft, below="project_summary") == {"project_summary/self/recurrent_progress": Fraction(98, 100)}
    assert texts(draft, below="rate/") == {}
