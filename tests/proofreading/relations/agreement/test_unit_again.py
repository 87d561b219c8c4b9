"""An amount told again below its heading has the same unit."""

import pytest

from tests.proofreading.spoken import brief

TEXT = "（一）养老福利项目{}。\n安排资金{}用于购置设备。\n（二）残疾人项目212万元。"


@pytest.mark.parametrize(("head", "again"), [("73元", "73万元"), ("73元", "73万"), ("73万元", "73元")])
def test_the_same_digits_in_another_unit_are_wrong(head: str, again: str) -> None:
    assert brief(TEXT.format(head, again), kind="same") == [(("73", "73"), "73", False)]


@pytest.mark.parametrize(
    ("head", "again"),
    [("73万元", "73万元"), ("75元", "73万元"), ("5元", "5万元"), ("73元", "73万元、13元"), ("73元，共", "73万元")],
)
def test_other_amounts_are_no_slip(head: str, again: str) -> None:
    assert [it for it in brief(TEXT.format(head, again), kind="same") if it[2] is False] == []
