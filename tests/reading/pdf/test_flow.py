"""Lines and tables come in reading order, page breaks healed."""

from jixiao.reading.document import Part
from jixiao.reading.pdf.drawn_table import DrawnCell, DrawnTable, PageParts
from jixiao.reading.pdf.flow import Item, Passage, reading_order
from jixiao.reading.pdf.geometry import Box
from jixiao.reading.pdf.rectangle import Region
from tests.reading.pdf.sample import line


def table(text: str, *, page: int, top: float) -> DrawnTable:
    box = Box(0, top, 200, top + 20)
    return DrawnTable(
        (0, 200), 1, (DrawnCell(Region(0, 0, 1, 1), box, (line(text, page=page),), page),), box, page, page
    )


def told(items: list[Item]) -> list[str]:
    return [
        f"{item.part.name} {''.join(it.text for it in item.lines)}"
        if isinstance(item, Passage)
        else f"TABLE {' '.join(it.text for it in item.cells)}"
        for item in items
    ]


FULL = "本年收入合计三百零七点八二万元其中财政拨"


def test_a_paragraph_over_a_page_break_stands_before_the_foot_of_its_page() -> None:
    first = PageParts(1, 200, 300, (), (line(FULL, top=200),), feet=(line("1", top=290),))
    second = PageParts(2, 200, 300, (), (line("款。", top=20, page=2),), heads=(line("甲局", page=2),))
    assert told(reading_order([first, second])) == [f"BODY {FULL}款。", "FOOTER 1", "HEADER 甲局"]


def test_a_table_stands_between_its_lines_and_goes_on_over_a_page() -> None:
    first = PageParts(1, 200, 300, (table("一", page=1, top=100),), (line("前文", top=50),))
    second = PageParts(2, 200, 300, (table("二", page=2, top=10),), (line("后文", top=50, page=2),))
    assert told(reading_order([first, second])) == ["BODY 前文", "TABLE 一 二", "BODY 后文"]


def test_a_table_after_a_line_or_a_page_without_it_is_another() -> None:
    first = PageParts(1, 200, 300, (table("一", page=1, top=100),), ())
    between = PageParts(2, 200, 300, (table("二", page=2, top=100),), (line("后文", top=50, page=2),))
    assert told(reading_order([first, between])) == ["TABLE 一", "BODY 后文", "TABLE 二"]
    later = PageParts(3, 200, 300, (table("三", page=3, top=100),), ())
    assert told(reading_order([first, PageParts(2, 200, 300, (), ()), later])) == ["TABLE 一", "TABLE 三"]


def test_two_tables_of_one_page_stay_two() -> None:
    page = PageParts(1, 200, 300, (table("一", page=1, top=100), table("二", page=1, top=130)), ())
    assert told(reading_order([page])) == ["TABLE 一", "TABLE 二"]


def test_a_header_that_is_repeated_is_a_head() -> None:
    pages = [PageParts(it, 200, 300, (table("项目", page=it, top=100),), ()) for it in (1, 2)]
    assert told(reading_order(pages)) == ["TABLE 项目 项目"]  # a table of nothing but its header is not shortened
    assert reading_order([]) == []
    assert Passage((line("甲"),)).part is Part.BODY
