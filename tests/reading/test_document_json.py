"""A document comes back from JSON exactly as it was."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import fields

from jixiao.book.place import Place
from jixiao.reading.document import Cell, Control, Document, Paragraph, Part, Remark, Table
from jixiao.reading.document_json import document_from_json, document_to_json

TEXT = st.text(max_size=8)
SMALL = st.integers(0, 3)
PLACE = st.builds(Place, **{field.name: TEXT if field.type is str else SMALL for field in fields(Place)})
LINE = st.builds(Paragraph, TEXT, PLACE, SMALL, TEXT, st.sampled_from(Part))
LINES = st.lists(LINE, min_size=1, max_size=2).map(tuple)
CELL = st.builds(Cell, SMALL, SMALL, LINES, SMALL, SMALL)
TABLE = st.builds(
    Table, SMALL, SMALL, SMALL, st.lists(CELL, max_size=3).map(tuple), PLACE, LINES, is_rebuilt=st.booleans()
)
DOCUMENT = st.builds(
    Document,
    TEXT,
    TEXT,
    st.lists(st.one_of(LINE, TABLE), max_size=3).map(tuple),
    st.lists(st.builds(Remark, TEXT, TEXT, PLACE), max_size=2).map(tuple),
    st.lists(st.builds(Control, TEXT, TEXT, PLACE), max_size=2).map(tuple),
    SMALL,
)


@given(DOCUMENT)
def test_every_document_comes_back(document: Document) -> None:
    assert document_from_json(document_to_json(document)) == document


def test_a_place_is_as_short_as_it_can_be() -> None:
    document = Document("甲", "txt", (Paragraph("乙", Place(line=3)),))
    assert json.loads(document_to_json(document))["blocks"] == [["乙", {"line": 3}, 0, "", "BODY"]]


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"name": 1', "null", '{"refusal": ["甲", "乙"]}'])
def test_something_else_is_refused(text: str) -> None:
    with pytest.raises((LookupError, TypeError, ValueError)):
        document_from_json(text)
