"""Shares in brackets behind all parts of a whole are of that whole."""

import pytest

from tests.proofreading.spoken import brief

SPENT = "全年支出810万元，其中：人员经费520.4万元（{}%），公用经费289.6万元（{}%）。"


def test_shares_of_a_whole() -> None:
    held = [(("520.4", "810"), "64.25", True), (("289.6", "810"), "35.75", True)]
    assert brief(SPENT.format("64.25", "35.75"), kind="ratio") == held
    assert brief(SPENT.format("64.25", "37.55"), kind="ratio") == [held[0], (("289.6", "810"), "37.55", False)]


@pytest.mark.parametrize(
    ("text", "pair", "stated"),
    [
        ("全年支出810万元，人员经费520.4万元（64.52%）、公用经费289.6万元（35.75%）。", ("520.4", "810"), "64.52"),
        (
            "预算支出365.52万元：基本支出93.35万元（25.54%）、项目支出272.17万元（74.64%）。",
            ("272.17", "365.52"),
            "74.64",
        ),
        ("参训240人，男150人（62.5%），女90人（35.7%）。", ("90", "240"), "35.7"),
    ],
)
def test_a_share_that_is_wrong(text: str, pair: tuple[str, ...], stated: str) -> None:
    assert [it for it in brief(text, kind="ratio") if it[2] is False] == [(pair, stated, False)]


@pytest.mark.parametrize(
    "text",
    [
        SPENT.format("4.25", "3.75"),  # rates of change
        "全年支出810万元，其中：人员经费520.4万元（64.25%），公用经费189.6万元（3.75%）。",  # not all of it
        "全年支出810万元，其中：人员经费520.4万元（增长64.25%），公用经费289.6万元（增长3.75%）。",
        "全年支出810万元，其中：人员经费520.4万元（64.25%，增长2%），公用经费289.6万元（3.75%，下降1%）。",
        "完成810万元，其中：甲乡520.4万元（98.2%），乙乡289.6万元（35.75%），进度不一。",
    ],
)
def test_other_rates_are_no_shares(text: str) -> None:
    assert [it for it in brief(text, kind="ratio") if it[2] is False] == []
