"""Forms with one cell a line."""

from jixiao.reading.text_line import split_lines
from jixiao.reading.text_table.cell_lines import find_cell_lines
from jixiao.reading.text_table.draft import Draft
from tests.reading.text_forms import form

TWO_ROWS = form(("项目", "数"), ("合计", "1"))


def draft(text: str, *, start: int = 0) -> Draft | None:
    found = find_cell_lines(list(split_lines(text)), start=start)
    return found if isinstance(found, Draft) else None


def rows(text: str) -> list[list[str]]:
    made = draft(text)
    return [[cell.text for cell in row.values()] for row in made.rows] if made else []


def test_rows_end_with_a_blank_line_and_a_tab_alone_is_an_empty_cell() -> None:
    assert rows(form(("项目", "数", "备注"), ("合计", "1", ""))) == [["项目", "数", "备注"], ["合计", "1", ""]]


def test_a_cell_goes_on_where_a_line_is_not_indented() -> None:
    assert rows(form(("年度\n目标", "甲"), ("实际完成\n指标值", "乙"))) == [
        ["年度目标", "甲"],
        ["实际完成指标值", "乙"],
    ]


def test_the_last_cell_of_a_row_may_go_on_too() -> None:
    assert rows(form(("项目", "预算\n数"), ("合计", "1"))) == [["项目", "预算数"], ["合计", "1"]]


def test_the_text_behind_the_last_row_is_no_part_of_its_last_cell() -> None:
    for text in ("二、支出\n", "无\n"):
        made = draft(TWO_ROWS.rstrip("\n") + "\n" + text)
        assert made is not None
        assert made.end == 5


def test_a_heading_between_two_forms_is_no_part_of_a_cell() -> None:
    first = TWO_ROWS.rstrip("\n") + "\n"
    assert rows(f"{first}（二）支出\n\n{TWO_ROWS}") == [["项目", "数"], ["合计", "1"]]


def test_leading_rows_of_one_cell_are_the_title_and_a_later_one_begins_the_next_form() -> None:
    text = form(("收入表",), ("单位：元",), ("项目", "数"), ("合计", "1"), ("支出表",), ("项目", "数"), ("合计", "2"))
    first = draft(text)
    assert first is not None
    assert [line.text for line in first.title] == ["收入表", "单位：元"]
    assert len(first.rows) == 2
    second = draft(text, start=first.end + 1)
    assert second is not None
    assert [line.text for line in second.title] == ["支出表"]


def test_empty_rows_at_the_end_belong_to_the_form_and_to_no_row() -> None:
    made = draft(TWO_ROWS + "\n\t\n\n结束")
    assert made is not None
    assert (len(made.rows), made.end) == (2, 8)


def test_a_single_row_or_rows_all_different_are_no_form() -> None:
    assert draft(form(("甲", "乙"))) is None
    assert draft(form(("甲", "乙"), ("丙", "丁", "戊"))) is None
    assert draft("甲\n\t乙\n") is None
