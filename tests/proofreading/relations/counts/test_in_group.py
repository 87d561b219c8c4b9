"""Shares of a group, and those that did something and those that did not, are judged against it."""

import pytest

from tests.proofreading.spoken import relations


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("12个乡镇中，10个已完成任务，占{}%。", "83.3", "88.3"),
        ("12个乡镇中，10个已完成，{}个未完成。", "2", "3"),
        ("86个村中，有64个已通自来水，占74.42%；{}个未通。", "22", "24"),
        ("15个项目中，12个项目评为优，占{}%，3个项目评为良。", "80", "75"),
        ("46家单位中，{}家公开了决算，5家尚未公开。", "41", "42"),
    ],
)
def test_some_of_a_group(text: str, right: str, wrong: str) -> None:
    assert [it for it in relations(text.format(right)) if it.holds is False] == []
    assert [it for it in relations(text.format(wrong)) if it.holds is False] != []


@pytest.mark.parametrize(
    "text",
    [
        "5家单位中，3家提交了报告，1家未提交佐证。",
        "12个乡镇中，8个基本完成，3个未完成。",
        "计划12项，完成8项，未完成1项，取消3项。",
        "12个乡镇中，8个完成，1个村未完成，占20%。",
        "12个乡镇参加检查，其中，8个完成，占全部检查的50%。",
        "上述12个项目当中，8个位于城区，3个不属于新建。",
    ],
)
def test_what_is_not_all_of_it(text: str) -> None:
    assert [it for it in relations(text) if it.holds is False] == []
