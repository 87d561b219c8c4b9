"""Empty Word forms of a fictional bureau, cell by cell."""

from collections.abc import Sequence

from jixiao.law.in_force import law_in_force
from jixiao.law.rulebook import Rulebook
from jixiao.reading.docx.xml import Element
from jixiao.reading.safe_xml import parse_xml
from jixiao.writing.publication import Align, Span
from jixiao.writing.reports.merging import LaidCell
from jixiao.writing.template.form_content import FormCell, FormContent, FormList, FormValue, ListColumn
from jixiao.writing.template.label import form_labels
from jixiao.writing.template.word_table import WordTable, word_tables
from tests.reading.docx.making import made, packed, root_part

LETTERS = '<w:rPr><w:rFonts w:eastAsia="仿宋"/><w:sz w:val="21"/></w:rPr>'

LABELS = form_labels(law_in_force(Rulebook.shipped(), region="", year=2023))


def printed(text: str, *, figure: str = "", is_money: bool = False) -> FormCell:
    """Return a printed cell of a form."""
    return FormCell(LaidCell((Span(text, figure),) if text else (), 1, Align.CENTER), is_money)


def content(
    *,
    columns: Sequence[str] = (),
    rows: Sequence[Sequence[str]] = (),
    merged: Sequence[str] = (),
    values: Sequence[FormValue] = (),
    name: str = "试表",
) -> FormContent:
    """Return what a form says: one list, and values beside labels; each cell of the list is a figure."""
    heads = tuple(ListColumn(column, is_merged=column in merged) for column in columns)
    cells = tuple(
        tuple(printed(text, figure=f"indicator/k{number}/c{index}") for index, text in enumerate(texts))
        for number, texts in enumerate(rows)
    )
    return FormContent(name, "万元", (FormList(heads, cells),) if heads else (), tuple(values))


def value(row: str, text: str, *, column: str = "", is_money: bool = False, is_sole: bool = True) -> FormValue:
    """Return one value of a form."""
    return FormValue(row, column, printed(text, figure=f"{row}/{column}", is_money=is_money), is_sole)


def cell(text: str = "", *, span: int = 1, merge: str = "") -> str:
    """Return a cell; `merge` is "restart" or "continue"."""
    spanned = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    merged = f'<w:vMerge w:val="{merge}"/>' if merge else ""
    run = f"<w:r>{LETTERS}<w:t>{text}</w:t></w:r>" if text else ""
    properties = (
        f'<w:tcPr><w:tcW w:w="{1500 * span}" w:type="dxa"/>{spanned}{merged}<w:vAlign w:val="center"/></w:tcPr>'
    )
    return f'<w:tc>{properties}<w:p><w:pPr><w:jc w:val="center"/>{LETTERS}</w:pPr>{run}</w:p></w:tc>'


def row(*cells: str) -> str:
    """Return a row; a text without an angle is a cell with this text."""
    whole = (one if one.startswith("<") else cell(one) for one in cells)
    return f"<w:tr>{''.join(whole)}</w:tr>"


def table(*rows: str) -> str:
    """Return a table."""
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


def line(text: str) -> str:
    """Return a paragraph."""
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def tables_of(*blocks: str) -> list[WordTable]:
    """Return the tables of a text."""
    return list(word_tables(root_of(*blocks)))


def root_of(*blocks: str) -> Element:
    """Return the root of a text."""
    root: Element = parse_xml(root_part("document", content=f"<w:body>{''.join(blocks)}</w:body>"))
    return root


def docx(*blocks: str) -> bytes:
    """Return a Word file."""
    return packed(made("".join(blocks)))


INDICATORS = table(
    row("部门名称", cell(span=8)),
    row("一级指标", "二级指标", "三级指标", "指标性质", "指标值", "计量单位", "权重", "完成值", "得分"),
    row(*[""] * 9),
    row(*[""] * 9),
    row(cell("合计", span=6), "", "", ""),
)
SELF_EVALUATION = table(
    row("项目名称", cell(span=7)),
    row("主管部门", cell(span=3), "项目实施单位", cell(span=3)),
    row(cell("项目资金", merge="restart"), "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"),
    row(cell(merge="continue"), "年度资金总额", "", "", "", "", "", ""),
    row(cell(merge="continue"), "其中：当年财政拨款", "", "", "", "—", "", "—"),
    row("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "未完成原因分析"),
    row(cell("产出指标", merge="restart"), "数量指标", *[""] * 6),
    row(cell(merge="continue"), "质量指标", *[""] * 6),
    row(cell("总分", span=5), "", "", ""),
    row("填表人", cell(span=3), "联系电话", cell(span=3)),
)
