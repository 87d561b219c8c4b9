"""One amount told in two units is the same in both."""

import pytest

from tests.proofreading.spoken import brief, relations


@pytest.mark.parametrize(
    ("text", "pair", "holds"),
    [
        ("全年募得款物2365236.98元（约236.52万元）。", ("2365236.98", "236.52"), True),
        ("两类相加共赔9965261元，折996.53万元。", ("9965261", "996.53"), True),
        ("债券资金1.2亿元（12000万元），已到位。", ("1.2", "12000"), True),
        ("省财政已下拨0.65亿元（650万元），约为全年所需的两成。", ("0.65", "650"), False),
        ("专项资金328.5万元（3258000元）。", ("328.5", "3258000"), False),
        ("保费收入833168.4元，折合8.33万元。", ("833168.4", "8.33"), None),
        ("保费收入833168.4元，折合8.331684万元。", ("833168.4", "8.331684"), False),
    ],
)
def test_an_amount_in_two_units(text: str, pair: tuple[str, ...], *, holds: bool | None) -> None:
    found = [it[2] for it in brief(text, kind="same") if it[0] == pair]
    assert found == ([] if holds is None else [holds])


@pytest.mark.parametrize(
    "text",
    [
        "债券资金2.74亿元（其中省级3000万元）。",
        "每月发放500元（全年0.6万元）。",
        "资助学生2.4万元（1000元/人）。",
        "奖励集体5万元（5000元/户）。",
        "项目投资1.05亿元（1000万元）。",  # another amount, not the same digits
        "每月拨付5000元，即6万元。",
        "下达1.2亿元，12000元用于印刷。",
    ],
)
def test_other_amounts_are_not_the_same(text: str) -> None:
    assert [it for it in brief(text, kind="same") if it[2] is False] == []


def test_a_slip_tells_what_the_other_unit_should_give() -> None:
    slip = next(it for it in relations("首批资金0.65亿元（650万元）已下达。") if it.holds is False)
    assert (slip.stated.printed, slip.computed) == ("650", "6500")
