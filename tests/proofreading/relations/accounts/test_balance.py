"""What is left is what was there and came in, less what went out."""

import pytest

from tests.proofreading.spoken import brief

TEXT = "2022年结余公益金91.6万元，2023年留成46.7万元。用于体育支出40.1万元。年末结余{}万元。"


def test_opening_income_and_spending_give_what_is_left() -> None:
    assert (("91.6", "46.7", "-40.1"), "98.2", True) in brief(TEXT.format("98.2"), kind="sum")


def test_another_remainder_is_left_alone() -> None:
    # something may have been paid back that the text does not tell
    assert brief(TEXT.format("97.2"), kind="sum") == []


def test_income_alone_is_no_balance() -> None:
    assert brief("收入91.6万元，支出40.1万元，补贴46.7万元，年末结余98.2万元。", kind="sum") == []


YEAR = (
    "全县基金收入2296万元，其中缴费648万元；补贴1569万元。支出1554万元，增长4%。本年收支结余{}万元，滚存结余3790万元。"
)


def test_income_and_spending_give_what_is_left_of_the_year() -> None:
    # each of the three may have been rounded: 743 for 742.4
    assert (("2296", "1554"), "743", True) in brief(YEAR.format("743"), kind="difference")
    assert (("2296", "1554"), "724", False) in brief(YEAR.format("724"), kind="difference")


def test_what_came_in_otherwise_may_be_left_too() -> None:
    text = "本年收入450万元，上年结转50万元，本年支出480万元，本年结余{}万元。"
    assert brief(text.format("20"), kind="difference") == []


def test_what_is_left_may_be_less_what_a_bracket_tells() -> None:
    text = "本年收入450万元，本年支出420万元，本年结余28.5万元（提取基金1.5万元）。"
    assert brief(text, kind="difference") == []


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("工伤保险收入613万元、支出514万元，结余{}万元，滚存1061万元。", {"99": True, "316": False}),
        ("失业保险收入820.5万元，支出790.2万元，收支结余{}万元，年末滚存结余95万元。", {"30.3": True, "33": False}),
        ("食堂收入46万元，支出41万元，结余{}万元，累计结余12万元；车队收入9万元，支出8万元。", {"5": True, "7": False}),
    ],
)
def test_what_is_left_beside_what_is_left_of_all_years_is_of_one(text: str, verdict: dict[str, bool]) -> None:
    for stated, holds in verdict.items():
        told = [it for it in brief(text.format(stated), kind="difference") if it[1] == stated]
        assert [it[2] for it in told] == [holds]


@pytest.mark.parametrize(
    "text",
    [
        "工伤保险收入613万元、支出514万元，结余316万元。",  # may be of all years
        "上年结余217万元，收入613万元、支出514万元，结余316万元，累计提取12万元。",
        "收入613万元、支出514万元、上解20万元，结余79万元，滚存1061万元。",
        "甲乡收入613万元、支出514万元；结余村316个，滚存1061万元。",
    ],
)
def test_other_remainders_tell_nothing_wrong(text: str) -> None:
    assert [it for it in brief(text, kind="difference") if it[2] is False] == []


def test_what_was_there_at_first_is_not_what_is_left() -> None:
    text = "省级拨付62万元，上年结余6.47万元，共计68.47万元。\n省级拨付62万元，上年结余6.47万元。"
    assert [it for it in brief(text, kind="sum") if it[1] == "6.47"] == []
