"""Keeping results: by finance of the place, never empty."""

from fractions import Fraction

import pytest

from jixiao.county.result_use.decision import Standing
from jixiao.web.action import perform
from jixiao.web.action_error import ActionError, NotFoundError
from jixiao.web.rectification.actions.keep_results import KeepResults
from jixiao.web.rectification.gather import Gathered
from tests.web.conftest import County

STANDING = Standing("示例县农技站", "p1", "培训", 95, Fraction(1))
GATHERED = Gathered((STANDING,), ({"submission": 1, "digest": "d", "unit": "示例县农技站"},), ())


def test_finance_keeps_them(county: County) -> None:
    kept = perform(KeepResults(county.region.pk, 2023, GATHERED), actor=county.actor("finance"))
    assert kept.standings[0]["points"] == "95"
    assert kept.sources["versions"][0]["digest"] == "d"


@pytest.mark.parametrize("who", ["department", "approver", "reader", "evaluator"])
def test_nobody_else_does(county: County, who: str) -> None:
    with pytest.raises(NotFoundError):
        perform(KeepResults(county.region.pk, 2023, GATHERED), actor=county.actor(who))


def test_without_results_nothing_is_kept(county: County) -> None:
    with pytest.raises(ActionError, match="还没有已接收的项目自评"):
        perform(KeepResults(county.region.pk, 2023, Gathered((), (), ())), actor=county.actor("finance"))
