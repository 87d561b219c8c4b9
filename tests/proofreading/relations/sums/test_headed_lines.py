"""Numbered lines give the amount that ends the line above them."""

import pytest

from jixiao.proofreading.relations.sums.headed_lines import headed_line_relations
from tests.proofreading.spoken import said

_LINES = (
    "（一）产业发展2993.7万元；\n（二）以工代赈385万元；\n（三）国有林场提升258万元；\n（四）按1%提取管理费{}万元。\n"
)
_AID = (
    "2025年秋季学期资助安排：须为5236人次发放302.044万元。分项如下：\n"
    "1.学前教育：386人，17.38万元；\n2.营养改善：906人，每人400元，36.24万元；\n"
    "3.普高助学金：2064人，237.36万元，人均1150元；\n4.普高免学费：1880人，{}；\n"
)


@pytest.mark.parametrize(
    ("text", "total", "holds"),
    [
        (f"一、中央资金（3683万元）\n{_LINES.format('46.3')}二、省级资金（55万元）", "3683", True),
        (f"一、中央资金（3683万元）\n{_LINES.format('86.3')}二、省级资金（55万元）", "3683", False),
        (f"安排资金3683万元，分配情况如下：\n{_LINES.format('86.3')}特此通知。", "3683", False),
        (_AID.format("11.064万元"), "302.044", True),
        (_AID.format("11.064元"), "302.044", False),  # in another unit
    ],
)
def test_lines_below_their_total(text: str, total: str, *, holds: bool) -> None:
    found = [(it.stated.printed, it.holds) for it in headed_line_relations(said(text))]
    assert found == [(total, holds)]


@pytest.mark.parametrize(
    "text",
    [
        f"一、中央资金（3683万元），其中：\n{_LINES.format('86.3')}",
        f"一、中央资金（3683万元）主要用于：\n{_LINES.format('86.3')}",
        f"一、中央资金（4683万元）\n{_LINES.format('46.3')}",  # too far from what they come to
        f"一、中央资金3683万元，比上年增长5%。\n{_LINES.format('86.3')}",
        f"一、中央资金（3683万元）\n{_LINES.format('86.3')}另有监理费6万元。",
        "一、中央资金（3683万元）\n（一）产业2993.7万元。\n（二）林场385万元。\n（三）管理258万元。",
        f"一、中央资金（3683万元）\n{_LINES.format('86.3').replace('86.3万元', '86.3万元等')}",
        "一、资金（683万元）\n（一）教育383万元；\n（二）卫生285万元，其中设备20万元；\n（三）农业10万元。",
        "一、资金（683万元）\n（一）教育383万元；\n（二）卫生285万元；\n（三）扣除结余10万元。",
    ],
)
def test_other_lines_tell_nothing_wrong(text: str) -> None:
    assert [it for it in headed_line_relations(said(text)) if it.holds is False] == []
