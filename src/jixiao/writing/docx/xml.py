"""Build WordprocessingML elements in the order its schema demands."""

from collections.abc import Iterable
from typing import TypeAlias

from lxml import etree

Element: TypeAlias = etree._Element  # noqa: SLF001 - lxml names its element type only so

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
XML = "http://www.w3.org/XML/1998/namespace"

NAMESPACES = {"w": W, "r": R, "wp": WP, "a": A, "pic": PIC, "w15": W15, "mc": MC}

_PARAGRAPH_ORDER = (
    *("pStyle", "keepNext", "keepLines", "widowControl", "overflowPunct", "snapToGrid"),
    *("spacing", "ind", "jc", "outlineLvl", "rPr", "sectPr"),
)
_RUN_ORDER = ("rStyle", "rFonts", "b", "bCs", "color", "spacing", "kern", "sz", "szCs", "lang")


def w(name: str, /, *children: Element, **attributes: object) -> Element:
    """Return the element `w:name` with its children and `w:` attributes; True and False become 1 and 0."""
    element = etree.Element(f"{{{W}}}{name}", nsmap=NAMESPACES)
    for key, value in attributes.items():
        element.set(f"{{{W}}}{key}", str(int(value)) if isinstance(value, bool) else str(value))
    element.extend(children)
    return element


def named(name: str, /, *children: Element, **attributes: object) -> Element:
    """Return an element of another namespace, e.g. `wp:extent`; its attributes have none."""
    prefix, local = name.split(":")
    element = etree.Element(f"{{{NAMESPACES[prefix]}}}{local}", nsmap=NAMESPACES)
    for key, value in attributes.items():
        element.set(key, str(value))
    element.extend(children)
    return element


def rooted(name: str, *, namespace: str) -> Element:
    """Return a root element whose namespace is the default one; some readers of packages expect it so."""
    return etree.XML(f'<{name} xmlns="{namespace}"/>')


def is_named(element: Element, *, name: str) -> bool:
    """Tell whether an element is `w:name`."""
    return element.tag == f"{{{W}}}{name}"


def paragraph_properties(children: Iterable[Element]) -> Element:
    """Return `w:pPr` with its children sorted as the schema demands; Word refuses another order."""
    return w("pPr", *_sorted(children, order=_PARAGRAPH_ORDER))


def run_properties(children: Iterable[Element]) -> Element:
    """Return `w:rPr` with its children sorted as the schema demands."""
    return w("rPr", *_sorted(children, order=_RUN_ORDER))


def serialized(root: Element) -> bytes:
    """Return a part as bytes with its declaration; namespaces that are not used are left out."""
    etree.cleanup_namespaces(root, keep_ns_prefixes=["w15"] if root.get(f"{{{MC}}}Ignorable") else [])
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def twips(*, points: float = 0, millimetres: float = 0) -> int:
    """Return a length in twentieths of a point, Word's unit.

    Example:
        >>> twips(millimetres=37), twips(points=28.95)
        (2098, 579)
    """
    return round(points * 20 + millimetres * 1440 / 25.4)


def _sorted(children: Iterable[Element], *, order: tuple[str, ...]) -> list[Element]:
    return sorted(children, key=lambda child: order.index(etree.QName(child).localname))
