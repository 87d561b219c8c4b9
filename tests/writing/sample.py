"""A publication with one block of each sort, and what the tests of the writers share."""

import io
import zipfile
from datetime import UTC, datetime
from functools import cache

import pytest
from lxml import etree

from jixiao.writing.chart.drawing import DrawnCharts, draw_charts
from jixiao.writing.docx.write import write_docx
from jixiao.writing.docx.xml import Element, W
from jixiao.writing.fonts import chart_font, installed_fonts, plan_fonts
from jixiao.writing.layout import official_layout
from jixiao.writing.publication import (
    Align,
    AnnexStart,
    Block,
    Cell,
    Chart,
    Heading,
    Paragraph,
    Publication,
    Series,
    Signature,
    Span,
    Table,
    Title,
)

STAMP = datetime(2024, 3, 15, tzinfo=UTC)
FIGURE = "income/total/amount@final"
NAMES = {"w": W, "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"}

COLUMNS = Chart(
    "column",
    "图1　收支决算",
    ("收入", "支出"),
    (Series("预算数", ("768.15", "768.15")), Series("决算数", ("2,752.93", "3,793.43"))),
    "万元",
    "支出大于收入。",
)
LINES = Chart(
    "line",
    "图2　支出进度",
    ("1月", "2月", "3月"),
    (Series("实际", ("5.20", "11.80", None)), Series("时间", ("8.33", "16.67", "25.00"))),
    "%",
)
RING = Chart("pie", "图3　支出构成", ("基本支出", "项目支出"), (Series("决算数", ("775.44", "3,017.99")),), "万元")
STACK = Chart(
    "stacked",
    "图4　支出结构",
    ("2022年", "2023年"),
    (Series("基本支出", ("733.61", "775.44")), Series("经营支出", ("12.00", None))),
    "万元",
)


def cell(text: str, *, rows: int = 1, columns: int = 1, align: Align = Align.CENTER, figure: str = "") -> Cell:
    """Return a cell with one span."""
    return Cell((Span(text, figure),), row_span=rows, column_span=columns, align=align)


def merged_table() -> Table:
    """Return nine columns with merged cells in both directions and a header of two rows.

    一级 and 二级 stand over two header rows; 产出指标 covers two rows; 合计 covers six columns.
    """
    words = ("性质", "指标值", "单位", "权重", "完成值", "得分")
    first = (cell("一级", rows=2), cell("二级", rows=2), cell("三级", rows=2), cell("指标", columns=6))
    second = tuple(cell(word) for word in words)
    values = (cell("定量"), cell("≥12"), cell("户"), cell("5"), cell("12"))
    score = cell("5.00", align=Align.RIGHT, figure="indicator/k7q2/score")
    third = (cell("产出指标", rows=2), cell("数量"), cell("培育企业", align=Align.LEFT), *values, score)
    fourth = (cell("质量"), cell("合格率", align=Align.LEFT), *values, cell("5.00", align=Align.RIGHT))
    total = (cell("合计", columns=6), cell("100"), cell(""), cell("95.00", align=Align.RIGHT))
    return Table(
        (first, second, third, fourth, total),
        (1, 1, 2, 1, 1, 1, 1, 1, 1),
        header_rows=2,
        title="绩效目标完成情况自评表",
        subtitle="（2023年度）",
        unit_line="单位：万元",
    )


def publication() -> Publication:
    """Return a publication with one block of each sort."""
    blocks = (
        Title(("示例县农业农村局", "2023年度部门整体支出绩效评价报告")),
        Heading(1, "一、", "部门概况"),
        Heading(2, "（一）", "机构组成"),
        Paragraph((Span("2023年收入决算数为"), Span("2752.93", FIGURE), Span("万元。")), lead="1.收入情况。"),
        Paragraph((Span("自评得分"), Span("95", "evaluation/total/score", is_bold=True), Span("分。"))),
        COLUMNS,
        RING,
        Signature("示例县农业农村局", "2024年3月15日"),
        AnnexStart("附件1"),
        merged_table(),
        AnnexStart("附件2", is_landscape=True),
        merged_table(),
        merged_table(),
        AnnexStart("附件3"),
        Title(("工作组名单",)),
        Paragraph((Span("略。"),), align=Align.RIGHT, is_indented=False),
    )
    return Publication("部门绩效评价报告", "示例县农业农村局", 2023, blocks)


def publication_of(*blocks: Block) -> Publication:
    """Return a publication with these blocks and no others."""
    return Publication("部门绩效评价报告", "示例县农业农村局", 2023, blocks)


@cache
def drawn() -> DrawnCharts:
    """Return the charts of the sample, drawn once."""
    return draw_charts(publication().blocks, layout=official_layout(), installed=installed_fonts())


@cache
def sample_docx() -> bytes:
    """Return the sample as .docx, written once."""
    return write_docx(publication(), layout=official_layout(), charts=drawn().drawings, stamp=STAMP)


def docx_of(*blocks: Block) -> bytes:
    """Return a .docx of these blocks, without drawings."""
    return write_docx(publication_of(*blocks), layout=official_layout(), charts={}, stamp=STAMP)


def part(docx: bytes, *, name: str = "word/document.xml") -> Element:
    """Return one part of a .docx, parsed."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        return etree.fromstring(archive.read(name))


def found(root: Element, *, path: str) -> list[Element]:
    """Return the elements at an XPath."""
    result = root.xpath(path, namespaces=NAMES)
    assert isinstance(result, list)
    return [element for element in result if isinstance(element, Element)]


def texts(root: Element, *, path: str) -> list[str]:
    """Return the strings at an XPath that ends in an attribute or in text()."""
    result = root.xpath(path, namespaces=NAMES)
    assert isinstance(result, list)
    return [str(item) for item in result]


def need_fonts() -> None:
    """Skip where no Chinese font is installed."""
    layout, installed = official_layout(), installed_fonts()
    if plan_fonts(layout, installed=installed).lacking or not chart_font(layout, installed=installed):
        pytest.skip("needs Chinese fonts: apt-get install fonts-noto-cjk")
