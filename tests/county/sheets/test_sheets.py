"""Which tables a round has."""

from jixiao.county.sheets import county_sheets
from tests.county.round import MONITORING, YEAR_END, summary


def test_a_monitoring_round_has_no_scores() -> None:
    assert [sheet.name for sheet in county_sheets(summary(MONITORING))] == ["进度", "执行", "预警", "问题"]
    names = [sheet.name for sheet in county_sheets(summary(YEAR_END))]
    assert names == ["进度", "执行", "预警", "得分", "虚高线索", "问题"]


def test_each_line_has_a_content_for_each_column() -> None:
    for sheet in county_sheets(summary(YEAR_END)):
        assert {len(row) for row in (*sheet.rows, sheet.total) if row} == {len(sheet.columns)}
