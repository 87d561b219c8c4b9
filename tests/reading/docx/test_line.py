"""The pieces of a paragraph, each with its element."""

from jixiao.book.place import Place
from jixiao.reading.document import Paragraph, Part
from jixiao.reading.docx.line import Line, SourceLine
from tests.reading.docx.making import root_of

ELEMENT = root_of("", name="p")


def test_pieces_add_up_and_empty_ones_are_left_out() -> None:
    line = Line(ELEMENT)
    for text in ("收入", "", "9"):
        line.add(text, element=ELEMENT)
    assert line.text == "收入9"
    assert line.length == 3
    assert [piece.text for piece in line.pieces] == ["收入", "9"]


def test_the_last_piece_can_be_dropped() -> None:
    line = Line(ELEMENT)
    for text in ("收入", "\n"):
        line.add(text, element=ELEMENT)
    line.drop_last()
    assert (line.text, line.length) == ("收入", 2)


def test_only_the_body_takes_comments() -> None:
    for part in Part:
        source = SourceLine(Paragraph("", Place(), part=part), Line(ELEMENT))
        assert source.is_in_body == (part is Part.BODY)
