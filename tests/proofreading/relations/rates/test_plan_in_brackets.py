"""A rate behind what was done with its plan in brackets."""

import pytest

from tests.proofreading.spoken import brief


@pytest.mark.parametrize(
    ("text", "pair", "rate", "holds"),
    [
        ("项目支出286.3万元（预算数300万元），执行率95.43%。", ("286.3", "300"), "95.43", True),
        ("项目支出286.3万元（预算数300万元），执行率93.43%。", ("286.3", "300"), "93.43", False),
        ("培训费支付46.2万元（全年预算52万元），支付进度88.85%。", ("46.2", "52"), "88.85", True),
        (
            "改造户厕486户（计划500户），完成率97.2%；改造公厕14座（计划15座），完成率83.3%。",
            ("14", "15"),
            "83.3",
            False,
        ),
    ],
)
def test_a_rate_of_the_plan_in_brackets(text: str, pair: tuple[str, str], rate: str, *, holds: bool) -> None:
    assert (pair, rate, holds) in brief(text, kind="ratio")


@pytest.mark.parametrize(
    "text",
    [
        "项目支出286.3万元（年初预算260万元），执行率95.43%。",  # of a plan that was raised since
        "项目支出286.3万元（预算数300万元），资金到位率93.43%。",
        "项目支出286.3万元（含预算调剂30万元），执行率93.43%。",
        "项目支出286.3万元（预算数300万元），其中培训支出执行率93.43%。",
    ],
)
def test_a_rate_of_something_else_is_left_alone(text: str) -> None:
    assert [it for it in brief(text, kind="ratio") if it[2] is False] == []
