"""One source that is all of some funds."""

import pytest

from tests.proofreading.spoken import brief


@pytest.mark.parametrize(("amount", "is_told"), [("30", True), ("20", False)])
def test_one_source_may_be_all(amount: str, *, is_told: bool) -> None:
    text = f"资金情况 资金总额：30万元 其中：财政拨款{amount}万元 其他资金"
    assert (((amount,), "30", True) in brief(text, kind="sum")) == is_told


def test_other_totals_and_other_parts_tell_nothing() -> None:
    assert brief("支出总额：30万元 其中：财政拨款30万元", kind="sum") == []
    assert brief("资金总额：30万元 其中：自筹30万元", kind="sum") == []
