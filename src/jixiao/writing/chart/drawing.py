"""Draw a chart once and hand it to every format."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

import vl_convert

from jixiao.errors import JixiaoError
from jixiao.writing.chart.bars import (
    bar_specification,
    bars_are_needed,
    column_specification,
    has_thin_segments,
    stacked_specification,
)
from jixiao.writing.chart.lines import line_specification
from jixiao.writing.chart.ring import ring_can_show, ring_specification
from jixiao.writing.chart.style import PIXELS_PER_MM, Spec
from jixiao.writing.fonts import FONT_REMEDY, chart_font
from jixiao.writing.layout import Layout
from jixiao.writing.publication import Block, Chart

_SCALE = 2.5  # 240 dots per inch at the printed width
_KINDS = frozenset({"bar", "column", "line", "stacked", "pie"})


class ChartShapeError(JixiaoError):
    """A chart is of no known kind, has no series, or a series does not have one value for each category.

    Args:
        title: The title of the chart.
        problem: What is wrong with it.
    """

    def __init__(self, title: str, *, problem: str) -> None:
        """Keep the title and write the sentence."""
        self.title = title
        super().__init__(f"Chart {title!r}: {problem}.")


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawn chart.

    `png` is None where the machine has no Chinese font: a picture would show empty boxes, while the SVG keeps its
    text and is lettered by the reader's machine. `is_complete` is False where a value had no room to be printed.
    """

    svg: str
    png: bytes | None
    width_mm: float
    height_mm: float
    is_complete: bool = True


@dataclass(frozen=True, slots=True)
class DrawnCharts:
    """The drawings of a publication, and what the user of the program should know about them."""

    drawings: Mapping[Chart, Drawing]
    notices: tuple[str, ...] = ()


def draw_charts(blocks: Iterable[Block], *, layout: Layout, installed: Collection[str]) -> DrawnCharts:
    """Draw every chart among the blocks, each one once.

    Raises:
        ChartShapeError: If a chart cannot be drawn as it stands.
    """
    charts = dict.fromkeys(block for block in blocks if isinstance(block, Chart))
    drawings = {chart: draw_chart(chart, layout=layout, installed=installed) for chart in charts}
    if all(drawing.png is not None for drawing in drawings.values()):
        return DrawnCharts(drawings)
    wanted = "、".join(layout.chart.fonts)
    notice = f"本机没有可用于图表的中文字体（{wanted}之一），Word 文件中的图改为数据表。{FONT_REMEDY}"
    return DrawnCharts(drawings, (notice,))


def draw_chart(chart: Chart, *, layout: Layout, installed: Collection[str]) -> Drawing:
    """Draw one chart as wide as the text of an upright page.

    Raises:
        ChartShapeError: If the kind is unknown or the values do not match the categories.
    """
    _check_shape(chart)
    spec = chart_specification(chart, layout=layout)
    svg = vl_convert.vegalite_to_svg(spec, allowed_base_urls=[])
    font = chart_font(layout, installed=installed)
    png = None
    if font:
        lettered = {**spec, "config": {**spec["config"], "font": font}}
        png = vl_convert.vegalite_to_png(lettered, scale=_SCALE, allowed_base_urls=[])
    width, height = _size(svg)
    return Drawing(
        svg=svg,
        png=png,
        width_mm=width / PIXELS_PER_MM,
        height_mm=height / PIXELS_PER_MM,
        is_complete=chart.kind != "stacked" or not has_thin_segments(chart),
    )


def chart_specification(chart: Chart, *, layout: Layout) -> Spec:
    """Return the Vega-Lite specification; a kind that its figures do not fit is drawn as bars.

    Bars replace columns too narrow for their labels, and a ring that would have negative parts or no whole.
    """
    width = round(layout.page.text_width() * PIXELS_PER_MM)
    if chart.kind == "line":
        return line_specification(chart, width=width, look=layout.chart)
    if chart.kind == "pie" and ring_can_show(chart):
        return ring_specification(chart, width=width, look=layout.chart)
    if chart.kind == "stacked":
        return stacked_specification(chart, width=width, look=layout.chart)
    if chart.kind == "column" and not bars_are_needed(chart, width=width, look=layout.chart):
        return column_specification(chart, width=width, look=layout.chart)
    return bar_specification(chart, width=width, look=layout.chart)


def _check_shape(chart: Chart) -> None:
    if chart.kind not in _KINDS:
        raise ChartShapeError(chart.title, problem=f"there is no kind {chart.kind!r}")
    if not chart.series or not chart.categories:
        raise ChartShapeError(chart.title, problem="there is no series or no category")
    for series in chart.series:
        if len(series.values) != len(chart.categories):
            counts = f"{len(series.values)} values for {len(chart.categories)} categories"
            raise ChartShapeError(chart.title, problem=f"series {series.name!r} has {counts}")


def _size(svg: str) -> tuple[float, float]:
    found = re.search(r'<svg(?>[^<>]*?\bwidth="([\d.]+)")[^<>]*?\bheight="([\d.]+)"', svg)
    if found is None:
        raise ChartShapeError("", problem="the drawing has no size")
    return float(found[1]), float(found[2])
