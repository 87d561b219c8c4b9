"""Which printed number is which figure of the Book, kept inside a .docx so that an edited file can be read back."""

import base64
import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from jixiao.writing.docx.xml import Element, W
from jixiao.writing.printable import printable

NAMESPACE = "urn:jixiao:bindings:1"

_W = f"{{{W}}}"
_CONTEXT = 12  # characters of text kept on either side
_TAG_BYTES = 10


@dataclass(frozen=True, slots=True)
class Printed:
    """One content control as it stands in a document.

    `paragraph` counts the paragraphs of the body from 1, those in tables included, and `order` the controls in the
    paragraph from 1; with `before` and `after` they find a number again whose control an editor dropped.
    """

    tag: str
    text: str
    paragraph: int
    order: int
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Binding:
    """A figure id and the place where it was printed."""

    figure: str
    printed: Printed


def tag_of(figure: str) -> str:
    """Return the tag that stands for a figure id in a content control.

    It is a digest, so a figure can be recognised from the Book alone when an editor has dropped the list of bindings,
    and a long id stays within the 64 characters Word allows.

    Example:
        >>> tag_of("indicator/k7q2/score")
        'jx-cyjj7gj6vq562rc7'
    """
    digest = hashlib.sha256(figure.encode("utf-8", "surrogatepass")).digest()[:_TAG_BYTES]
    return "jx-" + base64.b32encode(digest).decode("ascii").lower()


def printed_controls(document: Element) -> Iterator[Printed]:
    """Yield the content controls of a `w:document` that carry our tags, in reading order."""
    for number, paragraph in enumerate(document.iter(f"{_W}p"), start=1):
        order = 0
        for control in paragraph.iter(f"{_W}sdt"):
            tag = control.find(f"{_W}sdtPr/{_W}tag")
            name = "" if tag is None else tag.get(f"{_W}val", "")
            if name.startswith("jx-"):
                order += 1
                before, text, after = _around(paragraph, control=control)
                yield Printed(name, text, number, order, before[-_CONTEXT:], after[:_CONTEXT])


def bindings_part(printed: Iterable[Printed], *, figures: Iterable[str]) -> bytes:
    """Return the custom XML part that lists, for each control, its figure id and its place."""
    names = {tag_of(figure): figure for figure in figures}
    root = etree.XML(f'<bindings xmlns="{NAMESPACE}"/>')
    for item in printed:
        entry = etree.SubElement(root, f"{{{NAMESPACE}}}binding")
        for key, value in _attributes(item, figures=names).items():
            entry.set(key, value)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def read_bindings(part: bytes) -> tuple[Binding, ...]:
    """Return the bindings that `bindings_part` wrote.

    The part must have passed the gate of `reading`; entities are not resolved here either.

    Raises:
        lxml.etree.XMLSyntaxError: If the part is not well-formed.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    root = etree.fromstring(part, parser)
    return tuple(
        Binding(
            entry.get("figure", ""),
            Printed(
                tag=entry.get("tag", ""),
                text=entry.get("text", ""),
                paragraph=_count(entry.get("paragraph", "")),
                order=_count(entry.get("order", "")),
                before=entry.get("before", ""),
                after=entry.get("after", ""),
            ),
        )
        for entry in root.iter(f"{{{NAMESPACE}}}binding")
    )


def _attributes(item: Printed, *, figures: Mapping[str, str]) -> dict[str, str]:
    return {
        "tag": item.tag,
        "figure": printable(figures.get(item.tag, "")),
        "text": item.text,
        "paragraph": str(item.paragraph),
        "order": str(item.order),
        "before": item.before,
        "after": item.after,
    }


def _count(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() else 0


def _around(paragraph: Element, *, control: Element) -> tuple[str, str, str]:
    inside = set(control.iter(f"{_W}t"))
    before, text, after = "", "", ""
    for piece in paragraph.iter(f"{_W}t"):
        if piece in inside:
            text += piece.text or ""
        elif text:
            after += piece.text or ""
        else:
            before += piece.text or ""
    return before, text, after
