"""Figures that go on over a full stop."""

import pytest

from jixiao.proofreading.relations.sums.sentence_windows import sentence_window_runs
from tests.proofreading.spoken import said

TOLD = (
    "本年度支出预算234.05万元。\n"
    "按经济分类：工资福利59.95万元，商品和服务62.82万元，对个人的补助66.28万元。其它支出{}万元。"
)


@pytest.mark.parametrize(("last", "found"), [("45", [["59.95", "62.82", "66.28", "45"]]), ("54", [])])
def test_what_gives_an_amount_told_before(last: str, found: list[list[str]]) -> None:
    runs = sentence_window_runs(said(TOLD.format(last)))
    assert [[it.mention.printed for it in run] for run in runs] == found


def test_amounts_of_few_digits_and_of_one_sentence_are_read_elsewhere() -> None:
    text = "支出18万元。\n甲5万元，乙6万元。丙7万元。\n收入234.05万元。\n甲59.95万元，乙62.82万元，丙111.28万元。"
    assert list(sentence_window_runs(said(text))) == []
