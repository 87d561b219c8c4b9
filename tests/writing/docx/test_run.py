"""Text is kept as given, and each figure stands in a content control."""

from lxml import etree

from jixiao.writing.binding import tag_of
from jixiao.writing.docx.run import number_marks, span_elements, text_run
from jixiao.writing.docx.xml import w
from jixiao.writing.publication import Span
from tests.writing.sample import FIGURE, found, texts


def test_a_figure_is_wrapped_in_a_control() -> None:
    plain, control = span_elements((Span("决算数为"), Span("2752.93", FIGURE)), labels={FIGURE: "收入合计（决算）"})
    assert etree.QName(plain).localname == "r"
    assert texts(control, path="w:sdtPr/w:tag/@w:val") == [tag_of(FIGURE)]
    assert texts(control, path="w:sdtPr/w:alias/@w:val") == ["收入合计（决算）"]
    assert texts(control, path="w:sdtContent/w:r/w:t/text()") == ["2752.93"]


def test_the_parts_of_a_control_stand_in_the_order_of_the_schema() -> None:
    control = span_elements((Span("1", "a"),), labels={})[0]
    names = [etree.QName(child).localname for child in found(control, path="w:sdtPr/*")]
    assert names == ["alias", "tag", "id", "appearance", "text"]


def test_a_long_name_is_cut_to_what_word_allows() -> None:
    control = span_elements((Span("1", "x" * 200),), labels={})[0]
    assert [len(text) for text in texts(control, path="w:sdtPr/*[self::w:alias or self::w:tag]/@w:val")] == [64, 19]


def test_an_empty_figure_needs_no_control() -> None:
    assert etree.QName(span_elements((Span("", "a"),), labels={})[0]).localname == "r"


def test_spaces_breaks_and_tabs_are_kept() -> None:
    run = text_run("　a  b\nc\td ")
    assert texts(run, path="w:t/text()") == ["　a  b", "c", "d "]
    assert [etree.QName(child).localname for child in run] == ["t", "br", "t", "tab", "t"]


def test_bold_and_the_lead_are_run_properties() -> None:
    names = [
        etree.QName(child).localname for child in found(text_run("1.", is_bold=True, is_lead=True), path="w:rPr/*")
    ]
    assert names == ["rStyle", "b", "bCs"]


def test_what_xml_cannot_hold_is_dropped() -> None:
    assert texts(text_run("收\x0b入"), path="w:t/text()") == ["收入"]


def test_each_control_has_its_own_number() -> None:
    body = w("body", w("p", *span_elements((Span("1", "a"), Span("1", "a"), Span("2", "b")), labels={})))
    number_marks(body)
    assert texts(body, path="//w:sdtPr/w:id/@w:val") == ["1", "2", "3"]
