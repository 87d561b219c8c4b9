"""Figures below one another are a table though no line is drawn; other text is not."""

import pytest

from jixiao.reading.pdf.aligned_table import with_aligned_tables
from jixiao.reading.pdf.drawn_table import PageParts
from jixiao.reading.pdf.geometry import Box
from jixiao.reading.pdf.text_line import Run, TextLine
from tests.reading.pdf.sample import line, read, rows


def spread(*texts: tuple[int, str], top: float) -> TextLine:
    """Return a line of runs that begin at some places."""
    return TextLine(tuple(Run(text, Box(at, top, at + 10 * len(text), top + 10)) for at, text in texts), 10, 1)


def made(*lines: TextLine) -> PageParts:
    return with_aligned_tables(PageParts(1, 400, 800, (), lines))


HEADER = spread((0, "科目"), (100, "预算"), (200, "决算"), top=0)
FIRST = spread((0, "服务支出"), (100, "3.00"), (200, "2.00"), top=15)
SECOND = spread((0, "外交"), (205, "1.00"), top=30)


def test_lines_in_columns_are_a_table_with_empty_cells() -> None:
    page = made(line("支出表", top=-40), HEADER, FIRST, SECOND, line("注", top=60))
    (table,) = page.tables
    assert [it.text for it in page.lines] == ["支出表", "注"]
    assert [it.text for it in table.cells] == ["科目", "预算", "决算", "服务支出", "3.00", "2.00", "外交", "", "1.00"]
    assert (table.rows, table.columns, table.is_guessed) == (3, 3, True)


@pytest.mark.parametrize(
    "lines",
    [
        (HEADER, FIRST),  # too few
        (HEADER, FIRST, spread((0, "外交"), (205, "1.00"), top=100)),  # too far apart
        (HEADER, line("服务支出三", top=15), SECOND),  # a line of one run between
        (HEADER, spread((0, "张三"), (100, "李四"), top=15), spread((0, "王五"), (100, "赵六"), top=30)),  # no figures
        (HEADER, FIRST, spread((0, "本年支出" * 6), (300, "1.00"), top=30)),  # running text
        (
            HEADER,
            FIRST,
            spread((0, "外交"), (100, "1"), (135, "2"), (200, "3"), top=30),
            spread((100, "4" * 5), (200, "5"), top=45),
        ),
    ],
)
def test_other_lines_stay_lines(lines: tuple[TextLine, ...]) -> None:
    assert made(*lines).tables == ()


def test_a_table_with_level_lines_alone_is_read() -> None:
    source = (
        "#table(columns: (90pt, 90pt, 70pt), stroke: none, table.hline(), [编码], [名称], [金额], table.hline(),"
        "[201], [服务], [307.82], [202], [外交], [1.00], table.hline())"
    )
    (table,) = read(source).tables
    assert rows(table) == ["编码 | 名称 | 金额", "201 | 服务 | 307.82", "202 | 外交 | 1.00"]
    assert table.is_rebuilt
