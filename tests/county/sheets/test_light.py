"""The table 预警."""

from jixiao.county.sheets.light import light_sheet
from tests.county.round import summary


def test_green_lights_are_only_counted() -> None:
    sheet = light_sheet(summary())
    assert [row[:3] for row in sheet.rows] == [
        ("◆ 红灯", "乙局", "单位整体"),
        ("○ 未判断", "丙局", "单位整体"),
        ("○ 未判断", "丁局", "单位整体"),
    ]
    assert sheet.notes[0] == "单位整体：◆ 红灯 1，▲ 黄灯 0，● 绿灯 1，○ 未判断 2。"


def test_each_light_names_the_line_behind_it() -> None:
    row = light_sheet(summary()).rows[0]
    assert row[4] == "红灯序时比例 50%（未核实）"
    assert str(row[3]).startswith("截至8月执行率 20%，低于红灯线 33.33%")
