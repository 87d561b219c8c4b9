"""What is left of two figures whose rate the sentence tells is their difference."""

import pytest

from tests.proofreading.spoken import brief


@pytest.mark.parametrize(("left", "holds"), [("462.5", True), ("426.5", False)])
def test_a_rate_shows_what_is_left_of_what(left: str, *, holds: bool) -> None:
    text = f"共支付工程款1850万元，占合同价2312.5万元的80%，剩余{left}万元。"
    assert brief(text, kind="difference") == [(("2312.5", "1850"), left, holds)]


@pytest.mark.parametrize(
    "text",
    [
        "补助资金500万元，已拨付425万元，结余85万元。",
        "补助资金500万元，已拨付425万元，拨付率85%，上年结余85万元。",
        "补助资金500万元，另有自筹60万元，已拨付425万元，拨付率85%，结余135万元。",
    ],
)
def test_without_a_rate_or_with_other_figures_nothing_wrong_is_told(text: str) -> None:
    assert [it for it in brief(text, kind="difference") if it[2] is False] == []


@pytest.mark.parametrize(
    "text",
    [
        "项目预算200万元，支出150万元，执行率75%，结余30万元为上年结转资金。",
        "项目预算200万元，支出150万元，执行率75%，结余30万元，收回财政20万元。",
    ],
)
def test_a_rest_of_other_years_or_told_in_two_parts_tells_nothing_wrong(text: str) -> None:
    assert [it for it in brief(text, kind="difference") if it[2] is False] == []
