"""The figure of this year stands in a sentence before what it is compared with."""

import pytest

from tests.proofreading.spoken import brief, relations

TEXT = "2023年总收入{}万元，其中拨款300.5万元。\n与2022年总收入400万元相比{}万元，{}%。"


@pytest.mark.parametrize(
    ("level", "moved", "rate", "verdicts"),
    [
        ("436.6", "增加36.6", "增长9.15", [True, True]),
        ("436.6", "增36.6", "增幅9.15", [True, True]),
        ("363.4", "减少36.6", "下降9.15", [True, True]),
        ("363.4", "增加36.6", "降幅9.15", [False, True]),
        ("436.6", "增加63.6", "增长9.15", [False, True]),
        ("436.6", "增加36.6", "增长9.51", [True, False]),
    ],
)
def test_the_change_and_the_rate(level: str, moved: str, rate: str, verdicts: list[bool]) -> None:
    text = TEXT.format(level, moved, rate)
    assert [it[2] for it in brief(text, kind="difference") if it[0] == (level, "400")] == verdicts[:1]
    assert {it[2] for it in brief(text, kind="growth") if it[0] == (level, "400")} == set(verdicts[1:])


def test_the_unit_may_be_missing() -> None:
    text = "2023年总支出436.6万元。同2022年总支出400.2相比减少36.4万元，降幅9.1%。"
    assert (("436.6", "400.2"), "36.4", False) in brief(text, kind="difference")


@pytest.mark.parametrize(
    "text",
    [
        "2023年收入436.6万元。与2022年支出400万元相比增加20万元，增长5%。",  # of something else
        "2023年甲项目总支出436.6万元，乙项目总支出212万元。与2022年丙项目总支出400万元相比增加20万元。",
        "2023年总支出436.6万元。总支出420万元。与2022年总支出400万元相比增加21万元。",  # either
        "2023年总支出436.6万元。与年初相比增加20万元，增长5%。",
    ],
)
def test_other_sentences_tell_nothing_wrong(text: str) -> None:
    assert [it for it in relations(text) if it.holds is False] == []


def test_changes_of_a_list_may_end_in_one_sign() -> None:
    text = "总支出比上年增30.2万元，增幅8%，其中培训费增12.5万元，会议费增29.8万元，差旅费减12.1万元。"
    assert (("12.5", "29.8", "12.1"), "30.2", True) in brief(text, kind="sum")
    reform = "收入比上年增长8%，其中营改增12.5万元，核减9.2万元。"
    assert [it.holds for it in relations(reform) if it.holds is False] == []
