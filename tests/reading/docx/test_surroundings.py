"""Notes, headers and footers."""

from jixiao.reading.document import Part
from jixiao.reading.docx.package import open_package
from jixiao.reading.docx.surroundings import margins_of, notes_of
from tests.reading.docx.making import line, made, p, packed, read, texts

NOTES = (
    '<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>'
    f'<w:footnote w:id="1">{line("注一")}</w:footnote><w:footnote w:id="2">{line("注二")}</w:footnote>'
)


def mark(kind: str, *, identity: int) -> str:
    return f'<w:r><w:{kind}Reference w:id="{identity}"/></w:r>'


def sections(*references: str) -> str:
    return f"<w:sectPr>{''.join(references)}</w:sectPr>"


def test_lines_that_separate_notes_are_none() -> None:
    package = open_package(packed(made(line("甲"), parts={"footnotes": NOTES})))
    assert list(notes_of(package)) == [("footnotes", "1"), ("footnotes", "2")]


def test_a_margin_is_read_once_in_the_order_of_the_sections() -> None:
    header, footer = '<w:headerReference r:id="header1"/>', '<w:footerReference r:id="footer1"/>'
    body = line("甲") + sections(footer, header) + sections(header, '<w:headerReference r:id="none"/>')
    package = open_package(packed(made(body, parts={"header1": line("眉"), "footer1": line("脚")})))
    found = [(margin.part, margin.root.xpath("string()")) for margin in margins_of(package, root=package.main_root())]
    assert found == [(Part.FOOTER, "脚"), (Part.HEADER, "眉")]


def test_a_note_is_placed_at_the_paragraph_that_refers_to_it() -> None:
    body = line("甲") + p(mark("footnote", identity=2), mark("endnote", identity=1)) + line("乙")
    endnotes = f'<w:endnote w:id="1">{line("尾注")}</w:endnote>'
    document = read(body, parts={"footnotes": NOTES, "endnotes": endnotes})
    assert texts(document) == ["甲", "乙", "注二", "尾注"]  # nothing refers to 注一, so no page shows it
    *_, footnote, endnote = document.lines()
    assert (footnote.part, footnote.place.paragraph, footnote.place.note) == (Part.FOOTNOTE, 2, "脚注")
    assert endnote.place.paragraph == 2
    assert document.remarks == ()


def test_a_note_of_hidden_text_is_not_read() -> None:
    hidden = mark("footnote", identity=1).replace("<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>")
    assert texts(read(line("甲") + p(hidden), parts={"footnotes": NOTES})) == ["甲"]
