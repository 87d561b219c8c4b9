"""Charts can be told apart in black and white."""

from itertools import pairwise

from jixiao.writing.chart.style import DARK_FILLS, FILLS, fill_of, label_expression, lettering_on, sheet
from jixiao.writing.layout import official_layout

LOOK = official_layout().chart


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour as WCAG defines it."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    lights = sorted((luminance(one), luminance(other)), reverse=True)
    return (lights[0] + 0.05) / (lights[1] + 0.05)


def test_neighbours_differ_in_black_and_white() -> None:
    assert [pair for pair in pairwise(FILLS) if contrast(*pair) < 1.4] == []


def test_lettering_on_a_fill_can_be_read() -> None:
    assert [fill for fill in FILLS if contrast(fill, lettering_on(fill)) < 3.5] == []
    assert set(FILLS) >= DARK_FILLS


def test_more_series_than_fills_begin_again() -> None:
    assert fill_of(len(FILLS)) == FILLS[0]


def test_a_label_cannot_leave_its_quotes() -> None:
    assert label_expression(['a"]+alert(1)+["']) == r'["a\"]+alert(1)+[\""][toNumber(datum.value)]'


def test_the_unit_is_printed_where_there_is_one() -> None:
    assert sheet(width=590, height=200, look=LOOK, unit="万元")["title"]["text"] == "单位：万元"
    assert "title" not in sheet(width=590, height=200, look=LOOK, unit="")
