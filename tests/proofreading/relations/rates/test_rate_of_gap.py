"""A rate of a plan and what was more or less than the plan tell the same."""

import pytest

from tests.proofreading.spoken import Brief, brief

TEXT = "教育支出决算为1741.75万元，完成年初预算的{}%，决算数{}预算数{}万元，主要原因是工资调标。"


def _told(*words: str, before: str = "") -> list[Brief]:
    return [it for it in brief(before + TEXT.format(*words), kind="ratio") if it[0] == ("1741.75", words[2])]


@pytest.mark.parametrize(
    ("rate", "way", "gap", "holds"),
    [
        ("103.32", "大于", "55.93", True),
        ("103.3", "大于", "55.93", True),
        ("96.89", "小于", "55.93", True),
        ("100", "大于", "55.93", False),
        ("107.21", "大于", "55.93", False),
    ],
)
def test_a_difference_gives_the_rate(rate: str, way: str, gap: str, *, holds: bool) -> None:
    assert _told(rate, way, gap) == [(("1741.75", gap), rate, holds)]


def test_a_rate_on_the_other_side_is_of_another_plan() -> None:
    assert _told("96.89", "大于", "55.93") == []
    assert _told("100", "大于", "0") == []


def test_a_rate_of_an_amount_near_by_is_not_wrong() -> None:
    assert _told("116.12", "大于", "55.93", before="年初预算1500万元，调整预算1685.82万元。") == []
