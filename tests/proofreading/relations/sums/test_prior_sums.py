"""What adds up this year is held against what it was the year before."""

import pytest

from tests.proofreading.spoken import brief

LIST = (
    "2023年“三公”经费预算{}万元，2022年{}万元，比上年减少{}万元。其中：1、公务接待费2023年6万元，2022年{}万元，减少3.35万元；"
    "2、公务用车运行费2023年21万元，2022年31.2万元，减少10.2万元。"
)


def sums(text: str) -> list[tuple[tuple[str, ...], str, bool | None]]:
    return [it for it in brief(text, kind="sum") if "31.2" in it[0]]


def test_parts_of_last_year_that_add_up() -> None:
    assert sums(LIST.format("27", "40.55", "13.55", "9.35")) == [(("9.35", "31.2"), "40.55", True)]


def test_parts_of_last_year_that_come_to_more() -> None:
    assert sums(LIST.format("27", "40.55", "13.55", "9.95")) == [(("9.95", "31.2"), "40.55", False)]


@pytest.mark.parametrize(
    ("this", "last", "apart", "part"),
    [
        ("27", "45.80", "18.80", "9.35"),  # what was spent last year alone is not in the list
        ("31", "40.55", "9.55", "9.95"),  # a list that does not add up this year either
    ],
)
def test_lists_of_which_nothing_can_be_said(this: str, last: str, apart: str, part: str) -> None:
    assert sums(LIST.format(this, last, apart, part)) == []


def test_levels_of_another_time_are_no_parts() -> None:
    text = (
        "培训费27万元，2022年40.55万元，减少13.55万元，其中甲6万元，年初预算19.95万元，减少13.95万元；"
        "乙21万元，年初预算31.2万元，减少10.2万元。"
    )
    assert sums(text) == []
