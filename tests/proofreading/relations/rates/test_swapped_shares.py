"""Shares that changed places."""

import pytest

from tests.proofreading.spoken import brief

TEXT = "三公经费决算为1.71万元，完成预算。\n公务接待费0.53万元，占{}%；公务用车费1.18万元，占{}%。"


@pytest.mark.parametrize(
    ("shares", "wrong"),
    [
        ((69, 31), [("69", False), ("31", False)]),
        ((31, 69), []),
        ((60, 40), []),  # of something else, or wrong in another way
    ],
)
def test_shares_in_another_order(shares: tuple[int, int], wrong: list[tuple[str, bool]]) -> None:
    found = brief(TEXT.format(*shares), kind="ratio")
    assert [(it[1], it[2]) for it in found if it[2] is False] == wrong


def test_a_whole_that_nobody_tells_is_not_made_up() -> None:
    text = TEXT.format(69, 31).replace("1.71", "2.71")
    assert [it for it in brief(text, kind="ratio") if it[2] is False] == []
