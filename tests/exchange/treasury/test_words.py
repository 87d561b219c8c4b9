"""Headings, units and marks are understood in the words of the rulebook, and only where they are clear."""

import pytest

from jixiao.exchange.treasury.words import heading_key, treasury_words, unit_in
from tests.exchange.treasury.exports import LAW

WORDS = treasury_words(LAW)


@pytest.mark.parametrize(
    ("heading", "names"),
    [
        ("支付金额", ("paid",)),
        ("支付 金额（元）", ("paid",)),
        ("指标金额", ("initial", "adjusted")),
        ("指标金额·年初预算数", ("initial",)),
        ("科目编码", ("function_code", "economy_code")),
        ("天气", ()),
    ],
)
def test_a_heading_means_what_the_rulebook_says(heading: str, names: tuple[str, ...]) -> None:
    assert WORDS.meanings_of(heading) == names


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("单位：元", "元"),
        ("金额单位:万元", "万元"),
        ("单位：人民币元", "元"),
        ("支付金额（万元）", "万元"),
        ("预算单位：示例县教育局", ""),
        ("单位：示例县教育局", ""),
        ("执行率（%）", ""),
        ("填报单位：示例县教育局　单位：元", "元"),
    ],
)
def test_a_unit_of_money_is_read_where_it_is_one(text: str, unit: str) -> None:
    assert unit_in(text) == unit


def test_sums_reversals_and_footers_are_told_from_other_words() -> None:
    assert WORDS.is_sum("合 计")
    assert WORDS.is_sum("教育局小计：")
    assert not WORDS.is_sum("合计划拨款项目")
    assert WORDS.says_reversal("资金退回（多付）")
    assert not WORDS.says_reversal("退休费")
    assert WORDS.is_footer("制表人：")
    assert not WORDS.is_footer("制度建设项目"[:1])


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("一般公共预算资金", "general"),
        ("111", "general"),
        ("111-一般公共预算", "general"),
        ("12政府性基金", "government_fund"),
        ("彩票", None),
    ],
)
def test_funds_are_known_by_code_name_or_both(text: str, code: str | None) -> None:
    assert WORDS.fund_of(text) == code


def test_purposes_are_known_by_the_kind_of_project() -> None:
    assert WORDS.purpose_of("人员类项目") == "人员经费"
    assert WORDS.purpose_of("特定目标类") == "项目支出"
    assert not WORDS.purpose_of("未知")


def test_headings_are_compared_without_marks() -> None:
    assert heading_key("项目名称：") == heading_key(" 项目 名称") == "项目名称"
