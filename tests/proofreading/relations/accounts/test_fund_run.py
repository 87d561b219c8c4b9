"""What is left of a fund is what came in and was there less what went out."""

import pytest

from jixiao.proofreading.relations.accounts.fund_run import fund_run_relations
from tests.proofreading.spoken import said


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("国有资本经营。收入1493万元，上级补助44万元，上年结余140万元，支出1459万元，年终结余{}万元。", "218", "281"),
        ("社会保险基金。收11867万元，上年结余6038万元，支9380万元，年终结余{}万元。", "8525", "8552"),
        ("社保基金收入867万元，加上年结余638万元，支出938万元，年末滚存结余{}万元。", "567", "576"),
        ("收入867万元，支出938万元，上年结余638万元，年末滚存结余{}万元。", "567", "657"),
        ("本年收入867万元，上年结转38万元，支出728万元，上解支出5万元，年终结余{}万元。", "172", "182"),
        ("收入867万元，上级补助44万元，上年结余38万元，支出828万元，年终结余{}万元。", "77", "87"),  # aid within income
    ],
)
def test_a_fund_told_in_one_sentence(text: str, right: str, wrong: str) -> None:
    for left, holds in ((right, True), (wrong, False)):
        found = [(it.stated.printed, it.holds) for it in fund_run_relations(said(text.format(left)))]
        assert found == [(left, holds)]


@pytest.mark.parametrize(
    "text",
    [
        "收入867万元，支出638万元，结余329万元。",  # something may have been there
        "收入867万元（含上年结余38万元），支出838万元，结余39万元。",
        "收入867万元，上年结余638万元，支出838万元，结余29万元。",  # of the year
        "收入867万元，上年结余638万元，支出838万元，其他减少数5万元，年终结余629万元。",
        "收入预计867万元，上年结余638万元，支出838万元，其中转移28万元，年终结余629万元。",
        "收入867万元，上年结余638万元，支出838万元，年终结余1户。",
    ],
)
def test_other_runs_tell_nothing_wrong(text: str) -> None:
    assert [it for it in fund_run_relations(said(text)) if it.holds is False] == []
