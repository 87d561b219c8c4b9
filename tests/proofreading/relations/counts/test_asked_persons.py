"""Counts of an inquiry."""

import pytest

from tests.proofreading.spoken import relations

RIGHT_AND_WRONG = (
    ("评价组走访26个村，每村5户，共发放问卷{}份。", "130", "310"),
    ("抽查12个乡镇，每个乡镇3个村，共抽查{}个村。", "36", "63"),
    ("共发放问卷300份，收回286份，剔除填写不全的14份，有效{}份。", "272", "227"),
    ("收回问卷118份，剔除无效问卷6份，有效问卷{}份，有效率94.92%。", "112", "121"),
)
SILENT = (
    "评价组走访26个村，每村约5户左右，另发放问卷310份。",
    "评价组走访26个村，每户2人，共发放问卷310份。",
    "收回问卷118份，剔除无效问卷6份，其中填写不全4份，有效率94.92%。",
    "全县26个村，每村5万元，共310万元用于绿化。",
)


@pytest.mark.parametrize(("sentence", "right", "wrong"), RIGHT_AND_WRONG)
def test_a_wrong_count_is_told(sentence: str, right: str, wrong: str) -> None:
    assert [it for it in relations(sentence.format(right)) if it.holds is False] == []
    assert wrong in {it.stated.printed for it in relations(sentence.format(wrong)) if it.holds is False}


@pytest.mark.parametrize("sentence", SILENT)
def test_other_counts_are_passed_over(sentence: str) -> None:
    assert [it for it in relations(sentence) if it.holds is False] == []
