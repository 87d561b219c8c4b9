"""A printed figure is found again in the file."""

from lxml import etree

from jixiao.writing.binding import Printed, bindings_part, printed_controls, read_bindings, tag_of
from jixiao.writing.publication import Paragraph, Span
from tests.writing.sample import FIGURE, docx_of, found, part, publication, sample_docx


def test_a_tag_is_short_and_its_own() -> None:
    figures = [f"amount/{'x' * 200}/{number}@final" for number in range(1000)]
    tags = {tag_of(figure) for figure in figures}
    assert len(tags) == len(figures)
    assert max(len(tag) for tag in tags) <= 64


def test_every_printed_figure_comes_back() -> None:
    bindings = read_bindings(etree.tostring(part(sample_docx(), name="customXml/item1.xml")))
    printed = [(binding.figure, binding.printed.text) for binding in bindings]
    assert printed == [(span.figure, span.text) for span in publication().spans() if span.figure]


def test_a_binding_knows_what_stands_around_it() -> None:
    binding = read_bindings(etree.tostring(part(sample_docx(), name="customXml/item1.xml")))[0]
    assert binding.figure == FIGURE
    assert (binding.printed.paragraph, binding.printed.order) == (4, 1)  # title, two headings, then this paragraph
    assert (binding.printed.before, binding.printed.after) == ("。2023年收入决算数为", "万元。")  # 12 characters


def test_an_edited_number_is_read_as_it_now_stands() -> None:
    document = part(sample_docx())
    found(document, path="//w:sdtContent//w:t")[0].text = "2753.00"
    printed = next(printed_controls(document))
    assert (printed.tag, printed.text) == (tag_of(FIGURE), "2753.00")


def test_two_numbers_of_one_paragraph_keep_their_order() -> None:
    document = part(docx_of(Paragraph((Span("1", "a"), Span("和"), Span("2", "b")))))
    assert [(item.order, item.text, item.before) for item in printed_controls(document)] == [
        (1, "1", ""),
        (2, "2", "1和"),
    ]


def test_controls_of_others_are_left_alone() -> None:
    document = part(sample_docx())
    for tag in found(document, path="//w:sdtPr/w:tag"):
        tag.set(next(iter(tag.attrib)), "someone-else")
    assert list(printed_controls(document)) == []


def test_a_damaged_place_counts_as_unknown() -> None:
    content = bindings_part([Printed("jx-a", "1", 3, 1)], figures=())
    damaged = content.replace(b'paragraph="3"', b'paragraph="x"')
    assert read_bindings(damaged)[0].printed.paragraph == 0
    assert read_bindings(damaged)[0].figure == ""
