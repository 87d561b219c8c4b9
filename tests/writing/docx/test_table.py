"""Merged cells tile, header rows are repeated, numbers do not break."""

from jixiao.writing.docx.surroundings import Surroundings
from jixiao.writing.docx.table import table_element, table_elements
from jixiao.writing.docx.xml import Element
from jixiao.writing.layout import Role, official_layout
from jixiao.writing.publication import Table
from tests.writing.sample import cell, found, merged_table, texts


def around(*, is_landscape: bool = False) -> Surroundings:
    return Surroundings(official_layout(), {}, {}, is_annex=False, is_landscape=is_landscape)


def made(table: Table | None = None, *, is_landscape: bool = False) -> Element:
    return table_element(table or merged_table(), around=around(is_landscape=is_landscape))


def spans(row: Element) -> list[int]:
    return [int((texts(place, path="w:tcPr/w:gridSpan/@w:val") or ["1"])[0]) for place in found(row, path="w:tc")]


def test_the_cells_of_each_row_tile_the_columns() -> None:
    assert [sum(spans(row)) for row in found(made(), path="w:tr")] == [9] * 5


def test_a_cell_merged_downwards_begins_once_and_goes_on_empty() -> None:
    second = found(made(), path="w:tr[2]/w:tc[position()<=3]")
    assert [texts(place, path="w:tcPr/w:vMerge/@w:val") for place in second] == [[], [], []]
    assert [len(found(place, path="w:tcPr/w:vMerge")) for place in second] == [1, 1, 1]
    assert [texts(place, path=".//w:t/text()") for place in second] == [[], [], []]
    assert texts(made(), path="w:tr[1]/w:tc[1]/w:tcPr/w:vMerge/@w:val") == ["restart"]


def test_the_widths_add_up_to_the_text() -> None:
    for is_landscape, width in ((False, 8844), (True, 12756)):  # 156 and 225 mm in twips
        table = made(is_landscape=is_landscape)
        assert sum(int(text) for text in texts(table, path="w:tblGrid/w:gridCol/@w:w")) == width
        assert texts(table, path="w:tblPr/w:tblW/@w:w") == [str(width)]
        row = [int(text) for text in texts(table, path="w:tr[5]/w:tc/w:tcPr/w:tcW/@w:w")]
        assert sum(row) == width


def test_header_rows_are_repeated_and_no_row_is_cut() -> None:
    rows = found(made(), path="w:tr")
    assert [len(found(row, path="w:trPr/w:tblHeader")) for row in rows] == [1, 1, 0, 0, 0]
    assert [len(found(row, path="w:trPr/w:cantSplit")) for row in rows] == [1] * 5


def test_a_cell_keeps_its_alignment_and_figure() -> None:
    place = found(made(), path="w:tr[3]/w:tc[last()]")[0]
    assert texts(place, path="w:p/w:pPr/w:jc/@w:val") == ["right"]
    assert texts(place, path="w:p/w:sdt/w:sdtContent//w:t/text()") == ["5.00"]


def test_each_cell_ends_with_a_paragraph() -> None:
    assert {place[-1].tag for place in found(made(), path=".//w:tc")} == {found(made(), path=".//w:p")[0].tag}


def test_narrow_columns_are_printed_smaller() -> None:
    narrow = Table((tuple(cell("1,234,567.89") for _ in range(8)),), (1.0,) * 8, header_rows=0)
    assert set(texts(made(narrow), path=".//w:pStyle/@w:val")) == {"TableText15"}


def test_a_small_table_stays_on_one_page_and_a_long_one_may_divide() -> None:
    assert len(found(made(), path="w:tr[position()<5]//w:keepNext")) == len(
        found(made(), path="w:tr[position()<5]//w:p")
    )
    assert found(made(), path="w:tr[5]//w:keepNext") == []
    long = Table(tuple((cell("1"),) for _ in range(9)), (1.0,))
    assert found(made(long), path=".//w:keepNext") == []


def test_title_subtitle_and_unit_stand_above() -> None:
    *lines, table = table_elements(merged_table(), around=around(), title_role=Role.FORM_TITLE)
    assert [texts(line, path="w:pPr/w:pStyle/@w:val")[0] for line in lines] == [
        "FormTitle",
        "TableSubtitle",
        "TableUnit",
    ]
    assert texts(table, path="w:tblPr/w:tblCaption/@w:val") == ["绩效目标完成情况自评表"]
