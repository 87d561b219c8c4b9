"""Pages: size, margins, line grid, and the page number at the outer edge."""

from jixiao.writing.docx.style import style_id
from jixiao.writing.docx.xml import XML, Element, R, paragraph_properties, serialized, twips, w
from jixiao.writing.layout import Layout, PageLook, Role

ODD_FOOTER = "rIdFooterOdd"
EVEN_FOOTER = "rIdFooterEven"

_HEADER_MM = 15.0


def section_properties(layout: Layout, *, is_landscape: bool) -> Element:
    """Return the properties of a section that begins on a new page."""
    page = layout.page.turned() if is_landscape else layout.page
    return w(
        "sectPr",
        _footer_reference("default", relation=ODD_FOOTER),
        _footer_reference("even", relation=EVEN_FOOTER),
        w("type", val="nextPage"),
        _page_size(page, is_landscape=is_landscape),
        _margins(page),
        w("cols", space="425"),
        w("docGrid", type="lines", linePitch=twips(points=layout.page.line_pitch_pt)),
    )


def footer_part(layout: Layout, *, is_even: bool) -> bytes:
    """Return a footer with the page number between dashes: right on odd pages, left on even ones."""
    look = layout.styles[Role.PAGE_NUMBER]
    em = twips(points=look.size_pt) * look.right_chars
    chars = look.right_chars * 100
    even = [
        w("ind", leftChars=chars, left=em, rightChars=0, right=0, firstLineChars=0, firstLine=0),
        w("jc", val="left"),
    ]
    properties = [w("pStyle", val=style_id(Role.PAGE_NUMBER)), *(even if is_even else [])]
    field = [_field("begin"), w("r", _instruction()), _field("separate"), _text("1"), _field("end")]
    return serialized(w("ftr", w("p", paragraph_properties(properties), _text("— "), *field, _text(" —"))))


def _footer_reference(kind: str, *, relation: str) -> Element:
    reference = w("footerReference", type=kind)
    reference.set(f"{{{R}}}id", relation)
    return reference


def _page_size(page: PageLook, *, is_landscape: bool) -> Element:
    size = {"w": twips(millimetres=page.width_mm), "h": twips(millimetres=page.height_mm)}
    return w("pgSz", **size, orient="landscape") if is_landscape else w("pgSz", **size)


def _margins(page: PageLook) -> Element:
    edges = {
        "top": page.top_mm,
        "right": page.right_mm,
        "bottom": page.bottom_mm,
        "left": page.left_mm,
        "header": _HEADER_MM,
        "footer": page.footer_mm,
    }
    return w("pgMar", **{edge: twips(millimetres=width) for edge, width in edges.items()}, gutter=0)


def _field(kind: str) -> Element:
    return w("r", w("fldChar", fldCharType=kind))


def _instruction() -> Element:
    instruction = w("instrText")
    instruction.text = "PAGE"
    return instruction


def _text(text: str) -> Element:
    element = w("t")
    element.text = text
    element.set(f"{{{XML}}}space", "preserve")
    return w("r", element)
