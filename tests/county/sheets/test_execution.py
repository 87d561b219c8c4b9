"""The table 执行."""

from fractions import Fraction

from jixiao.county.sheets.execution import execution_sheet
from tests.county.round import WAN, summary


def test_what_does_not_count_has_no_figures_but_a_reason() -> None:
    sheet = execution_sheet(summary())
    assert sheet.rows[0][:5] == ("甲局", 100 * WAN, 70 * WAN, Fraction(7, 10), Fraction(1, 30))  # 70 % less 66.67 %
    assert sheet.rows[3] == ("丁局", None, None, None, None, None, None, "只有截至6月的执行数")


def test_the_total_is_the_sum_over_the_sum() -> None:
    sheet = execution_sheet(summary())
    assert sheet.total[:4] == ("合计（2/4 个单位）", 200 * WAN, 90 * WAN, Fraction(45, 100))
    assert "缺数 1 个（丙局：没有报送（未填））" in sheet.notes[1]
