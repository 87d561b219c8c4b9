"""The table 进度."""

from jixiao.county.sheets.progress import progress_sheet
from tests.county.round import summary


def test_each_unit_has_its_line_and_the_total_says_what_it_lacks() -> None:
    sheet = progress_sheet(summary())
    assert [row[1] for row in sheet.rows] == ["甲局", "乙局", "丙局", "丁局"]
    assert [row[6] for row in sheet.rows] == ["按时报送", "迟报2天", "逾期10天", "逾期10天"]
    assert [row[7:] for row in sheet.rows] == [(1, 1, 0), (0, 1, 0), (None, None, None), (0, 0, 0)]
    assert sheet.total[7:] == (1, 2, 0)
    assert sheet.total[3] == "已报 2"
    assert "没有检查的单位 1 个：丙局" in sheet.notes[1]
