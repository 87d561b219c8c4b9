"""Write a publication as .docx."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from types import MappingProxyType

from lxml import etree

from jixiao.writing.binding import NAMESPACE, bindings_part, printed_controls
from jixiao.writing.chart.drawing import Drawing
from jixiao.writing.docx.block import block_elements, gap_paragraph, paragraph
from jixiao.writing.docx.metadata import app_part, core_part
from jixiao.writing.docx.package import PACKAGE_RELATIONS, Relation, packed, relations_part
from jixiao.writing.docx.page import EVEN_FOOTER, ODD_FOOTER, footer_part, section_properties
from jixiao.writing.docx.picture import Picture
from jixiao.writing.docx.run import number_marks, text_run
from jixiao.writing.docx.style import font_part, settings_part, styles_part
from jixiao.writing.docx.surroundings import Surroundings
from jixiao.writing.docx.xml import MC, Element, is_named, serialized, w
from jixiao.writing.layout import Layout, Role
from jixiao.writing.part import Part, split_parts
from jixiao.writing.publication import Chart, Publication, Signature, Table

_BINDINGS_ID = "{5B0C2D0E-7A41-4D8A-9E35-6A1C1E0B9704}"
_STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"


def write_docx(
    publication: Publication,
    *,
    layout: Layout,
    charts: Mapping[Chart, Drawing],
    stamp: datetime,
    labels: Mapping[str, str] = MappingProxyType({}),
) -> bytes:
    """Return the publication as .docx; the same arguments give the same bytes.

    A chart without a picture is printed as a table of its figures.

    Args:
        publication: The document.
        layout: Its look.
        charts: The drawings of its charts, as `draw_charts` made them.
        stamp: The date of creation written into the file, with a time zone.
        labels: For each figure id what the figure is called; the title of its content control.

    Raises:
        TableShapeError: If the cells of a table do not tile its columns.
    """
    pictures = _pictures(publication, charts=charts)
    document = _document(publication, layout=layout, labels=labels, pictures=pictures)
    figures = dict.fromkeys(span.figure for span in publication.spans() if span.figure)
    parts = {
        "_rels/.rels": relations_part(PACKAGE_RELATIONS),
        "docProps/core.xml": core_part(publication, stamp=stamp),
        "docProps/app.xml": app_part(publication),
        "word/document.xml": serialized(document),
        "word/_rels/document.xml.rels": relations_part(_relations(pictures.values())),
        "word/styles.xml": styles_part(layout),
        "word/settings.xml": settings_part(),
        "word/fontTable.xml": font_part(layout),
        "word/footer1.xml": footer_part(layout, is_even=False),
        "word/footer2.xml": footer_part(layout, is_even=True),
        "customXml/item1.xml": bindings_part(printed_controls(document), figures=figures),
        "customXml/itemProps1.xml": _store_properties(),
        "customXml/_rels/item1.xml.rels": relations_part((Relation("rId1", "customXmlProps", "itemProps1.xml"),)),
        **{f"word/{_picture_name(picture)}": picture.png for picture in pictures.values()},
    }
    return packed(parts)


def _document(
    publication: Publication, *, layout: Layout, labels: Mapping[str, str], pictures: Mapping[Chart, Picture]
) -> Element:
    parts = split_parts(publication.blocks)
    body = w("body")
    for part in parts:
        around = Surroundings(layout, labels, pictures, part.annex is not None, part.is_landscape)
        elements = _part_elements(part, around=around)
        section = section_properties(layout, is_landscape=part.is_landscape)
        if part is parts[-1]:
            body.extend([*elements, section])
        else:
            body.extend(_closed_by(elements, section=section))
    document = w("document", body)
    document.set(f"{{{MC}}}Ignorable", "w15")
    number_marks(document)
    return document


def _part_elements(part: Part, *, around: Surroundings) -> list[Element]:
    elements: list[Element] = []
    if part.annex is not None:
        elements.append(paragraph(Role.ANNEX_MARK, children=[text_run(part.annex.mark)]))
    for block in part.blocks:
        if isinstance(block, Signature) and elements:
            _keep_with_next(elements[-1])
        made = block_elements(block, around=around)
        if isinstance(block, Table) and elements and _is_table(elements[-1]) and _is_table(made[0]):
            elements.append(gap_paragraph())
        elements += made
    if not elements or _is_table(elements[-1]):
        elements.append(gap_paragraph())
    return elements


def _closed_by(elements: list[Element], *, section: Element) -> list[Element]:
    """Put the section's properties into its last paragraph, where Word looks for them."""
    properties = elements[-1].find(w("pPr").tag)
    if properties is None:
        raise AssertionError(elements[-1])
    properties.append(section)
    return elements


def _keep_with_next(element: Element) -> None:
    properties = element.find(w("pPr").tag)
    if properties is not None and not _is_table(element):
        properties.insert(1, w("keepNext"))


def _is_table(element: Element) -> bool:
    return is_named(element, name="tbl")


def _pictures(publication: Publication, *, charts: Mapping[Chart, Drawing]) -> dict[Chart, Picture]:
    pictures: dict[Chart, Picture] = {}
    for block in publication.blocks:
        drawing = charts.get(block) if isinstance(block, Chart) else None
        if isinstance(block, Chart) and block not in pictures and drawing is not None and drawing.png is not None:
            number = len(pictures) + 1
            pictures[block] = Picture(number, f"rIdChart{number}", drawing.png, drawing)
    return pictures


def _picture_name(picture: Picture) -> str:
    return f"media/chart{picture.number}.png"


def _relations(pictures: Iterable[Picture]) -> tuple[Relation, ...]:
    return (
        Relation("rIdStyles", "styles", "styles.xml"),
        Relation("rIdSettings", "settings", "settings.xml"),
        Relation("rIdFonts", "fontTable", "fontTable.xml"),
        Relation(ODD_FOOTER, "footer", "footer1.xml"),
        Relation(EVEN_FOOTER, "footer", "footer2.xml"),
        Relation("rIdBindings", "customXml", "../customXml/item1.xml"),
        *(Relation(picture.relation, "image", _picture_name(picture)) for picture in pictures),
    )


def _store_properties() -> bytes:
    root = etree.Element(f"{{{_STORE}}}datastoreItem", nsmap={"ds": _STORE})
    root.set(f"{{{_STORE}}}itemID", _BINDINGS_ID)
    schemas = etree.SubElement(root, f"{{{_STORE}}}schemaRefs")
    etree.SubElement(schemas, f"{{{_STORE}}}schemaRef").set(f"{{{_STORE}}}uri", NAMESPACE)
    return serialized(root)
