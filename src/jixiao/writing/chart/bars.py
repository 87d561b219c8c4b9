"""Bars, columns and stacked columns."""

from jixiao.writing.chart.figures import plotted, printed
from jixiao.writing.chart.style import INK, PIXELS_PER_POINT, RULE, Spec, fill_of, label_expression, lettering_on, sheet
from jixiao.writing.layout import ChartLook
from jixiao.writing.printable import broken_lines, printed_width
from jixiao.writing.publication import Chart

_COLUMN_HEIGHT = 270
_BAR_THICKNESS = 20
_GROUP_GAP = 14
_FRAME = 46  # unit line, legend and padding
_FILLED = 0.7  # share of a band that columns take at most
_COLUMN_WIDTH = 60  # pixels, at most
_SIGNED_ROOM = {"x": 56, "y": 20}  # pixels left for labels at both ends where figures are negative
_LABEL_LINES = 3
_BAR_LABEL_EMS = 18.0
_THIN_SEGMENT = 0.06  # of the tallest column; a label does not fit inside less


def bars_are_needed(chart: Chart, *, width: float, look: ChartLook) -> bool:
    """Tell whether upright columns would be too narrow for their labels, so that bars are drawn instead."""
    em = look.size_pt * PIXELS_PER_POINT
    band = (width - 2 * em) / max(len(chart.categories), 1)
    slots = 1 if chart.kind == "stacked" else max(len(chart.series), 1)
    values = [printed(value) for series in chart.series for value in series.values]
    if any(printed_width(value) * em > band * _FILLED / slots + em / 2 for value in values):
        return True
    return any(len(broken_lines(name, width=band / em - 0.5)) > _LABEL_LINES for name in chart.categories)


def bar_specification(chart: Chart, *, width: float, look: ChartLook) -> Spec:
    """Return horizontal bars, one group a category, each with its value at its end."""
    step = len(chart.series) * _BAR_THICKNESS + _GROUP_GAP
    spec = sheet(width=width, height=len(chart.categories) * step + _FRAME, look=look, unit=chart.unit)
    names = [list(broken_lines(name, width=_BAR_LABEL_EMS)) for name in chart.categories]
    gap = _GROUP_GAP / step
    encoding: Spec = {"y": _band_channel(_name_axis(names), gap=gap), "color": _series_channel(chart)}
    if len(chart.series) > 1:
        encoding["yOffset"] = {"field": "series", "type": "nominal", "sort": None}
    ends = ({"align": "left", "dx": 4}, {"align": "right", "dx": -4})
    return {**spec, "data": {"values": _rows(chart)}, "encoding": encoding, "layer": _bar_layers(chart, "x", ends=ends)}


def column_specification(chart: Chart, *, width: float, look: ChartLook) -> Spec:
    """Return upright columns, one group a category, each with its value above it."""
    spec = sheet(width=width, height=_COLUMN_HEIGHT, look=look, unit=chart.unit)
    widest = _COLUMN_WIDTH * len(chart.series) * len(chart.categories) / width
    gap = 1 - min(_FILLED, widest)
    axis = _foot_axis(chart, width=width, look=look)
    encoding: Spec = {"x": _band_channel(axis, gap=gap), "color": _series_channel(chart)}
    if len(chart.series) > 1:
        encoding["xOffset"] = {"field": "series", "type": "nominal", "sort": None}
    ends = ({"baseline": "bottom", "dy": -3}, {"baseline": "top", "dy": 3})
    return {**spec, "data": {"values": _rows(chart)}, "encoding": encoding, "layer": _bar_layers(chart, "y", ends=ends)}


def stacked_specification(chart: Chart, *, width: float, look: ChartLook) -> Spec:
    """Return stacked columns with the value inside each segment that has room for it."""
    spec = sheet(width=width, height=_COLUMN_HEIGHT, look=look, unit=chart.unit)
    rows = _stacked_rows(chart)
    axis = _foot_axis(chart, width=width, look=look)
    shared: Spec = {"x": {"field": "category", "type": "nominal", "sort": None, "axis": axis}}
    segment: Spec = {
        "mark": {"type": "bar", "stroke": fill_of(0), "strokeWidth": 0.6, "width": {"band": 0.5}},
        "encoding": {"y": _length_channel("from"), "y2": {"field": "to"}, "color": _series_channel(chart)},
    }
    label: Spec = {
        "transform": [{"filter": "datum.has_room"}],
        "mark": {"type": "text", "baseline": "middle"},
        "encoding": {
            "y": _length_channel("middle"),
            "text": {"field": "label"},
            "color": {"field": "lettering", "type": "nominal", "scale": None, "legend": None},
        },
    }
    layers = [segment, label]
    return {**spec, "data": {"values": rows}, "encoding": shared, "layer": layers, "resolve": _OWN_COLOURS}


def has_thin_segments(chart: Chart) -> bool:
    """Tell whether a stacked chart has segments too thin to carry their value."""
    return any(row["value"] and not row["has_room"] for row in _stacked_rows(chart))


_OWN_COLOURS = {"scale": {"color": "independent"}}
_BARE = {"title": None, "labels": False, "ticks": False, "domain": False}
_ZERO_LINE = {**_BARE, "values": [0], "grid": True, "gridColor": RULE, "zindex": 1}


def _rows(chart: Chart) -> list[Spec]:
    rows = []
    for number, series in enumerate(chart.series):
        for position, value in enumerate(series.values):
            length = plotted(value)
            rows.append({"category": position, "series": number, "value": length or 0, "label": printed(value)})
    return rows


def _stacked_rows(chart: Chart) -> list[Spec]:
    tops = [[0.0, 0.0] for _ in chart.categories]  # the positive and the negative end so far
    rows = []
    for row in _rows(chart):
        side = 0 if row["value"] >= 0 else 1
        start = tops[row["category"]][side]
        end = tops[row["category"]][side] = start + row["value"]
        lettering = lettering_on(fill_of(row["series"]))
        rows.append({**row, "from": start, "to": end, "middle": (start + end) / 2, "lettering": lettering})
    span = max((top - bottom for top, bottom in tops), default=0.0) or 1.0
    return [{**row, "has_room": abs(row["value"]) >= _THIN_SEGMENT * span} for row in rows]


def _bar_layers(chart: Chart, axis: str, *, ends: tuple[Spec, Spec]) -> list[Spec]:
    rows = _rows(chart)
    room = _SIGNED_ROOM[axis] if any(row["value"] < 0 for row in rows) else 0
    length = {axis: _length_channel("value", room=room)}
    mark = {"type": "bar", "stroke": fill_of(0), "strokeWidth": 0.6}
    bar: Spec = {"transform": [{"filter": "datum.value !== 0"}], "mark": mark, "encoding": length}
    plain: Spec = {**length, "color": {"value": INK}, "text": {"field": "label"}}
    signs = ("datum.value >= 0", "datum.value < 0")
    texts: list[Spec] = [
        {"transform": [{"filter": sign}], "mark": {"type": "text", **end}, "encoding": plain}
        for sign, end in zip(signs, ends, strict=True)
    ]
    return [bar, *texts]


def _series_channel(chart: Chart) -> Spec:
    names = [series.name for series in chart.series]
    legend = {"labelExpr": label_expression(names)} if len(names) > 1 else None
    scale = {"domain": list(range(len(names))), "range": [fill_of(i) for i in range(len(names))]}
    return {"field": "series", "type": "nominal", "sort": None, "scale": scale, "legend": legend}


def _band_channel(axis: Spec, *, gap: float) -> Spec:
    scale = {"paddingInner": gap, "paddingOuter": gap / 2}
    return {"field": "category", "type": "nominal", "sort": None, "axis": axis, "scale": scale}


def _length_channel(field: str, *, room: float = 0) -> Spec:
    scale = {"zero": True, "nice": False, "padding": room}
    return {"field": field, "type": "quantitative", "axis": _ZERO_LINE, "scale": scale}


def _name_axis(names: list[list[str]]) -> Spec:
    expression = label_expression(names)
    return {"title": None, "ticks": False, "domain": False, "labelAngle": 0, "labelExpr": expression}


def _foot_axis(chart: Chart, *, width: float, look: ChartLook) -> Spec:
    em = look.size_pt * PIXELS_PER_POINT
    room = (width - 2 * em) / max(len(chart.categories), 1) / em - 0.5
    return _name_axis([list(broken_lines(name, width=room)) for name in chart.categories])
