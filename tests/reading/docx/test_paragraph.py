"""A paragraph with its number, level, place and controls."""

from jixiao.reading.document import Paragraph
from tests.reading.docx.lists import abstract, in_list, instance, level
from tests.reading.docx.making import line, p, r, read, sdt, tbl, tr

HEADING = '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>'


def first(body: str, **parts: str) -> Paragraph:
    return next(read(body, parts=parts).lines())


def test_the_level_is_its_own_or_that_of_its_style() -> None:
    style = '<w:pStyle w:val="1"/>'
    assert first(line("甲", properties=style), styles=HEADING).level == 1
    assert first(line("甲", properties=style + '<w:outlineLvl w:val="2"/>'), styles=HEADING).level == 3
    assert first(line("甲", properties=style + '<w:outlineLvl w:val="9"/>'), styles=HEADING).level == 0
    assert first(line("甲"), styles=HEADING).level == 0


def test_paragraphs_are_counted_with_those_in_cells_and_blank_ones() -> None:
    document = read(line("甲") + p() + tbl(tr("乙", "丙")) + line("丁"))
    assert [(found.text, found.place.paragraph) for found in document.lines()] == [
        ("甲", 1),
        ("乙", 3),
        ("丙", 4),
        ("丁", 5),
    ]


def test_a_control_ends_with_the_text_before_a_new_page() -> None:
    (control,) = read(p(r("甲"), sdt(r("乙") + '<w:r><w:br w:type="page"/></w:r>'))).controls
    assert (control.text, control.place.start, control.place.end) == ("乙", 1, 2)


def test_the_place_of_a_control_counts_the_automatic_number() -> None:
    lists = abstract(1, level(0, "（%1）", kind="chineseCounting")) + instance(1, of=1)
    body = p(r("收入"), sdt(r("768") + r(".15"), tag="jx-a"), r("万元"), sdt("", tag="jx-b"), properties=in_list(1))
    document = read(body, parts={"numbering": lists})
    (paragraph,) = document.lines()
    full, empty = document.controls
    assert paragraph.text == "（一）收入768.15万元"
    assert (full.tag, full.text) == ("jx-a", "768.15")
    assert paragraph.text[full.place.start : full.place.end] == "768.15"
    assert (empty.tag, empty.text, empty.place.start) == ("jx-b", "", len(paragraph.text))
