"""A report as the Book writes it now, read back as every other file is."""

from collections.abc import Mapping
from datetime import UTC, datetime

from jixiao.reading.document import Document
from jixiao.reading.docx.read import read_docx
from jixiao.writing.binding import tag_of
from jixiao.writing.chart.bars import has_thin_segments
from jixiao.writing.chart.drawing import Drawing
from jixiao.writing.docx.write import write_docx
from jixiao.writing.layout import Layout
from jixiao.writing.publication import Chart, Publication

_NO_DAY = datetime(2000, 1, 1, tzinfo=UTC)


def expected_document(publication: Publication, *, layout: Layout) -> Document:
    """Return a publication as a document with content controls.

    It is written and read by what writes and reads the files of users, so that nothing differs but what somebody
    changed. A picture says nothing here, so none is drawn.
    """
    charts = {block: _undrawn(block) for block in publication.blocks if isinstance(block, Chart)}
    content = write_docx(publication, layout=layout, charts=charts, stamp=_NO_DAY)
    return read_docx(content, name=publication.kind)


def figures_by_tag(publication: Publication) -> Mapping[str, str]:
    """Return the figure ids of a publication by the tags of their content controls."""
    return {tag_of(span.figure): span.figure for span in publication.spans() if span.figure}


def _undrawn(chart: Chart) -> Drawing:
    is_complete = chart.kind != "stacked" or not has_thin_segments(chart)
    return Drawing("", b"-", 1, 1, is_complete)
