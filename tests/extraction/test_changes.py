"""A stated change names last year's figure, or gives it where the figure is a balance."""

from fractions import Fraction

import pytest

from jixiao.extraction.changes import Changes
from jixiao.extraction.draft import Draft
from tests.extraction.sample import levels_of, numbers, texts

FINAL, LAST = "income/total/amount@final", "income/total/amount@final.y-1"
CLOSING = "expenditure/closing/amount@final"


def changes(text: str) -> Draft:
    """Return what a text of 2023 says with its changes."""
    source, levels, draft = levels_of(text)
    Changes(source, levels=levels, draft=draft).read()
    return draft


def test_a_change_has_both_its_figures() -> None:
    draft = changes("收入情况。决算数4.00万元，比2022年收入决算数5.50万元减少1.50万元，下降27.27%，主要原因是项目少。")
    rate = Fraction(2727, 10_000)
    assert numbers(draft) == {FINAL: 4, LAST: 5.5, "change/c1/amount": 1_500_000, "change/c1/rate": rate}
    assert texts(draft, below="change/c1/") == {
        "name": "收入情况决算数比上年",
        "current": FINAL,
        "prior": LAST,
        "direction": "减少",
        "reason": "项目少",
    }


@pytest.mark.parametrize("words", ["比上年", "比2022年", "较去年", "比2022年决算数"])
def test_last_year_may_be_named_without_its_figure(words: str) -> None:
    draft = changes(f"收入情况。决算数4.00万元，{words}减少1.50万元。")
    assert texts(draft, below="change/c1/")["prior"] == LAST
    assert LAST not in draft.contents


@pytest.mark.parametrize("words", ["比年初预算", "比2021年", "比计划"])
def test_a_change_against_anything_else_is_left_out(words: str) -> None:
    assert texts(changes(f"收入情况。决算数4.00万元，{words}减少1.50万元。"), below="change/") == {}


@pytest.mark.parametrize(("change", "prior"), [("减少0万元", 2), ("减少3.00万元", 5), ("增加1.50万元", 0.5)])
def test_the_balance_of_last_year_follows_from_the_change(change: str, prior: float) -> None:
    draft = changes(f"2023年年末结转2.00万元，比2022年年末结转{change}。")
    assert numbers(draft, below=f"{CLOSING}.y-1") == {f"{CLOSING}.y-1": prior}


def test_a_balance_that_would_be_negative_does_not_follow() -> None:
    assert f"{CLOSING}.y-1" not in changes("2023年年末结转2.00万元，比2022年年末结转增加3.00万元。").contents


def test_income_of_last_year_does_not_follow_from_the_change() -> None:
    assert LAST not in changes("收入情况。决算数4.00万元，比上年减少1.50万元。").contents
