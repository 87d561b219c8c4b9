"""Amounts told behind 一是, 二是, 三是."""

import pytest

from tests.proofreading.spoken import brief

ITEMS = "一是用于6个村150万元{0}二是用于产业项目{1}万元{0}三是用于培训18.5万元。"
TEXT = "资金规模168.6万元，另有专款。\n一、来源\n1.省级资金100万元。\n二、分配\n"


@pytest.mark.parametrize("sign", ["；", "；\n", "。"])
@pytest.mark.parametrize(("amount", "is_told"), [("0.1", True), ("0.2", False)])
def test_items_give_the_total_told_before(sign: str, amount: str, *, is_told: bool) -> None:
    found = brief(TEXT + ITEMS.format(sign, amount), kind="sum")
    assert ((("150", amount, "18.5"), "168.6", True) in found) == is_told


def test_an_item_without_an_amount_leaves_it_open() -> None:
    text = TEXT + ITEMS.format("；", "0.1").replace("18.5万元", "若干") + "四是其他18.5万元。"
    assert [it for it in brief(text, kind="sum") if it[1] == "168.6"] == []


def test_all_amounts_behind_circled_numbers() -> None:
    text = "下达总计305万元。其中：①直接下达老年人福利类项目30万元和社会公益类项目40万元。②分给各县区235万元。"
    assert (("30", "40", "235"), "305", True) in brief(text, kind="sum")
    assert brief(text.replace("305", "350"), kind="sum") == []
