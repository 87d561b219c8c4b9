"""A publication yields its spans in reading order, so that every printed figure can be bound."""

from jixiao.writing.publication import Paragraph, Span, Title
from tests.writing.sample import merged_table, publication_of


def test_spans_come_from_paragraphs_and_cells_in_reading_order() -> None:
    document = publication_of(
        Title(("题",)), Paragraph((Span("甲"), Span("1", "a"))), merged_table(), Paragraph((Span("乙"),))
    )
    spans = list(document.spans())
    assert [span.text for span in spans[:4]] == ["甲", "1", "一级", "二级"]
    assert spans[-1].text == "乙"
    assert [span.figure for span in spans if span.figure] == ["a", "indicator/k7q2/score"]
