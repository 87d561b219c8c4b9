"""The figures of a chart: as numbers for drawing, and as a table for readers who need the values."""

import unicodedata
from dataclasses import replace

from jixiao.writing.printable import printable
from jixiao.writing.publication import Align, Cell, Chart, Span, Table

_NO_VALUE = "—"
_LABEL_SHARE = 2.0  # the first column is twice as wide as a column of values


def plotted(value: str | None) -> float | None:
    """Return a printed number as the length to draw, or None where nothing can be drawn.

    This is the only place where a printed figure becomes a float: for a position on paper, never for arithmetic.

    Example:
        >>> plotted("3,793.43"), plotted("66.95％"), plotted("不涉及")
        (3793.43, 66.95, None)
    """
    if value is None:
        return None
    plain = unicodedata.normalize("NFKC", value).replace(",", "").replace("−", "-").strip().rstrip("%")
    try:
        number = float(plain)
    except ValueError:
        return None
    return number if abs(number) < float("inf") else None


def printed(value: str | None) -> str:
    """Return the value as it is printed; a missing one is a dash, so that it is not taken for 0."""
    return _NO_VALUE if value is None or not value.strip() else value


def chart_table(chart: Chart) -> Table:
    """Return the figures of a chart as a table: one row a category, one column a series."""
    head = (Cell((Span("项目"),), is_header=True), *(Cell((Span(s.name),), is_header=True) for s in chart.series))
    rows = [head]
    for index, category in enumerate(chart.categories):
        values = (Cell((Span(printed(series.values[index])),), align=Align.RIGHT) for series in chart.series)
        rows.append((Cell((Span(category),), align=Align.LEFT), *values))
    shares = (_LABEL_SHARE, *(1.0 for _ in chart.series))
    unit_line = f"单位：{chart.unit}" if chart.unit else ""
    return Table(
        rows=tuple(rows), widths=tuple(s / sum(shares) for s in shares), title=chart.title, unit_line=unit_line
    )


def figures_below(chart: Chart) -> Table:
    """Return the table printed below a drawing in which not every value had room; its line names the chart."""
    unit = f"　单位：{chart.unit}" if chart.unit else ""
    return replace(chart_table(chart), title="", unit_line=f"{chart.title}{unit}")


def alternative_text(chart: Chart) -> str:
    """Return the chart in words: its title, then the figures of each series."""
    parts = []
    for series in chart.series:
        pairs = zip(chart.categories, series.values, strict=True)
        figures = "，".join(f"{category}{printed(value)}" for category, value in pairs)
        parts.append(f"{series.name}：{figures}")
    unit = f"（单位：{chart.unit}）" if chart.unit else ""
    return printable(f"{chart.title}{unit}。" + "；".join(parts) + "。")
