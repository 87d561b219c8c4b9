"""The neutral form of an official document: what it says, before any file format.

The report skeletons build a `Publication`; the .docx, .html and .pdf writers each read it and nothing else. Every
printed figure is a `Span` that carries its figure id, so each format can bind the number to the Book.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum


class Align(Enum):
    """Where the text of a cell or a line stands."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Span:
    """A run of characters; `figure` is the figure id where the run is one printed figure of the Book."""

    text: str
    figure: str = ""
    is_bold: bool = False


@dataclass(frozen=True, slots=True)
class Title:
    """The title of the document; a long title is broken by the skeleton, one line a string."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1–4 with its printed number: 一、 · （一） · 1. · （1）."""

    level: int
    number: str
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of running text.

    `lead` is a heading of level 3 or 4 in the same line as its text ("1.收入情况。2023年…"), empty otherwise.
    """

    spans: tuple[Span, ...]
    lead: str = ""
    align: Align = Align.LEFT
    is_indented: bool = True


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table; `row_span` and `column_span` are the merged size, 1 if not merged."""

    spans: tuple[Span, ...]
    row_span: int = 1
    column_span: int = 1
    align: Align = Align.CENTER
    is_header: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table of an official form.

    Shape:
        rows[r] lists the cells that begin in row r, from left to right; a position that a cell above or to the left
        covers is left out. The spans of all cells tile len(widths) columns exactly.
    """

    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[float, ...]  # share of the text width, each > 0
    header_rows: int = 1  # repeated at the top of each page
    title: str = ""  # printed centred above the table
    subtitle: str = ""  # e.g. （2023年度）
    unit_line: str = ""  # e.g. 单位：万元, printed at the right above the table


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart as data; every format draws it from the same series.

    Shape:
        series[i].values has one value for each category, None where there is none.
    """

    kind: str  # "bar" | "column" | "line" | "stacked" | "pie"
    title: str
    categories: tuple[str, ...]
    series: tuple["Series", ...]
    unit: str = ""
    note: str = ""  # what the reader should see in it, one sentence; printed under the chart


@dataclass(frozen=True, slots=True)
class Series:
    """One line, column set or ring of a chart; values are numbers as printed, in the unit of the chart."""

    name: str
    values: tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class AnnexStart:
    """The start of an annex on a new page: 附件 or 附表, with its title in the contents."""

    mark: str
    is_landscape: bool = False


@dataclass(frozen=True, slots=True)
class Signature:
    """The unit and the date at the end of the body, right-aligned as GB/T 9704 asks."""

    unit: str
    date: str


Block = Title | Heading | Paragraph | Table | Chart | AnnexStart | Signature


@dataclass(frozen=True, slots=True)
class Publication:
    """A whole official document.

    `notices` are sentences for the reader of the program's output (a font that is missing, a parameter that is not
    verified); they are never printed into the document itself.
    """

    kind: str  # e.g. 部门绩效评价报告
    unit: str
    year: int
    blocks: tuple[Block, ...]
    notices: tuple[str, ...] = field(default=())

    def spans(self) -> Iterator[Span]:
        """Yield every span of the document in reading order."""
        for block in self.blocks:
            if isinstance(block, Paragraph):
                yield from block.spans
            elif isinstance(block, Table):
                for row in block.rows:
                    for cell in row:
                        yield from cell.spans
