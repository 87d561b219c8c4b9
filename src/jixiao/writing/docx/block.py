"""Each block of a publication as the paragraphs and tables of WordprocessingML."""

from collections.abc import Iterable

from jixiao.writing.chart.figures import chart_table, figures_below
from jixiao.writing.docx.picture import picture_run
from jixiao.writing.docx.run import span_elements, text_run
from jixiao.writing.docx.style import style_id
from jixiao.writing.docx.surroundings import Surroundings
from jixiao.writing.docx.table import table_elements
from jixiao.writing.docx.xml import Element, paragraph_properties, twips, w
from jixiao.writing.layout import Layout, Role
from jixiao.writing.publication import Align, AnnexStart, Block, Chart, Heading, Paragraph, Signature, Table, Title
from jixiao.writing.signature import unit_indent

_HEADINGS = (Role.HEADING_1, Role.HEADING_2, Role.HEADING_3, Role.HEADING_4)


def block_elements(block: Block, *, around: Surroundings) -> list[Element]:
    """Return the elements of one block; the start of an annex is the matter of its section and gives none."""
    match block:
        case Title():
            return [_title(block, around=around)]
        case Heading():
            return [paragraph(_HEADINGS[block.level - 1], children=[text_run(f"{block.number}{block.text}")])]
        case Paragraph():
            return [_body_paragraph(block, around=around)]
        case Table():
            role = Role.FORM_TITLE if around.is_annex else Role.TABLE_TITLE
            return table_elements(block, around=around, title_role=role)
        case Chart():
            return _chart(block, around=around)
        case Signature():
            return _signature(block, layout=around.layout)
        case AnnexStart():
            return []


def paragraph(role: Role, *, children: Iterable[Element], extra: Iterable[Element] = ()) -> Element:
    """Return a paragraph in the style of a role; `extra` are properties that differ from the style."""
    return w("p", paragraph_properties([w("pStyle", val=style_id(role)), *extra]), *children)


def gap_paragraph() -> Element:
    """Return a paragraph one point high: Word joins two tables that nothing stands between."""
    line = w("spacing", before=0, after=0, line=20, lineRule="exact")
    mark = w("rPr", w("sz", val=2), w("szCs", val=2))
    return w("p", paragraph_properties([w("snapToGrid", val=False), line, mark]))


def _title(block: Title, *, around: Surroundings) -> Element:
    role = Role.ANNEX_TITLE if around.is_annex else Role.TITLE
    return paragraph(role, children=[text_run("\n".join(block.lines))])


def _body_paragraph(block: Paragraph, *, around: Surroundings) -> Element:
    extra = []
    if block.align is not Align.LEFT:
        extra.append(w("jc", val=block.align.value))
    if not block.is_indented or block.align is Align.CENTER:
        extra.append(w("ind", firstLineChars=0, firstLine=0))
    lead = [text_run(block.lead, is_lead=True)] if block.lead else []
    return paragraph(Role.BODY, children=[*lead, *span_elements(block.spans, labels=around.labels)], extra=extra)


def _chart(chart: Chart, *, around: Surroundings) -> list[Element]:
    picture = around.pictures.get(chart)
    note = [paragraph(Role.FIGURE_NOTE, children=[text_run(chart.note)])] if chart.note else []
    if picture is None:
        return [*table_elements(chart_table(chart), around=around, title_role=Role.TABLE_TITLE), *note]
    run = picture_run(chart, picture=picture)
    title = paragraph(Role.FIGURE_TITLE, children=[text_run(chart.title)])
    below = figures_below(chart)
    figures = [] if picture.drawing.is_complete else table_elements(below, around=around, title_role=Role.TABLE_TITLE)
    return [paragraph(Role.FIGURE, children=[run]), title, *note, *figures]


def _signature(block: Signature, *, layout: Layout) -> list[Element]:
    chars = unit_indent(block, layout=layout)
    size = layout.styles[Role.SIGNATURE_UNIT].size_pt
    right = w("ind", rightChars=round(chars * 100), right=twips(points=chars * size))
    unit = paragraph(Role.SIGNATURE_UNIT, children=[text_run(block.unit)], extra=[right])
    return [unit, paragraph(Role.SIGNATURE_DATE, children=[text_run(block.date)])]
