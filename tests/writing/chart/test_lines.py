"""Lines leave missing months open and keep labels off each other."""

from jixiao.writing.chart.lines import line_specification
from jixiao.writing.layout import official_layout
from jixiao.writing.publication import Chart, Series
from tests.writing.sample import LINES

LOOK = official_layout().chart


def sides(*values: str) -> list[str]:
    chart = Chart("line", "图", ("1月",), tuple(Series(f"线{i}", (value,)) for i, value in enumerate(values)))
    return [row["side"] for row in line_specification(chart, width=590, look=LOOK)["data"]["values"]]


def test_a_missing_month_is_left_open() -> None:
    rows = line_specification(LINES, width=590, look=LOOK)["data"]["values"]
    assert [row["label"] for row in rows if row["series"] == 0] == ["5.20", "11.80"]


def test_the_higher_label_stands_above_and_the_lower_below() -> None:
    assert sides("5", "8") == ["below", "above"]
    assert sides("8", "5") == ["above", "below"]
    assert sides("5") == ["above"]
    assert sides("5", "6", "7") == ["below", "beside", "above"]
    assert sides("5", "5") == ["above", "below"]


def test_lines_differ_without_colour() -> None:
    layers = line_specification(LINES, width=590, look=LOOK)["layer"]
    dashes = [layer["mark"]["strokeDash"] for layer in layers if layer["mark"]["type"] == "line"]
    assert len(dashes) == 2
    assert dashes[0] != dashes[1]
