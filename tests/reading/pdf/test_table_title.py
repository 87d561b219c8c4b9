"""The lines over a table that belong to it are its title, and no others."""

from jixiao.reading.pdf.drawn_table import DrawnTable, PageParts
from jixiao.reading.pdf.geometry import Box
from jixiao.reading.pdf.table_title import with_titles
from jixiao.reading.pdf.text_line import Run, TextLine
from tests.reading.pdf.sample import line

TABLE = DrawnTable((0, 400), 1, (), Box(0, 100, 400, 200), 1, 1)


def titled(*lines: TextLine, table: DrawnTable = TABLE) -> tuple[list[str], list[str]]:
    """Return the title of a table, and the lines that are left."""
    page = with_titles(PageParts(1, 400, 800, (table,), lines))
    return [it.text for it in page.tables[0].title], [it.text for it in page.lines]


def test_name_number_and_unit_belong_to_the_table() -> None:
    name, number = line("支出决算表", left=175, top=50), line("公开03表", left=340, top=65)
    unit = TextLine((Run("部门：甲局", Box(0, 80, 50, 90)), Run("单位：万元", Box(340, 80, 390, 90))), 10, 1)
    assert titled(name, number, unit) == (["支出决算表", "公开03表", "部门：甲局", "单位：万元"], [])


def test_the_heading_of_a_chapter_above_does_not() -> None:
    heading, name = line("部门决算表", left=160, top=60, size=16), line("支出决算表", left=175, top=85)
    assert titled(heading, name) == (["支出决算表"], ["部门决算表"])


def test_a_name_over_two_lines_is_whole() -> None:
    upper, lower = line("政府性基金预算财政拨款", left=145, top=70), line("收入支出决算表", left=165, top=85)
    assert titled(upper, lower)[0] == ["政府性基金预算财政拨款", "收入支出决算表"]


def test_the_year_in_brackets_stands_under_the_name() -> None:
    name, year = line("自评表", left=176, top=65, size=16), line("（2023年度）", left=165, top=85)
    assert titled(line("附表2", top=50), name, year) == (["附表2", "自评表", "（2023年度）"], [])


def test_a_sentence_before_a_table_is_text() -> None:
    for text in ("包括以下单位：", "包括以下单位"):
        assert titled(line(text, left=0, top=85)) == ([], [text])
    assert titled(line("情况如下：", left=175, top=85)) == ([], ["情况如下："])


def test_what_is_far_above_or_below_is_text() -> None:
    far, below = line("支出决算表", left=175, top=50), line("单位：万元", left=340, top=210)
    assert titled(far, below) == ([], ["支出决算表", "单位：万元"])


def test_a_label_at_the_left_belongs_to_the_table() -> None:
    assert titled(line("表3", top=70), line("填报单位：", top=85)) == (["表3", "填报单位："], [])
