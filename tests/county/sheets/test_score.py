"""The tables 得分 and 虚高线索."""

from fractions import Fraction

from jixiao.county.sheets.score import lead_sheet, score_sheet
from tests.county.round import YEAR_END, summary


def test_scores_with_execution_beside_them() -> None:
    sheet = score_sheet(summary(YEAR_END))
    assert [row[:5] for row in sheet.rows] == [
        ("乙局", "部门整体", 98, "优", Fraction(1, 5)),
        ("甲局", "部门整体", 95, "优", Fraction(7, 10)),
        ("甲局", "道路", 88, "良", Fraction(3, 4)),
    ]
    assert "平均 96.50 分（得分之和除以满分之和），2 个评价计入 2 个" in sheet.notes[0]


def test_leads_say_that_they_are_no_verdict() -> None:
    sheet = lead_sheet(summary(YEAR_END))
    assert [row[1] for row in sheet.rows] == ["乙局", "甲局"]
    assert "1. 执行率只有 20%。" in str(sheet.rows[0][6])
    assert "不是结论" in sheet.notes[0]
