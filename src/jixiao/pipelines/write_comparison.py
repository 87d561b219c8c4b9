"""Write what a comparison found as a document (比对结果)."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from jixiao.pipelines.write_publication import write_publication
from jixiao.writing.comparison.comparison import Comparison, Item
from jixiao.writing.comparison.state import State
from jixiao.writing.publication import Align, Block, Cell, Heading, Paragraph, Publication, Span, Table, Title

_COLUMNS = {"编号": 0.08, "位置": 0.24, "名称": 0.18, "台账": 0.175, "文件": 0.175, "状态": 0.15}
_SUMMARY_WIDTHS = (0.5, 0.5)
_NONE = "—"


def write_comparison(comparison: Comparison, *, folder: Path, style: str) -> Path:
    """Write a comparison into a folder, and return the path.

    Args:
        comparison: The comparison.
        folder: Where the file goes.
        style: docx, html or pdf.

    Raises:
        RefusalError: If the folder cannot be written to.
    """
    name = f"{Path(comparison.name).stem}比对结果"
    publication = comparison_publication(comparison)
    return write_publication(publication, folder=folder, name=name, styles=(style,)).paths[0]


def comparison_publication(comparison: Comparison) -> Publication:
    """Return a comparison as a document: the count of each state, and the numbers that are not unchanged."""
    return Publication("比对结果", comparison.unit, comparison.year, tuple(_blocks(comparison)))


def _blocks(comparison: Comparison) -> Iterator[Block]:
    yield Title((comparison.unit, f"{comparison.year}年度{comparison.kind}比对结果"))
    yield Heading(1, "一、", "比对情况")
    yield _paragraph(f"比对的文件：{comparison.name}。")
    yield _paragraph(comparison.describe())
    yield _summary(comparison)
    yield Heading(1, "二、", "逐条列示")
    if comparison.shown:
        yield _items(comparison.shown)
    else:
        yield _paragraph("没有数字被改动。")
    notes = [f"第{item.number}条：{item.note}" for item in comparison.shown if item.note]
    if notes:
        yield Heading(1, "三、", "须留意的情况")
        yield from (_paragraph(note) for note in notes)


def _summary(comparison: Comparison) -> Table:
    header = (_cell("状态", is_header=True), _cell("处数", is_header=True))
    rows = [(_cell(state.value), _cell(str(comparison.count(state)))) for state in State]
    words = (_cell("文字改动（不作判断）"), _cell(str(comparison.changed_words)))
    return Table((header, *rows, words), _SUMMARY_WIDTHS)


def _items(items: Iterable[Item]) -> Table:
    header = tuple(_cell(name, is_header=True) for name in _COLUMNS)
    return Table((header, *(_row(item) for item in items)), tuple(_COLUMNS.values()))


def _row(item: Item) -> tuple[Cell, ...]:
    return (
        _cell(str(item.number)),
        _cell(item.where, align=Align.LEFT),
        _cell(item.name, align=Align.LEFT),
        _cell(item.book or _NONE, align=Align.RIGHT),
        _cell(item.file or _NONE, align=Align.RIGHT),
        _cell(item.state.value),
    )


def _paragraph(text: str) -> Paragraph:
    return Paragraph((Span(text),))


def _cell(text: str, *, is_header: bool = False, align: Align = Align.CENTER) -> Cell:
    return Cell((Span(text),), is_header=is_header, align=align)
