"""Nothing closes by saying so: only the same rule on a newer version, or a reviewer who signs with a reason."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest

from jixiao.book.verdict import Verdict
from jixiao.county.rectification.action import (
    BY_RULE,
    close_by_reviewer,
    close_by_rule,
    plan,
    reopen,
    send_back,
    submit,
)
from jixiao.county.rectification.item import Item, Stage
from jixiao.county.rectification.rerun import Rerun
from jixiao.errors import RefusalError
from tests.county.rectification.sample import FRIDAY, MONDAY, OPEN, planned, submitted

PASSED = Rerun("R103", "k1", 4, Verdict.PASS)


def sign(item: Item, *, reviewer: str = "李四", reason: str = "已核对凭证") -> Item:
    return close_by_reviewer(item, reviewer=reviewer, reason=reason, unit_people=("王五",), on=FRIDAY)


def test_the_same_rule_on_a_newer_version_closes() -> None:
    closed = close_by_rule(submitted(), rerun=PASSED, on=FRIDAY)
    assert (closed.stage, closed.closed_by) == (Stage.CLOSED, BY_RULE)
    assert [step.stage for step in closed.history] == [Stage.PLANNED, Stage.SUBMITTED, Stage.CLOSED]
    assert closed.history[-1].note == "R103 在第 4 版通过"


@pytest.mark.parametrize(
    "rerun",
    [
        *(replace(PASSED, verdict=verdict) for verdict in (*Verdict, None) if verdict is not Verdict.PASS),
        replace(PASSED, version=3),
        replace(PASSED, rule="R104"),
        replace(PASSED, instance="k2"),
    ],
)
def test_anything_but_a_pass_of_the_same_rule_refuses(rerun: Rerun) -> None:
    with pytest.raises(RefusalError) as caught:
        close_by_rule(submitted(), rerun=rerun, on=FRIDAY)
    assert "审核人写明理由签字销号" in caught.value.remedy


def test_a_problem_without_a_rule_needs_a_reviewer() -> None:
    item = replace(submitted(), rule="", instance="")
    with pytest.raises(RefusalError, match="不是规则发现的"):
        close_by_rule(item, rerun=replace(PASSED, rule="", instance=""), on=FRIDAY)
    assert sign(item).closed_by == "李四"


@pytest.mark.parametrize(
    ("reviewer", "reason"), [("", "已核对"), ("李四", " "), ("张三", "已核对"), ("王五", "已核对")]
)
def test_nobody_signs_without_a_reason_or_for_their_own_unit(reviewer: str, reason: str) -> None:
    with pytest.raises(RefusalError):
        sign(submitted(), reviewer=reviewer, reason=reason)


@pytest.mark.parametrize(
    "act",
    [
        lambda: sign(planned()),
        lambda: sign(OPEN),
        lambda: send_back(planned(), reason="不全", actor="李四", on=FRIDAY),
        lambda: send_back(submitted(), reason="", actor="李四", on=FRIDAY),
        lambda: submit(OPEN, evidence=(), note="改好了", actor="甲局", on=FRIDAY),
        lambda: submit(planned(), evidence=(), note=" ", actor="甲局", on=FRIDAY),
        lambda: plan(OPEN, owner="", measure="改", due=FRIDAY, actor="甲局", on=MONDAY),
        lambda: plan(OPEN, owner="张三", measure="改", due=MONDAY, actor="甲局", on=FRIDAY),
        lambda: plan(submitted(), owner="张三", measure="改", due=FRIDAY, actor="甲局", on=FRIDAY),
        lambda: close_by_rule(sign(submitted()), rerun=PASSED, on=FRIDAY),
    ],
)
def test_what_may_not_be_done_is_refused_with_a_remedy(act: Callable[[], Item]) -> None:
    with pytest.raises(RefusalError) as caught:
        act()
    assert caught.value.remedy.endswith("。")
    assert "甲局" in caught.value.place


def test_a_plan_may_end_on_the_day_it_is_made() -> None:
    assert plan(OPEN, owner="张三", measure="改", due=MONDAY, actor="甲局", on=MONDAY).due == MONDAY


def test_what_was_sent_back_can_be_handed_in_again() -> None:
    back = send_back(submitted(), reason="没有附凭证", actor="李四", on=FRIDAY)
    assert back.shown_stage(FRIDAY + dt.timedelta(days=1)) == "已逾期"
    again = submit(back, evidence=(), note="补充了凭证", actor="甲局", on=FRIDAY)
    assert sign(again).stage is Stage.CLOSED


def test_a_closed_item_is_opened_again_as_one_sent_back() -> None:
    opened = reopen(sign(submitted()), reason="抽查没有改", actor="李四", on=FRIDAY)
    assert (opened.stage, opened.closed_by) == (Stage.RETURNED, "")
    assert opened.history[-1].note == "抽查没有改"
    with pytest.raises(RefusalError, match="不能重新打开"):
        reopen(opened, reason="再开", actor="李四", on=FRIDAY)
    with pytest.raises(RefusalError, match="重新打开的原因"):
        reopen(sign(submitted()), reason=" ", actor="李四", on=FRIDAY)
