"""Rings: the parts of one whole, with a list of names and values beside them."""

from jixiao.writing.chart.figures import plotted, printed
from jixiao.writing.chart.style import INK, PIXELS_PER_POINT, Spec, fill_of, lettering_on, sheet
from jixiao.writing.layout import ChartLook
from jixiao.writing.printable import printed_width
from jixiao.writing.publication import Chart

_HEIGHT = 230
_CENTRE = 0.27  # of the width
_OUTER, _INNER = 92, 48
_LIST_LEFT = 0.52
_LIST_LINE = 26
_NUMBERED = 0.05  # a slice of less than this share has no room for its number


def ring_can_show(chart: Chart) -> bool:
    """Tell whether the figures are parts of a whole that a ring can show: one series, none negative, not all 0."""
    if len(chart.series) != 1:
        return False
    lengths = [plotted(value) or 0.0 for value in chart.series[0].values]
    return min(lengths, default=0.0) >= 0 and sum(lengths) > 0


def ring_specification(chart: Chart, *, width: float, look: ChartLook) -> Spec:
    """Return a ring from twelve o'clock, its slices numbered as in the list beside it."""
    rows = _rows(chart)
    height = max(_HEIGHT, len(rows) * _LIST_LINE + 40)
    spec = sheet(width=width, height=height, look=look, unit=chart.unit)
    del spec["autosize"]
    middle = {"x": {"value": width * _CENTRE}, "y": {"value": height / 2}}
    theta = {"field": "value", "type": "quantitative", "stack": True, "scale": {"type": "linear"}}
    order = {"field": "position", "type": "quantitative"}
    arc: Spec = {
        "mark": {"type": "arc", "outerRadius": _OUTER, "innerRadius": _INNER, "stroke": "white", "strokeWidth": 1.5},
        "encoding": {**middle, "theta": theta, "order": order, "color": _plain_colour("fill")},
    }
    number: Spec = {
        "mark": {"type": "text", "radius": (_OUTER + _INNER) / 2},
        "encoding": {
            **middle,
            "theta": theta,
            "order": order,
            "text": {"field": "mark"},
            "color": _plain_colour("lettering"),
        },
    }
    top = height / 2 - (len(rows) - 1) * _LIST_LINE / 2
    em = look.size_pt * PIXELS_PER_POINT
    widest = max(printed_width(row["name"]) for row in rows), max(printed_width(row["figure"]) for row in rows)
    right = min(width - 8, width * _LIST_LEFT + (sum(widest) + 3) * em)
    lines = [layer for row in rows for layer in _list_line(row, left=width * _LIST_LEFT, right=right, top=top)]
    return {**spec, "width": width - 8, "height": height, "data": {"values": rows}, "layer": [arc, number, *lines]}


def _rows(chart: Chart) -> list[Spec]:
    values = chart.series[0].values
    total = sum(plotted(value) or 0.0 for value in values)
    rows = []
    for position, (name, value) in enumerate(zip(chart.categories, values, strict=True)):
        length, fill = plotted(value) or 0.0, fill_of(position)
        mark = str(position + 1) if length >= _NUMBERED * total else ""
        entry = {"position": position, "value": length, "fill": fill, "lettering": lettering_on(fill), "mark": mark}
        rows.append({**entry, "name": f"{position + 1}  {name}", "figure": printed(value)})
    return rows


def _plain_colour(field: str) -> Spec:
    return {"field": field, "type": "nominal", "scale": None, "legend": None}


def _list_line(row: Spec, *, left: float, right: float, top: float) -> list[Spec]:
    y = {"value": top + row["position"] * _LIST_LINE}
    one: Spec = {"values": [{}]}
    swatch = {"type": "square", "size": 150, "filled": True, "fill": row["fill"], "opacity": 1}
    outline = {"stroke": fill_of(0), "strokeWidth": 0.6}
    text = {"type": "text", "baseline": "middle", "color": INK}
    name = {**text, "align": "left", "dx": 14, "text": row["name"]}
    figure = {**text, "align": "right", "text": row["figure"]}
    return [
        {"data": one, "mark": {**swatch, **outline}, "encoding": {"x": {"value": left}, "y": y}},
        {"data": one, "mark": name, "encoding": {"x": {"value": left}, "y": y}},
        {"data": one, "mark": figure, "encoding": {"x": {"value": right}, "y": y}},
    ]
