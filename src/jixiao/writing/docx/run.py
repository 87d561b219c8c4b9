"""Runs of text, and the content control around each printed figure."""

import re
from collections.abc import Iterable, Mapping, Sequence

from lxml import etree

from jixiao.writing.binding import tag_of
from jixiao.writing.docx.style import LEAD_STYLE
from jixiao.writing.docx.xml import W15, WP, XML, Element, W, run_properties, w
from jixiao.writing.printable import printable
from jixiao.writing.publication import Span

_TITLE_LENGTH = 64  # Word refuses a longer title or tag


def span_elements(spans: Iterable[Span], *, labels: Mapping[str, str]) -> list[Element]:
    """Return the runs of the spans; a span that prints a figure is wrapped in its content control."""
    elements = []
    for span in spans:
        run = text_run(span.text, is_bold=span.is_bold)
        if span.figure and len(run):
            run = _control(run, figure=span.figure, label=labels.get(span.figure, span.figure))
        elements.append(run)
    return elements


def text_run(text: str, *, is_bold: bool = False, is_lead: bool = False) -> Element:
    """Return one run; line feeds become line breaks, tabs become tabs, spaces are kept."""
    properties: list[Element] = []
    if is_lead:
        properties.append(w("rStyle", val=LEAD_STYLE))
    if is_bold:
        properties += [w("b"), w("bCs")]
    contents = _contents(printable(text))
    return w("r", run_properties(properties), *contents) if properties else w("r", *contents)


def number_marks(root: Element) -> None:
    """Give each content control and each picture of a finished document its own number; Word refuses two alike."""
    for number, identity in enumerate(root.iter(f"{{{W}}}id"), start=1):
        identity.set(f"{{{W}}}val", str(number))
    for number, identity in enumerate(root.iter(f"{{{WP}}}docPr"), start=1):
        identity.set("id", str(number))


def _contents(text: str) -> Sequence[Element]:
    contents = []
    for piece in re.split(r"([\n\t])", text):
        if piece == "\n":
            contents.append(w("br"))
        elif piece == "\t":
            contents.append(w("tab"))
        elif piece:
            element = w("t")
            element.text = piece
            element.set(f"{{{XML}}}space", "preserve")
            contents.append(element)
    return contents


def _control(run: Element, *, figure: str, label: str) -> Element:
    hidden = etree.Element(f"{{{W15}}}appearance")
    hidden.set(f"{{{W15}}}val", "hidden")
    properties = w(
        "sdtPr",
        w("alias", val=printable(label)[:_TITLE_LENGTH]),
        w("tag", val=tag_of(figure)),
        w("id", val=0),
        hidden,
        w("text"),
    )
    return w("sdt", properties, w("sdtContent", run))
