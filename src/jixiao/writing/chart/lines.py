"""Lines over time."""

from collections.abc import Sequence

from jixiao.writing.chart.figures import plotted, printed
from jixiao.writing.chart.style import DASHES, SHAPES, STROKES, Spec, label_expression, sheet
from jixiao.writing.layout import ChartLook
from jixiao.writing.publication import Chart

_HEIGHT = 270
_SIDES = {
    "above": {"baseline": "bottom", "dy": -7},
    "below": {"baseline": "top", "dy": 8},
    "beside": {"baseline": "middle", "align": "left", "dx": 7},
}


def line_specification(chart: Chart, *, width: float, look: ChartLook) -> Spec:
    """Return one line a series, told apart by dash and point shape, each point with its value."""
    names = [series.name for series in chart.series]
    axis = {"title": None, "ticks": False, "labelAngle": 0, "labelExpr": label_expression(list(chart.categories))}
    shared: Spec = {
        "x": {"field": "category", "type": "ordinal", "sort": None, "axis": axis, "scale": {"padding": 0.4}},
        "y": {
            "field": "value",
            "type": "quantitative",
            "axis": {"title": None, "tickCount": 4, "domain": False, "ticks": False},
            "scale": {"zero": False, "nice": True, "padding": 16},
        },
    }
    lines = [_line(number) for number in range(len(names))]
    point = {"mark": {"type": "point", "filled": True, "size": 46, "opacity": 1}, "encoding": _point_channels(names)}
    labels = [_value_labels(side) for side in _SIDES]
    spec = sheet(width=width, height=_HEIGHT, look=look, unit=chart.unit)
    return {**spec, "data": {"values": _rows(chart)}, "encoding": shared, "layer": [*lines, point, *labels]}


def _rows(chart: Chart) -> list[Spec]:
    rows: list[Spec] = []
    for position in range(len(chart.categories)):
        column = {n: plotted(series.values[position]) for n, series in enumerate(chart.series)}
        heights = {number: height for number, height in column.items() if height is not None}
        for number, height in heights.items():
            label = printed(chart.series[number].values[position])
            side = _side(number, heights=heights)
            rows.append({"category": position, "series": number, "value": height, "label": label, "side": side})
    return rows


def _side(number: int, *, heights: dict[int, float]) -> str:
    """Put the label of the highest point above it and of the lowest below, so that labels do not cross lines."""
    ranked = sorted(heights, key=lambda other: (-heights[other], other))
    if ranked[0] == number:
        return "above"
    return "below" if ranked[-1] == number else "beside"


def _line(number: int) -> Spec:
    stroke, dash = STROKES[number % len(STROKES)], DASHES[number % len(DASHES)]
    mark = {"type": "line", "strokeWidth": 2, "color": stroke, "strokeDash": dash}
    return {"transform": [{"filter": f"datum.series === {number}"}], "mark": mark}


def _point_channels(names: list[str]) -> Spec:
    return {"color": _series_channel(names, choices=STROKES), "shape": _series_channel(names, choices=SHAPES)}


def _series_channel(names: list[str], *, choices: Sequence[object]) -> Spec:
    domain = list(range(len(names)))
    chosen = [choices[i % len(choices)] for i in domain]
    legend = {"labelExpr": label_expression(list(names)), "symbolSize": 90} if len(names) > 1 else None
    return {"field": "series", "type": "nominal", "scale": {"domain": domain, "range": chosen}, "legend": legend}


def _value_labels(side: str) -> Spec:
    return {
        "transform": [{"filter": f"datum.side === '{side}'"}],
        "mark": {"type": "text", **_SIDES[side]},
        "encoding": {"text": {"field": "label"}},
    }
