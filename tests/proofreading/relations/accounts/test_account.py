"""An account of funds by source is wrong where one sum fails and all others hold, or two fail by one figure."""

import pytest

from jixiao.proofreading.relations.accounts.account import account_relations
from tests.proofreading.spoken import said

ACCOUNT = (
    "{year}收入{income}万元，支出{spent}万元，结余{rest}万元。其中：\n"
    "1.彩票公益金{first}万元，用于养老服务{use}万元，用于助残{other}万元，结余{rest}万元。\n"
    "2.捐赠资金{second}万元，用于助学{third}万元，用于救灾{fourth}万元。"
)
RIGHT = {  # 812 = 770 + 42, 812 = 315 + 497, 315 = 181 + 92 + 42, 497 = 268 + 229
    "year": "2022年",
    "income": "812",
    "spent": "770",
    "rest": "42",
    "first": "315",
    "use": "181",
    "other": "92",
    "second": "497",
    "third": "268",
    "fourth": "229",
}
WORDED = (
    "全年筹集资金640.5万元，使用601.2万元，剩余39.3万元，具体情况：\n"
    "（一）县级资金254.3万元，拨付乡镇{}万元，剩余39.3万元。\n"
    "（二）社会捐款386.2万元，购买物资206.8万元，发放慰问金179.4万元。"
)


def told(text: str) -> list[str]:
    """Return the totals that are told to be wrong."""
    return [it.stated.printed for it in account_relations(said(text)) if it.holds is False]


@pytest.mark.parametrize(
    ("name", "figure", "totals"),
    [
        ("spent", "707", ["812"]),
        ("use", "118", ["315"]),
        ("fourth", "292", ["497"]),
        ("other", "29", ["315"]),
        ("income", "821", ["821", "821"]),
        ("second", "479", ["812", "479"]),
    ],
)
def test_the_sum_that_fails_is_told(name: str, figure: str, totals: list[str]) -> None:
    assert told(ACCOUNT.format(**RIGHT)) == []
    assert told(ACCOUNT.format(**{**RIGHT, name: figure})) == totals


def test_other_words_tell_the_same() -> None:
    assert told(WORDED.format("215.0")) == []
    assert told(WORDED.format("251.0")) == ["254.3"]


@pytest.mark.parametrize(
    "text",
    [
        # a balance carried over from before may explain what is left: two sums fail, and not by one figure
        ACCOUNT.format(**{**RIGHT, "income": "799", "fourth": "292"}),
        # not all uses are told
        ACCOUNT.format(**{**RIGHT, "use": "118"}).replace("用于养老", "主要用于养老"),
        ACCOUNT.format(**{**RIGHT, "use": "118"}).replace("救灾229万元", "救灾等229万元，其中现金29万元"),
        # what is told last is not what is left
        ACCOUNT.format(**{**RIGHT, "spent": "707"}).replace("结余42万元。其中", "预算42万元。其中"),
        # one source alone shows nothing
        "2022年收入812万元，支出770万元，结余52万元。其中：\n1.彩票公益金812万元，用于养老770万元，结余42万元。",
    ],
)
def test_what_is_no_such_account_is_left_alone(text: str) -> None:
    assert told(text) == []
