"""The marks of a comment stand at exact characters and where Word allows them."""

import pytest

from jixiao.reading.docx.inline import LineReader
from jixiao.reading.docx.line import Line
from jixiao.reading.docx.observed import Observed
from jixiao.reading.docx.style import Styles
from jixiao.reading.docx.xml import Element, w
from jixiao.writing.annotate.anchor import anchor_at, anchor_whole
from jixiao.writing.annotate.cut import cut_line
from tests.reading.docx.making import complex_field, p, r, sdt
from tests.writing.annotate.marked_text import body_of, referred, spanned

RUN = r("收入768.15万元")


def line_of(*contents: str) -> Line:
    paragraph = body_of(p(*contents, properties="<w:keepNext/>"))[0]
    return LineReader(Styles({}), Observed()).read(paragraph, style="")


def anchored(line: Line, *, start: int, end: int, identity: str = "7") -> None:
    cut_line(line, offsets=[start, end])
    assert anchor_at(line, span=(start, end), identity=identity)


def order(paragraph: Element) -> list[str]:
    return [child.tag.rpartition("}")[2] for child in paragraph]


@pytest.mark.parametrize(
    "content",
    [
        RUN,
        r("收入7") + r("68.15万元"),
        r("收入") + sdt(r("768.15")) + r("万元"),
        sdt(RUN),
        f'<w:hyperlink r:id="a">{RUN}</w:hyperlink>',
        f"<w:ins>{r('收入768')}</w:ins>{r('.15万元')}",
        r("收入") + complex_field("SUM", result=r("768.15")) + r("万元"),
        "<w:smartTag><w:r><w:t>收入</w:t><w:t>768.15万元</w:t></w:r></w:smartTag>",
    ],
)
def test_a_comment_spans_exactly_its_characters(content: str) -> None:
    line = line_of(content)
    anchored(line, start=2, end=8)
    assert spanned(line.element) == {"7": "768.15"}
    assert referred(line.element) == ["7"]
    reference = next(line.element.iter(w("commentReference")))
    assert reference.getparent() in list(line.element)  # never inside a control, a link or an insertion
    assert line.text == "收入768.15万元"


def test_marks_at_the_ends_of_a_control_stand_outside_it() -> None:
    line = line_of(sdt(sdt(r("768.15"))))
    anchored(line, start=0, end=6)
    assert order(line.element) == ["pPr", "commentRangeStart", "sdt", "commentRangeEnd", "r"]


def test_comments_may_cross_and_share_their_ends() -> None:
    line = line_of(RUN)
    spans = {"1": (0, 4), "2": (2, 8), "3": (2, 8), "4": (8, 10)}
    cut_line(line, offsets={offset for span in spans.values() for offset in span})
    for identity, span in spans.items():
        assert anchor_at(line, span=span, identity=identity)
    assert spanned(line.element) == {"1": "收入76", "2": "768.15", "3": "768.15", "4": "万元"}


def test_a_formula_is_marked_as_a_whole() -> None:
    line = line_of("<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>")
    anchored(line, start=0, end=1)
    assert order(line.element) == ["pPr", "commentRangeStart", "oMath", "commentRangeEnd", "r"]


def test_characters_that_are_not_there_hold_nothing() -> None:
    assert not anchor_at(line_of(RUN), span=(40, 41), identity="7")


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (p(RUN), ["commentRangeStart", "r", "commentRangeEnd", "r"]),
        (p(properties="<w:keepNext/>"), ["pPr", "commentRangeStart", "commentRangeEnd", "r"]),
        (p(), ["commentRangeStart", "commentRangeEnd", "r"]),
    ],
)
def test_a_whole_paragraph_can_be_meant(content: str, expected: list[str]) -> None:
    paragraph = body_of(content)[0]
    anchor_whole(paragraph, identity="7")
    assert order(paragraph) == expected
