"""Lists over several lines of which one slip explains that they miss the figure over them."""

import pytest

from tests.proofreading.spoken import relations

HEAD = "上述资金{}万元全部用于以下支出：\n"
LINES = (
    "一是6个中心村人居环境整治240万元，平均每村40万元；\n"
    "二是产业奖补{}万元，占41.30%；\n"
    "三是教育资助118.46万元；\n"
    "四是公益岗位补贴95.3万元。"
)


@pytest.mark.parametrize(
    ("total", "item", "wrong"),
    [
        ("772.96", "319.2", []),
        ("727.96", "319.2", ["727.96"]),
        ("772.96", "31.92", []),  # may be what it says
        ("1772.96", "319.2", ["1772.96"]),  # a digit was left out of the item
    ],
)
def test_two_digits_that_change_places_are_told(total: str, item: str, wrong: list[str]) -> None:
    found = relations(HEAD.format(total) + LINES.format(item), kind="sum")
    assert [it.stated.printed for it in found if it.holds is False] == wrong


def test_an_amount_in_another_unit_is_told() -> None:
    text = (HEAD + LINES).format("772.96", "319.2").replace("教育资助118.46万元", "教育资助118.46元")
    assert [it.stated.printed for it in relations(text, kind="sum") if it.holds is False] == ["772.96"]


@pytest.mark.parametrize(
    "text",
    [
        (HEAD + LINES).format("727.96", "319.2").replace("全部用于以下支出", "主要用途"),
        (HEAD + LINES).format("727.96", "319.2").replace("；\n", "。\n"),  # each line may be of its own
        (HEAD + LINES).format("727.96", "319.2").replace("教育资助", "扣减已抵顶"),
        (HEAD + LINES).format("727.96", "319.2").replace("三是教育资助118.46万元；", "三是教育资助；"),
    ],
)
def test_other_lines_are_passed_over(text: str) -> None:
    assert [it for it in relations(text, kind="sum") if it.holds is False] == []
