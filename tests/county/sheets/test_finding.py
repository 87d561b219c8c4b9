"""The table 问题."""

from dataclasses import replace

from jixiao.county.sheets.finding import finding_sheet
from tests.county.round import summary


def test_findings_by_rule_and_what_was_not_checked() -> None:
    sheet = finding_sheet(summary())
    assert [(row[1], row[3], row[4], row[5]) for row in sheet.rows] == [
        ("R103", "错误", 1, 1),
        ("R208", "须说明", 2, 2),
    ]
    assert sheet.total[4:6] == (3, 2)
    assert sheet.rows[0][7] is None  # a score is no money
    assert sheet.notes[-1] == "没有检查的单位：丙局。"


def test_without_findings_there_is_no_total() -> None:
    assert finding_sheet(replace(summary(), findings=())).total == ()
