"""A source knows the titles over each figure and what a label is without its filler."""

import pytest

from tests.extraction.sample import UNIT, source_of

TEXT = f"""2023年部门绩效评价报告
{UNIT}是一级预算单位。
二、资金收支情况
（一）收入情况
2023年收入决算数5.00万元。
（二）项目情况
常年项目绩效分析。该类项目总数9个。
1.支出情况。决算数5.00万元。"""


@pytest.mark.parametrize(
    ("label", "plain"),
    [
        ("2023年收入年初预算数为", "收入年初预算数"),
        ("2024年8月在职人员总数", "在职人员总数"),
        ("1-8月，本单位公用支出", "，本单位公用支出"),
        ("本单位公用支出", "公用支出"),
        (f"{UNIT}核定总编制", "核定总编制"),
        ("截至1—12月预算执行总体进度达到", "预算执行总体进度"),
        ("项目资金共计", "项目资金共计"),
    ],
)
def test_a_label_loses_unit_period_and_filler(label: str, plain: str) -> None:
    assert source_of(TEXT).plain(label) == plain


def test_titles_stand_from_the_nearest_to_the_farthest() -> None:
    source = source_of(TEXT)
    titles = [source.titles(fact) for fact in source.text.facts]
    assert titles == [
        ("收入决算数", "收入情况", "资金收支情况"),
        ("常年项目绩效分析", "该类项目总数", "项目情况", "资金收支情况"),
        ("支出情况", "决算数", "项目情况", "资金收支情况"),
    ]


def test_a_passage_has_the_heads_over_it() -> None:
    source = source_of(TEXT)
    assert source.heads(0) == ()
    assert source.heads(len(source.passages) - 1) == ("支出情况", "项目情况", "资金收支情况")
    assert source.year == 2023
