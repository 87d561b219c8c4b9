"""Findings by rule, with the money they are about."""

import pytest
from msgspec.structs import replace

from jixiao.book.finding import Finding, Operand
from jixiao.book.place import Place
from jixiao.county.finding_rank import money_of, rank_findings
from tests.book.found import FOUND, NOTE, WARNING

SUM = replace(
    FOUND,
    rule="R004",
    stated="2752.93",
    computed="3,793.43",
    operands=(Operand("income/total/amount@final", "收入合计", "2752.93", "万元", Place()),),
)


def test_the_order_of_the_ranking() -> None:
    found = [("甲局", NOTE), ("甲局", WARNING), ("乙局", WARNING), ("甲局", FOUND), ("乙局", SUM), ("甲局", SUM)]
    ranked = rank_findings(found)
    assert [(it.rule, it.count, it.units) for it in ranked] == [
        ("R004", 2, ("乙局", "甲局")),
        ("R103", 1, ("甲局",)),
        ("R208", 2, ("甲局", "乙局")),
        ("R261", 1, ("甲局",)),
    ]


def test_the_money_of_a_rule_is_the_sum_of_its_differences() -> None:
    ranked = rank_findings([("甲局", SUM), ("乙局", SUM), ("乙局", replace(SUM, stated="空"))])
    assert (ranked[0].money, ranked[0].without_money) == (2 * 1_040_500_000, 1)  # 1040.50 × 1,000,000 fen, twice


def test_a_rule_is_as_severe_as_its_worst_finding() -> None:
    assert rank_findings([("甲局", replace(SUM, certainty="arguable")), ("乙局", SUM)])[0].severity == "error"
    assert rank_findings([("甲局", replace(SUM, certainty="arguable"))])[0].severity == "warning"


@pytest.mark.parametrize(
    "finding",
    [
        FOUND,
        replace(SUM, stated="100%"),
        replace(SUM, computed=""),
        replace(SUM, operands=(*SUM.operands, replace(SUM.operands[0], unit="元"))),
        replace(SUM, operands=(replace(SUM.operands[0], unit="分钟"),)),
    ],
)
def test_what_is_not_about_one_kind_of_money_has_none(finding: Finding) -> None:
    assert money_of(finding) is None
