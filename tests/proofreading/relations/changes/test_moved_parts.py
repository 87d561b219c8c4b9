"""Changes of parts that give the change of a whole told in a line before."""

import pytest

from tests.proofreading.spoken import brief, relations

WHOLE = "全区财政总收入86,420万元，比上年同期增收5,236万元，增长6.45%。\n"
BY_OFFICE = "分部门看：税务部门61,350万元，同比{}4,820万元；财政部门25,070万元，同比增加{}万元。"


def test_lists_below_one_whole_each_move_as_it_does() -> None:
    text = (
        WHOLE
        + "按性质分：税收61,350万元，增加4,820万元；非税25,070万元，增加416万元。\n"
        + BY_OFFICE.format("增加", "416")
    )
    found = brief(text, kind="sum")
    assert found.count((("4,820", "416"), "5,236", True)) == 1  # told once by what is printed
    assert len([it for it in relations(text, kind="sum") if it.stated.printed == "5,236"]) == 2


@pytest.mark.parametrize(("way", "change"), [("减少", "416"), ("增加", "461")])
def test_one_slip_in_a_change_is_told(way: str, change: str) -> None:
    text = WHOLE + BY_OFFICE.format(way, change)
    wrong = [it for it in relations(text, kind="sum") if it.holds is False]
    assert [it.stated.printed for it in wrong] == (["5,236"] if way == "减少" else [])  # 461 has three digits


def test_two_digits_that_change_places_are_told() -> None:
    text = (
        "支出合计9,246.8万元，比上年增加1,643.5万元。\n"
        "按类别：基本支出5,120.3万元，增加1,018.2万元；项目支出4,126.5万元，增加652.3万元。"
    )
    assert [it.stated.printed for it in relations(text) if it.holds is False] == ["1,643.5"]
    right = text.replace("652.3", "625.3")
    assert [it for it in relations(right) if it.holds is False] == []


@pytest.mark.parametrize(
    "text",
    [
        WHOLE + "分部门看：税务部门61,350万元，较年初预算增加4,820万元；财政部门25,070万元，较年初预算减少416万元。",
        WHOLE + "分部门看：税务部门61,350万元，同比增加3,990万元；财政部门25,070万元，同比增加120万元。",  # no slip
        WHOLE + "税务部门61,350万元，同比增加4,820万元；其他部门8,070万元，同比减少416万元。",  # not all of it
    ],
)
def test_changes_against_something_else_are_passed_over(text: str) -> None:
    assert [it for it in relations(text, kind="sum") if it.holds is False] == []
