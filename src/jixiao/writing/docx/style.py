"""The styles, fonts and settings parts of a document, made from the layout."""

from collections.abc import Iterator
from math import floor

from jixiao.writing.docx.xml import Element, paragraph_properties, run_properties, serialized, twips, w
from jixiao.writing.layout import Layout, Role, TextLook

TABLE_STYLE = "OfficialTable"
LEAD_STYLE = "Lead"
LANGUAGE = "zh-CN"


def style_id(role: Role) -> str:
    """Return the id of the Word style of a role.

    Example:
        >>> style_id(Role.HEADING_1)
        'Heading1'
    """
    return role.value.title().replace("_", "")


def small_style_id(role: Role, *, size_pt: float) -> str:
    """Return the id of the style of table text at a smaller size.

    Example:
        >>> small_style_id(Role.TABLE_TEXT, size_pt=7.5)
        'TableText15'
    """
    return f"{style_id(role)}{round(size_pt * 2)}"


def styles_part(layout: Layout) -> bytes:
    """Return `word/styles.xml`: one paragraph style a role, on the body text as default."""
    body = layout.styles[Role.BODY]
    defaults = w(
        "docDefaults",
        w("rPrDefault", run_properties([*_lettering(body), w("lang", val="en-US", eastAsia=LANGUAGE, bidi="ar-SA")])),
        w("pPrDefault", w("pPr")),
    )
    roles = [_paragraph_style(role, layout=layout) for role in Role]
    small = _small_styles(layout)
    return serialized(
        w("styles", defaults, *_built_in(layout), *roles, *small, _lead_style(layout), _table_style(layout))
    )


def font_part(layout: Layout) -> bytes:
    """Return `word/fontTable.xml`, which names a near font for machines without the official one."""
    fonts = [
        w("font", w("altName", val=font.alternate), w("charset", val="86"), w("family", val="auto"), name=font.name)
        for font in layout.fonts
    ]
    return serialized(w("fonts", *fonts))


def settings_part() -> bytes:
    """Return `word/settings.xml`: page numbers apart for odd and even pages, Chinese as language."""
    modern = {"name": "compatibilityMode", "uri": "http://schemas.microsoft.com/office/word", "val": "15"}
    return serialized(
        w(
            "settings",
            w("zoom", percent="100"),
            w("defaultTabStop", val="420"),
            w("evenAndOddHeaders"),
            w("characterSpacingControl", val="doNotCompress"),
            w("compat", w("compatSetting", **modern)),
            w("themeFontLang", val="en-US", eastAsia=LANGUAGE),
            w("decimalSymbol", val="."),
            w("listSeparator", val=","),
        )
    )


def fonts_element(font: str) -> Element:
    """Return `w:rFonts` that names one font for Chinese and Latin alike, as official documents ask."""
    return w("rFonts", ascii=font, hAnsi=font, eastAsia=font, cs=font, hint="eastAsia")


def size_elements(size_pt: float) -> list[Element]:
    """Return the elements that set a size in half points."""
    return [w("sz", val=round(size_pt * 2)), w("szCs", val=round(size_pt * 2))]


def indent_element(look: TextLook) -> Element:
    """Return `w:ind` in characters, with the same length in twips for programs that ignore characters."""
    em = twips(points=look.size_pt)
    lengths = {
        "rightChars": look.right_chars * 100,
        "right": look.right_chars * em,
        "firstLineChars": look.first_line_chars * 100,
        "firstLine": look.first_line_chars * em,
    }
    return w("ind", **lengths)


def _built_in(layout: Layout) -> Iterator[Element]:
    pitch = twips(points=layout.page.line_pitch_pt)
    normal = [
        w("widowControl", val=False),
        w("overflowPunct", val=True),  # Word's default; LibreOffice 7 takes its absence and its 0 for the opposite
        w("spacing", before=0, after=0, line=pitch, lineRule="exact"),
        w("jc", val="both"),
    ]
    yield w(
        "style",
        w("name", val="Normal"),
        w("qFormat"),
        paragraph_properties(normal),
        run_properties(_lettering(layout.styles[Role.BODY])),
        type="paragraph",
        default=True,
        styleId="Normal",
    )
    yield _default_style("Default Paragraph Font", kind="character", style="DefaultParagraphFont")
    cells = w("tblCellMar", *(w(side, w=width, type="dxa") for side, width in _MARGINS))
    table = w("tblPr", w("tblInd", w=0, type="dxa"), cells)
    yield _default_style("Normal Table", table, kind="table", style="TableNormal")
    yield _default_style("No List", kind="numbering", style="NoList")


_MARGINS = (("top", 0), ("left", 108), ("bottom", 0), ("right", 108))
_CELL_TOP = 30  # twips between a border and the text


def _default_style(name: str, *properties: Element, kind: str, style: str) -> Element:
    marks = (w("uiPriority", val=99), w("semiHidden"), w("unhideWhenUsed"))
    return w("style", w("name", val=name), *marks, *properties, type=kind, default=True, styleId=style)


def _paragraph_style(role: Role, *, layout: Layout) -> Element:
    look = layout.styles[role]
    is_fixed = look.line_pt > 0
    line = {"line": twips(points=look.line_pt) if is_fixed else 240, "lineRule": "exact" if is_fixed else "auto"}
    properties = [
        w("snapToGrid", val=look.size_pt == layout.styles[Role.BODY].size_pt),
        w("spacing", before=twips(points=look.before_pt), after=twips(points=look.after_pt), **line),
        indent_element(look),
        w("jc", val=look.align),
    ]
    if look.keep_with_next:
        properties.append(w("keepNext"))
    if look.outline:
        properties.append(w("outlineLvl", val=look.outline - 1))
    follower = style_id(Role.BODY) if look.outline else style_id(role)
    return w(
        "style",
        w("name", val=look.style_name),
        w("basedOn", val="Normal"),
        w("next", val=follower),
        w("qFormat"),
        paragraph_properties(properties),
        run_properties([*_lettering(look), *_tracking(look, layout=layout)]),
        type="paragraph",
        customStyle=role not in _BUILT_IN_ROLES,
        styleId=style_id(role),
    )


_BUILT_IN_ROLES = frozenset(
    {Role.TITLE, Role.HEADING_1, Role.HEADING_2, Role.HEADING_3, Role.HEADING_4, Role.PAGE_NUMBER}
)


def _small_styles(layout: Layout) -> Iterator[Element]:
    for role in (Role.TABLE_TEXT, Role.TABLE_HEAD):
        for size in layout.table.smaller_sizes_pt:
            name = w("name", val=f"{layout.styles[role].style_name}{size:g}磅")
            lettering = run_properties(size_elements(size))
            kind = {"type": "paragraph", "customStyle": True, "styleId": small_style_id(role, size_pt=size)}
            yield w("style", name, w("basedOn", val=style_id(role)), lettering, **kind)


def _lead_style(layout: Layout) -> Element:
    look = layout.styles[Role.HEADING_3]
    names = (w("name", val="段首标题"), w("basedOn", val="DefaultParagraphFont"), w("qFormat"))
    kind = {"type": "character", "customStyle": True, "styleId": LEAD_STYLE}
    return w("style", *names, run_properties(_lettering(look)), **kind)


def _table_style(layout: Layout) -> Element:
    look = layout.table
    side = twips(millimetres=look.side_padding_mm)
    margins = (("top", _CELL_TOP), ("left", side), ("bottom", _CELL_TOP), ("right", side))
    line = {"val": "single", "sz": round(look.border_pt * 8), "space": 0, "color": "000000"}
    edges = [w(edge, **line) for edge in ("top", "left", "bottom", "right", "insideH", "insideV")]
    cells = w("tblCellMar", *(w(edge, w=width, type="dxa") for edge, width in margins))
    table = w("tblPr", w("tblInd", w=0, type="dxa"), w("tblBorders", *edges), cells)
    names = (w("name", val="公文表格"), w("basedOn", val="TableNormal"), w("qFormat"))
    return w("style", *names, table, type="table", customStyle=True, styleId=TABLE_STYLE)


def _lettering(look: TextLook) -> list[Element]:
    weight = [w("b", val=look.is_bold), w("bCs", val=look.is_bold)]
    return [fonts_element(look.font), *weight, w("kern", val=0), *size_elements(look.size_pt)]


def _tracking(look: TextLook, *, layout: Layout) -> list[Element]:
    """Draw the characters of running text together so that a line holds as many as the standard asks.

    A character grid would do the same in Word, but LibreOffice spreads the text over twice its width.
    """
    page = layout.page
    if look.size_pt != layout.styles[Role.BODY].size_pt:
        return []
    return [w("spacing", val=floor((page.text_width() * 72 / 25.4 / page.characters - look.size_pt) * 20))]
