"""The register of rectification."""

import datetime as dt
from dataclasses import replace

from jixiao.county.rectification.action import close_by_rule
from jixiao.county.rectification.ledger import ledger_sheet
from tests.county.rectification.sample import FRIDAY, OPEN, planned, submitted
from tests.county.rectification.test_action import PASSED


def test_the_longest_overdue_comes_first_and_what_is_closed_last() -> None:
    closed = replace(close_by_rule(submitted(), rerun=PASSED, on=FRIDAY), unit="乙局")
    late = replace(planned(), unit="丙局", recurrences=2)
    sheet = ledger_sheet([closed, OPEN, late], today=FRIDAY + dt.timedelta(days=3))
    assert [(row[1], row[7], row[8], row[9]) for row in sheet.rows] == [
        ("丙局", "已逾期", 3, 2),
        ("甲局", "待整改", 0, 0),
        ("乙局", "已完成", 0, 0),
    ]
    assert sheet.rows[2][10] == "规则复核：R103 在第 4 版通过"
    assert "其中逾期 1 个，以前年度出现过 1 个" in sheet.notes[0]
