"""Where one quantity of a list adds up, the other has to."""

import pytest

from tests.proofreading.spoken import Brief, brief

LIST = "安排项目{}个，资金{}万元，其中：延续项目8个，金额960万元；新增项目4个，金额500万元。"


def _false(text: str) -> list[Brief]:
    return [it for it in brief(text, kind="sum") if it[2] is False]


@pytest.mark.parametrize(
    ("count", "amount", "expected"),
    [
        ("12", "1460", []),
        ("13", "1460", [(("8", "4"), "13", False)]),
        ("12", "1640", [(("960", "500"), "1640", False)]),
        ("13", "1640", []),  # the list may be open
    ],
)
def test_two_quantities_of_one_list(count: str, amount: str, expected: list[Brief]) -> None:
    assert _false(LIST.format(count, amount)) == expected


def test_one_quantity_tells_nothing() -> None:
    assert _false("安排资金1640万元，其中：延续项目960万元；新增项目500万元。") == []


def test_items_with_a_figure_missing_are_no_twins() -> None:
    assert _false("安排项目13个，资金1460万元，其中：延续8个，金额960万元；新增项目4个，另有500万元，300万元。") == []


AUDITED = (
    "审定{}个，送审5.83亿元，审减0.56亿元。其中：甲61个，送审4.12亿元，审减{}亿元；乙33个，送审1.71亿元，审减0.13亿元。"
)


@pytest.mark.parametrize(
    ("count", "cut", "expected"),
    [
        ("94", "0.43", []),
        ("96", "0.43", [(("61", "33"), "96", False)]),
        ("94", "0.34", [(("0.34", "0.13"), "0.56", False)]),
    ],
)
def test_three_quantities_of_one_list(count: str, cut: str, expected: list[Brief]) -> None:
    assert _false(AUDITED.format(count, cut)) == expected


def test_a_list_that_goes_on_is_no_whole() -> None:
    assert _false("项目13个，资金1460万元，其中：甲8个，金额960万元；乙4个，金额500万元等。") == []
