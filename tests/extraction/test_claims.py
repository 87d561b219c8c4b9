"""Claims are taken with their clause; what is wished for or denied is none."""

import pytest

from jixiao.extraction.claims import read_claims
from tests.extraction.sample import read, texts


@pytest.mark.parametrize(
    ("text", "kind", "quote"),
    [
        ("支出按月执行，预算收入与支出相等，没有其他情况。", "收支相等", "预算收入与支出相等"),
        ("收支平衡，无结余，得分25分。", "无结余", "无结余"),
        ("全年目标任务圆满完成。", "全部完成", "全年目标任务圆满完成"),
        ("项目资金已落实到位。", "资金已到位", "项目资金已落实到位"),
        ("工作按时做完，无目标偏离。", "无目标偏离", "无目标偏离"),
        ("本部门2023年度不涉及政府性基金收支。", "无政府性基金收支", "本部门2023年度不涉及政府性基金"),
    ],
)
def test_a_claim_is_taken_with_its_clause(text: str, kind: str, quote: str) -> None:
    draft = read(read_claims, text)
    told = texts(draft, below="claim/")
    assert kind in told.values()
    assert quote in told.values()
    assert all(draft.contents[f"claim/{key}/is_made"] is True for key in draft.rows("claim"))


@pytest.mark.parametrize(
    "text", ["确保全年目标圆满完成。", "本年无结余分配事项。", "任务未能全部完成。", "资金尚未落实到位。"]
)
def test_a_wish_or_a_denial_is_none(text: str) -> None:
    assert texts(read(read_claims, text), below="claim/") == {}


def test_the_first_claim_of_a_kind_is_taken() -> None:
    draft = read(read_claims, "甲项任务圆满完成。\n乙项任务全部完成。")
    assert [draft.places[f"claim/{key}/quote"].line for key in draft.rows("claim")] == [1]
