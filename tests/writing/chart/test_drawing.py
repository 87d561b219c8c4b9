"""A chart is drawn once, as wide as the text, and says when it cannot be drawn."""

import struct
from dataclasses import replace

import pytest

from jixiao.writing.chart.drawing import ChartShapeError, chart_specification, draw_chart, draw_charts
from jixiao.writing.fonts import installed_fonts
from jixiao.writing.layout import official_layout
from jixiao.writing.publication import Chart, Series
from tests.writing.sample import COLUMNS, LINES, RING, STACK, need_fonts

LAYOUT = official_layout()


@pytest.mark.parametrize("chart", [COLUMNS, LINES, RING, STACK, replace(COLUMNS, kind="bar")])
def test_a_drawing_prints_every_label_and_fits_the_text(chart: Chart) -> None:
    drawing = draw_chart(chart, layout=LAYOUT, installed=())
    assert drawing.width_mm == pytest.approx(156, abs=0.2)
    words = [*chart.categories, f"单位：{chart.unit}"]
    assert [word for word in words if word not in drawing.svg] == []
    values = [value for series in chart.series for value in series.values if value]
    hidden = [value for value in values if f">{value}<" not in drawing.svg]
    assert hidden == ([] if drawing.is_complete else ["12.00"])


def test_a_picture_is_sharp_enough_to_print() -> None:
    need_fonts()
    drawing = draw_chart(COLUMNS, layout=LAYOUT, installed=installed_fonts())
    assert drawing.png is not None
    width, _ = struct.unpack(">II", drawing.png[16:24])
    assert width / (drawing.width_mm / 25.4) >= 220  # dots per inch


def test_without_a_chinese_font_there_is_no_picture_and_a_notice() -> None:
    drawn = draw_charts((RING, COLUMNS, RING), layout=LAYOUT, installed={"DejaVu Sans"})
    assert [drawing.png for drawing in drawn.drawings.values()] == [None, None]
    assert "Noto Sans CJK SC" in drawn.notices[0]
    assert "fonts-noto-cjk" in drawn.notices[0]


def test_a_document_without_charts_needs_no_font() -> None:
    assert draw_charts((), layout=LAYOUT, installed=()).notices == ()


def test_a_ring_that_has_no_whole_becomes_bars() -> None:
    negative = replace(RING, series=(Series("决算数", ("-1", "2")),))
    spec = chart_specification(negative, layout=LAYOUT)
    assert {layer["mark"]["type"] for layer in spec["layer"]} == {"bar", "text"}


def test_names_cannot_become_marks() -> None:
    chart = replace(RING, categories=("<script>alert(1)</script>", '"+alert(1)+"'))
    drawing = draw_chart(chart, layout=LAYOUT, installed=())
    assert "<script" not in drawing.svg
    assert "&lt;script&gt;" in drawing.svg


@pytest.mark.parametrize(
    ("chart", "problem"),
    [
        (replace(COLUMNS, kind="radar"), "no kind 'radar'"),
        (replace(COLUMNS, series=()), "no series"),
        (replace(COLUMNS, categories=("收入",)), "2 values for 1 categories"),
    ],
)
def test_a_chart_that_cannot_be_drawn_is_refused(chart: Chart, problem: str) -> None:
    with pytest.raises(ChartShapeError, match=problem) as caught:
        draw_chart(chart, layout=LAYOUT, installed=())
    assert caught.value.title == COLUMNS.title
