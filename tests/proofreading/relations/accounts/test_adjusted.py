"""A budget that was changed is what it was, with what was added and taken off."""

import pytest

from tests.proofreading.spoken import brief


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("年初预算120万元，年中调减18.5万元，调整后预算101.5万元。", [(("120", "-18.5"), "101.5", True)]),
        ("年初预算120万元，年中调减18.5万元，调整后预算105.1万元。", [(("120", "-18.5"), "105.1", False)]),
        (
            "年初预算2150万元，执行中追加385.4万元，调减62.9万元，调整后预算2472.5万元。",
            [(("2150", "385.4", "-62.9"), "2472.5", True)],
        ),
        ("年初预算120万元，追加省级资金30万元、市级资金10万元，调整后预算150万元。", []),
        ("年初预算120万元，比上年增加20万元，调整后预算150万元。", []),
    ],
)
def test_what_was_added_and_taken_off(text: str, expected: list[object]) -> None:
    assert [
        it for it in brief(text, kind="sum") if it[1] == text[text.index("调整后") :].strip("调整后预算万元。")
    ] == expected


def test_the_rate_of_a_change_is_told_where_it_comes_out() -> None:
    text = "年初预算2150万元，追加385.4万元，调减62.9万元，调整后预算2472.5万元，预算调整率{}%。"
    assert brief(text.format("15"), kind="growth") == [(("2472.5", "2150"), "15", True)]
    assert brief(text.format("20.85"), kind="growth") == []


def test_what_is_there_at_the_end_of_a_year() -> None:
    text = "年初债务余额86.42亿元，当年新增12.5亿元，偿还本金7.38亿元，年末余额{}亿元。"
    assert (("86.42", "-7.38", "12.5"), "91.54", True) in brief(text.format("91.54"), kind="sum")
    assert (("86.42", "12.5", "-7.38"), "95.14", False) in brief(text.format("95.14"), kind="sum")


def test_what_was_cut_later_is_taken_off() -> None:
    text = "年初预算1250万元，追加预算186.5万元，追减预算36.5万元，调整后预算{}万元。"
    assert [it[2] for it in brief(text.format("1400"), kind="sum")] == [True]
    assert [it[2] for it in brief(text.format("1420"), kind="sum")] == [False]
