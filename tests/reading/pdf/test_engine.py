"""PDFium opens what is sound, and what it cannot open is refused."""

import subprocess
import sys

import pytest
from pypdfium2 import PdfDocument, PdfiumError

from jixiao.errors import RefusalError
from jixiao.reading.pdf import engine, read_pdf
from tests.reading.pdf.sample import pages, raw_pdf, typeset

FONT = "/Resources<</Font<</F 5 0 R>>>>"
HELLO = b"BT /F 10 Tf 20 50 Td (Hello) Tj ET"


def refusal(content: bytes) -> str:
    with pytest.raises(RefusalError) as refused:
        read_pdf(content, name="甲.pdf")
    return refused.value.problem


def test_a_page_has_its_size_characters_and_lines() -> None:
    (page,) = pages(typeset("甲乙#line(length: 40pt)", page="#set page(width: 200pt, height: 100pt, margin: 20pt)\n"))
    assert (page.number, page.width, page.height) == (1, 200, 100)
    assert "".join(glyph.text for glyph in page.glyphs) == "甲乙"
    assert (page.visible, page.turned, page.unknown, page.has_image) == (2, 0, 0, False)
    assert [(round(it.start), round(it.end)) for it in page.level] == [(20, 60)]


def test_a_page_without_a_table_of_objects_is_still_read() -> None:
    (page,) = pages(raw_pdf(HELLO, page=FONT))
    assert "".join(glyph.text for glyph in page.glyphs) == "Hello"


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_turned_page_is_read_upright(turn: int) -> None:
    (page,) = pages(raw_pdf(HELLO, page=f"{FONT}/Rotate {turn}"))
    assert page.turned == 0
    assert "".join(glyph.text for glyph in page.glyphs) == "Hello"
    lefts = [glyph.box.left for glyph in page.glyphs]
    assert lefts == sorted(lefts)  # the text as it runs, though the page is held another way


def test_text_set_on_its_side_is_read_upright() -> None:
    (page,) = pages(raw_pdf(b"BT /F 10 Tf 0 1 -1 0 50 20 Tm (Hello) Tj ET 20 20 m 20 80 l S", page=FONT))
    assert (page.width, page.height) == (100, 200)
    assert [glyph.box.left for glyph in page.glyphs] == sorted(glyph.box.left for glyph in page.glyphs)
    assert len(page.level) == 1  # the upright line of the file lies level with the text


def test_what_is_broken_is_refused() -> None:
    assert "打不开" in refusal(b"%PDF-1.7\nnothing")
    assert "打不开" in refusal(typeset("甲")[:300])


def test_pages_that_lead_in_a_circle_are_refused() -> None:
    circle = raw_pdf(HELLO, page=FONT).replace(b"/Kids[3 0 R]/Count 1", b"/Kids[2 0 R]/Count 1")
    assert "打不开" in refusal(circle) or "没有" in refusal(circle)


def test_a_file_without_pages_is_refused() -> None:
    assert "打不开" in refusal(raw_pdf(HELLO, page=FONT).replace(b"/Kids[3 0 R]/Count 1", b"/Kids[]/Count 0"))


def test_an_outline_in_a_circle_is_not_followed() -> None:
    outline = (
        b"6 0 obj <</First 7 0 R/Last 7 0 R>> endobj\n7 0 obj <</Title(x)/Parent 6 0 R/Next 7 0 R>> endobj\ntrailer"
    )
    content = raw_pdf(HELLO, page=FONT, catalog="/Outlines 6 0 R").replace(b"trailer", outline)
    assert read_pdf(content, name="甲.pdf").visible == 5


def test_a_script_among_the_names_is_refused_even_where_its_bytes_are_hidden() -> None:
    names = "/Names<</JavaScript<</Names[(a)<</S/Java#53cript/JS(app.alert)>>]>>>>"
    assert "脚本" in refusal(raw_pdf(HELLO, page=FONT, catalog=names))


def test_a_form_without_pages_is_refused() -> None:
    form = "/AcroForm<</Fields[]/XFA(x)>>/NeedsRendering true"
    assert "动态表单" in refusal(raw_pdf(HELLO, page=FONT, catalog=form))


def test_too_many_pages_characters_or_shapes_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "MOST_PAGES", 1)
    assert "共2页，超过1页" in refusal(typeset("甲#pagebreak()乙"))
    monkeypatch.setattr(engine, "MOST_CHARACTERS", 4)
    assert "第1页有5个字符" in refusal(raw_pdf(HELLO, page=FONT))


def test_too_many_shapes_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jixiao.reading.pdf.rulings.MOST_OBJECTS", 2)
    assert "第1页的图形" in refusal(raw_pdf(HELLO + b" 0 0 m 9 0 l S 0 0 m 9 9 l S", page=FONT))


def test_a_locked_file_is_refused() -> None:
    entry = b"6 0 obj <</Filter/Standard/V 1/R 2/P -4/O<%s>/U<%s>>> endobj\ntrailer <</Encrypt 6 0 R/ID[<00><00>]" % (
        b"00" * 32,
        b"11" * 32,
    )
    assert "已加密" in refusal(raw_pdf(HELLO, page=FONT).replace(b"trailer <<", entry))


def test_what_is_typed_into_a_form_is_part_of_the_page() -> None:
    shown = b"BT /F 10 Tf 2 5 Td (307.82) Tj ET"
    field = (
        b"6 0 obj <</Type/Annot/Subtype/Widget/FT/Tx/T(x)/V(307.82)/Rect[60 45 120 65]/F 4/AP<</N 7 0 R>>>> endobj\n"
        b"7 0 obj <</Type/XObject/Subtype/Form/BBox[0 0 60 20]/Resources<</Font<</F 5 0 R>>>>/Length %d>> stream\n%s\n"
        b"endstream endobj\n8 0 obj <</Type/Annot/Subtype/Text/Contents(note)/Rect[150 45 160 65]>> endobj\n"
    ) % (len(shown), shown)
    content = raw_pdf(HELLO, page=f"{FONT}/Annots[6 0 R 8 0 R]").replace(b"trailer", field + b"trailer")
    (page,) = pages(content)
    assert "".join(glyph.text for glyph in page.glyphs) == "Hello307.82"
    (plain,) = pages(content.replace(b"/Annots[6 0 R 8 0 R]", b"/Annots[8 0 R]"))
    assert "".join(glyph.text for glyph in plain.glyphs) == "Hello"


def test_a_page_that_cannot_be_parsed_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise PdfiumError("no page")

    monkeypatch.setattr(PdfDocument, "get_page", fail)
    with pytest.raises(RefusalError, match="第1页"):
        pages(raw_pdf(HELLO, page=FONT))


def test_the_file_is_closed_again() -> None:
    with engine.open_pdf(typeset("甲"), name="甲.pdf") as document:
        assert isinstance(document, PdfDocument)
    assert document.raw is None


def test_the_parser_is_loaded_when_a_pdf_is_read() -> None:
    program = "import sys, jixiao.reading.read; print('pypdfium2' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False, text=True)
    assert (done.stdout.strip(), done.stderr) == ("False", "")
