"""Content controls around paragraphs, cells and rows."""

from jixiao.reading.document import Control
from tests.reading.docx.making import line, read, sdt, tbl, tc, tr


def controls(body: str) -> list[tuple[str, str, int, int, int]]:
    return [shape(control) for control in read(body + line("末")).controls]


def shape(control: Control) -> tuple[str, str, int, int, int]:
    place = control.place
    return control.tag, control.text, place.paragraph, place.start, place.end


def test_a_control_around_one_paragraph_spans_it() -> None:
    assert controls(line("甲") + sdt(line("乙丙"), tag="a")) == [("a", "乙丙", 2, 0, 2)]


def test_a_control_around_several_begins_at_the_first() -> None:
    assert controls(sdt(line("甲") + line("乙"), tag="a")) == [("a", "甲\n乙", 1, 0, 0)]


def test_controls_around_cells_and_rows_are_listed() -> None:
    found = controls(tbl(tr("甲", sdt(tc("乙"), tag="cell")), sdt(tr("丙"), tag="row")))
    assert found == [("cell", "乙", 2, 0, 1), ("row", "丙", 3, 0, 1)]


def test_a_control_in_a_nested_table_is_listed_once() -> None:
    inner = tbl(tr(sdt(tc("内"), tag="inner")))
    assert controls(tbl(tr(tc(inner, line("外"))))) == [("inner", "内", 1, 0, 1)]


def test_controls_in_controls_are_all_listed() -> None:
    assert [tag for tag, *_ in controls(sdt(sdt(line("甲"), tag="a"), tag="b"))] == ["a", "b"]


def test_a_control_without_a_tag_or_text_is_no_fault() -> None:
    bare = "<w:sdt><w:sdtContent>" + line("甲") + "</w:sdtContent></w:sdt><w:sdt/><w:sdt><w:sdtContent/></w:sdt>"
    assert controls(bare) == [("", "甲", 1, 0, 1)]
