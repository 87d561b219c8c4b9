"""A column without a total gives an amount of the text."""

import pytest

from tests.proofreading.spoken import brief

TEXT = "上级下达专项资金{}万元。\n项目\t地点\t投资规模\n人行道\t甲村\t{}\n饮水\t乙村\t20{}\n道路\t丙村\t73.5{}{}"


@pytest.mark.parametrize("unit", ["", "万元"])
def test_rows_give_what_the_text_tells(unit: str) -> None:
    text = TEXT.format("113.5", f"20{unit}", unit, unit, "")
    assert (("20", "20", "73.5"), "113.5", True) in brief(text, kind="sum")


def test_what_does_not_come_out_is_not_told() -> None:
    assert [it for it in brief(TEXT.format("113.6", "20", "", "", ""), kind="sum") if it[1] == "113.6"] == []


def test_two_rows_are_too_few() -> None:
    text = "下达专项资金93.5万元。\n项目\t地点\t投资规模\n饮水\t乙村\t20\n道路\t丙村\t73.5"
    assert [it for it in brief(text, kind="sum") if it[1] == "93.5"] == []


def test_rows_with_a_total_are_not_all_parts() -> None:
    text = TEXT.format("227", "20", "", "", "\n合计\t\t113.5")
    assert [it for it in brief(text, kind="sum") if it[1] == "227"] == []
