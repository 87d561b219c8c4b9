"""The rate of what was paid of the only figure before it in its clause."""

import pytest

from tests.proofreading.spoken import relations

RIGHT_AND_WRONG = (
    ("公用经费指标112.72万元，已支75.3万元，进度{}%。", "66.8", "68.6"),
    ("省级补助资金到位360万元，已拨付306万元，拨付率{}%。", "85", "58"),
    ("项目经费86.4万元，已支付62.5万元，支付进度{}%。", "72.34", "73.24"),
)
SILENT = (
    "公用经费指标112.72万元，其中水费8万元；已支75.3万元，进度52.6%。",
    "上年指标96万元，本年指标112.72万元，已支75.3万元，进度52.6%。",
    "合同价112.72万元，已支75.3万元，工程进度90%。",
)


@pytest.mark.parametrize(("sentence", "right", "wrong"), RIGHT_AND_WRONG)
def test_a_wrong_rate_is_told(sentence: str, right: str, wrong: str) -> None:
    assert [it for it in relations(sentence.format(right)) if it.holds is False] == []
    assert [it.stated.printed for it in relations(sentence.format(wrong)) if it.holds is False] == [wrong]


@pytest.mark.parametrize("sentence", SILENT)
def test_a_rate_of_something_else_is_passed_over(sentence: str) -> None:
    assert [it for it in relations(sentence) if it.holds is False] == []
