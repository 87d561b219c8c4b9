"""Totals and rests of what stands right before them fail where two digits are exchanged."""

import pytest

from tests.proofreading.spoken import brief, relations

WRONG = (
    ("项目共需资金8144万元，已安排877万元，缺口7276万元。", "7276"),
    ("合同金额1286.5万元，已结算1029.2万元，仍差275.3万元。", "275.3"),
    (
        "一是方案编制277万元；二是乡村建设600万元；三是自然村奖励5093万元；四是实施2228万元，共需8144万元。",
        "8144",
    ),
    ("车购税11200万元，省级补助6850万元，余下12011万元由市县筹集，总投资30151万元。", "30151"),
    ("提质改造完成24187万元。养护完成5964万元。\n以上两块完成投资30511万元。", "30511"),
)


@pytest.mark.parametrize(("text", "stated"), WRONG)
def test_two_digits_exchanged(text: str, stated: str) -> None:
    assert stated in [it.stated.printed for it in relations(text) if it.holds is False]


@pytest.mark.parametrize(
    "text",
    [
        "项目共需资金8144万元，已安排877万元，缺口7267万元。",
        "项目共需资金8144万元，已安排877万元，缺口6276万元。",
        "一是方案编制277万元；二是美丽乡村建设600万元；三是自然村奖励5039万元；四是建设实施2228万元，共需8144万元。",
        "一是方案编制277万元；二是美丽乡村建设600万元；三是自然村奖励5039万元，项目总投资9144万元。",
        "提质改造完成24187万元。养护完成5964万元。\n以上两块完成投资30151万元。",
    ],
)
def test_what_comes_out_or_is_of_other_figures(text: str) -> None:
    assert [it.arithmetic for it in relations(text) if it.holds is False and it.rule != "R214"] == []


def test_a_rest_is_told_as_a_difference() -> None:
    found = brief(WRONG[0][0], kind="difference")
    assert found == [(("8144", "877"), "7276", False)]
