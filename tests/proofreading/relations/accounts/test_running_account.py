"""Balances carried forward in words."""

import pytest

from tests.proofreading.spoken import brief, relations

RIGHT_AND_WRONG = (
    ("上年末债务余额28.67亿元，本年新增5.21亿元，偿还本金1.35亿元，年末余额{}亿元。", "32.53", "35.23"),
    ("政府债务余额143,772万元，加上新增27,991万元，扣除偿还2,032万元，余额为{}万元。", "169731", "170131"),
    (
        "2020年底债务余额86,450万元，包括一般50,200万元。加上新增12,800万元、汇率变动增加45万元，扣除已还1,320万元，余额为{}万元。",
        "97975",
        "97795",
    ),
    ("年初专户结余1,286.4万元，当年转入2,350万元，拨付1,964.8万元，年末余额{}万元。", "1671.6", "1761.6"),
    ("收支相抵，当期结存63.68亿元，年末滚存结余330.44亿元，上年滚存{}亿元。", "266.76", "267.66"),
    ("全年基金收、支分别为30,922.17万元、24,597.24万元，当期结存{}万元。", "6324.93", "6342.93"),
)
SILENT = (
    "上年末债务余额28.64亿元，本年新增5.21亿元，偿还本金1.35亿元，年末余额30.10亿元。",  # something else went too
    "年初结余1,286.4万元，当年转入2,350万元，利息12万元，拨付1,964.8万元，年末余额1671.6万元。",
    "债务余额28.64亿元，新增5.21亿元，偿还1.35亿元，比限额低3.2亿元，专户余额0.5亿元。",
)


@pytest.mark.parametrize(("sentence", "right", "wrong"), RIGHT_AND_WRONG)
def test_a_closing_balance_with_a_slip_is_told(sentence: str, right: str, wrong: str) -> None:
    assert [it for it in relations(sentence.format(right)) if it.holds is False] == []
    assert [it for it in relations(sentence.format(wrong)) if it.holds is False] != []


@pytest.mark.parametrize("sentence", SILENT)
def test_a_balance_that_something_else_may_have_moved_is_passed_over(sentence: str) -> None:
    assert [it for it in relations(sentence) if it.holds is False] == []


def test_what_went_is_taken_off() -> None:
    text = "上年末贷款余额1,250.5万元，新增320万元，收回186.3万元，年末余额1,384.2万元。"
    assert (("1,250.5", "320", "-186.3"), "1,384.2", True) in brief(text, kind="sum")
