"""The look of charts: few colours, apart in lightness too, so that a black-and-white print keeps them apart."""

import json
from typing import Any

from jixiao.writing.layout import ChartLook

Spec = dict[str, Any]

INK = "#222222"
RULE = "#9aa3ab"
FILLS = ("#1f4e79", "#9dbbd4", "#5a86ad", "#d5dee6", "#3a6a96", "#bccfdd")
STROKES = ("#1f4e79", "#5a86ad", "#222222", "#7f8b95")
DASHES = ([1, 0], [6, 3], [2, 2], [8, 3, 2, 3])
SHAPES = ("circle", "square", "triangle-up", "diamond")
DARK_FILLS = frozenset({"#1f4e79", "#5a86ad", "#3a6a96"})

PIXELS_PER_POINT = 96 / 72
PIXELS_PER_MM = 96 / 25.4


def fill_of(index: int) -> str:
    """Return the fill of the series or slice with this number."""
    return FILLS[index % len(FILLS)]


def lettering_on(fill: str) -> str:
    """Return the colour of lettering that can be read on this fill."""
    return "#ffffff" if fill in DARK_FILLS else INK


def sheet(*, width: float, height: float, look: ChartLook, unit: str) -> Spec:
    """Return the frame every chart shares: size, lettering, unit at the upper right, no box around it."""
    size = round(look.size_pt * PIXELS_PER_POINT, 1)
    font = ", ".join([*look.fonts, "sans-serif"])
    text = {"labelFontSize": size, "titleFontSize": size, "labelColor": INK, "titleColor": INK, "labelLimit": 0}
    frame: Spec = {
        "width": width,
        "height": height,
        "padding": {"left": 4, "right": 4, "top": 4, "bottom": 4},
        "autosize": {"type": "fit", "contains": "padding"},
        "background": "white",
        "config": {
            "aria": False,  # the page describes the chart in Chinese; the engine's own labels are English
            "font": font,
            "view": {"stroke": None},
            "axis": {**text, "domainColor": RULE, "tickColor": RULE, "gridColor": "#e6e9ec", "labelPadding": 6},
            "legend": {**text, "symbolStrokeWidth": 1, "symbolSize": 110, "orient": "top", "title": None},
            "text": {"fontSize": size, "color": INK},
        },
    }
    if unit:
        frame["title"] = {
            "text": f"单位：{unit}",
            "anchor": "end",
            "fontSize": size,
            "fontWeight": "normal",
            "color": INK,
        }
    return frame


def label_expression(labels: list[Any]) -> str:
    """Return the Vega expression that turns a position (a number) into its label.

    Positions stand in the data instead of names, so that two categories of the same name stay two.
    """
    return f"{json.dumps(labels, ensure_ascii=False)}[toNumber(datum.value)]"
