"""Rates with a limit keep it."""

import pytest

from tests.proofreading.sample import quotes


@pytest.mark.parametrize(("rate", "wrong"), [("100", False), ("100.01", True), ("99.9", False), ("112", True)])
def test_the_limit(rate: str, *, wrong: bool) -> None:
    assert bool(quotes("high_rate", text=f"满意度达到{rate}%。")) is wrong
    assert quotes("high_rate", text=f"完成率{rate}%。") == []
