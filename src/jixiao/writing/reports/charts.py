"""Fill a chart from the Book."""

from collections.abc import Iterator

from jixiao.writing.publication import Chart, Series
from jixiao.writing.reports.here import Here
from jixiao.writing.reports.sentence import line_pieces, plain_text, say
from jixiao.writing.reports.spec import ChartSpec, PointSpec
from jixiao.writing.reports.tidy import tidy_spans
from jixiao.writing.reports.words import Line

Category = tuple[str, tuple[str | None, ...]]


def fill_chart(spec: ChartSpec, *, here: Here) -> Chart | None:
    """Return the chart, None where too few categories have a value; a notice then says so."""
    title = plain_text(spec.title, here=here)
    categories = [category for point in spec.points for category in _categories(point, here=here)]
    if sum(any(value is not None for value in values) for _, values in categories) < spec.at_least:
        here.run.tell(f"没有画图“{title}”：数据不够。")
        return None
    columns = zip(*(values for _, values in categories), strict=True)
    series = tuple(
        Series(plain_text((name,), here=here), values) for name, values in zip(spec.series, columns, strict=True)
    )
    kept = tuple(one for one in series if any(value is not None for value in one.values))
    note = tidy_spans(span for sentence in spec.note for span in say(sentence, here=here).spans)
    return Chart(
        kind=spec.kind,
        title=title,
        categories=tuple(name for name, _ in categories),
        series=kept,
        unit=spec.unit,
        note="".join(span.text for span in note),
    )


def _categories(point: PointSpec, *, here: Here) -> Iterator[Category]:
    if not here.holds(point.when):
        return
    for row in [here] if point.repeat is None else here.rows(point.repeat):
        values = tuple(_value(line, here=row) for line in point.values)
        if any(value is not None for value in values):
            yield plain_text(point.name, here=row), values


def _value(line: Line, *, here: Here) -> str | None:
    """Return a value as printed, None where there is none; the unit of the chart stands beside it."""
    pieces = line_pieces(line, here=here)
    if any(piece.special is not None for piece in pieces) or not pieces:
        return None
    return "".join(piece.text for piece in pieces).removesuffix("%")
