"""Characters are those of the file: what PDFium adds is left out, look-alikes are put right, unknown ones counted."""

import pytest
from pypdfium2 import PdfDocument

from jixiao.reading.pdf.frame import Frame
from jixiao.reading.pdf.geometry import Box
from jixiao.reading.pdf.glyphs import PageText, read_text
from tests.reading.pdf.sample import raw_pdf, typeset

FRAME = Frame(0, 0, 300, 200)


def read(content: bytes) -> PageText:
    document = PdfDocument(content)
    return read_text(document[0].get_textpage())


def named(mapping: str, *, shown: bytes) -> bytes:
    """Return a PDF whose font gives code 1 the meaning of a line such as <01> <2F40>."""
    codes = "1 begincodespacerange <00> <FF> endcodespacerange"
    table = f"begin begincmap {codes} 1 beginbfchar {mapping} endbfchar endcmap end".encode()
    font = (
        b"5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>> endobj\n"
        b"6 0 obj <</Length %d>> stream\n%s\nendstream endobj\n" % (len(table), table)
    )
    page = "/Resources<</Font<</F 5 0 R>>>>"
    content = raw_pdf(b"BT /F 10 Tf 20 50 Td " + shown + b" Tj ET", page=page)
    return content.replace(b"5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj\n", font)


def test_blanks_and_breaks_that_were_added_are_left_out() -> None:
    text = read(typeset("甲\\\n乙"))
    assert "".join(glyph.text for glyph in text.glyphs(FRAME)) == "甲乙"
    assert text.turn == 0


def test_a_character_has_the_box_that_its_font_reserves() -> None:
    (glyph,) = read(typeset("甲")).glyphs(FRAME)
    assert (round(glyph.box.left), round(glyph.box.width), round(glyph.box.height)) == (20, 10, 10)


def test_a_radical_that_stands_for_a_character_is_put_right() -> None:
    (glyph,) = read(named("<41> <2F40>", shown=b"(A)")).glyphs(FRAME)
    assert glyph.text == "支"  # U+652F, not U+2F40


@pytest.mark.parametrize("code", ["E001", "FFFD"])
def test_a_character_without_meaning_is_counted_and_not_read(code: str) -> None:
    text = read(named(f"<41> <{code}>", shown=b"(AB)"))
    assert (text.unknown, [glyph.text for glyph in text.glyphs(FRAME)]) == (1, ["B"])


def test_a_hyphen_at_the_end_of_a_line_is_a_hyphen() -> None:
    text = read(typeset('#set text(hyphenate: true, lang: "en")\n#box(width: 40pt)[performance]'))
    assert "".join(glyph.text for glyph in text.glyphs(FRAME)) == "perfor-mance"


def test_what_stands_askew_is_counted_and_not_read() -> None:
    text = read(typeset("#place(rotate(-30deg)[样 张])\n本年收入"))
    assert text.turned == 2
    assert "".join(glyph.text for glyph in text.glyphs(FRAME)) == "本年收入"


def test_a_page_without_text_has_no_direction() -> None:
    assert read(typeset("#rect()")) == PageText((), None)
    assert PageText((), None).glyphs(FRAME) == ()


def test_a_box_is_where_the_frame_puts_it() -> None:
    assert FRAME.box((10, 190), opposite=(20, 180)) == Box(10, 10, 20, 20)
