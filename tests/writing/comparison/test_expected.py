"""The report of the Book, read as every file is."""

from dataclasses import replace

from jixiao.writing.binding import tag_of
from jixiao.writing.comparison.expected import expected_document, figures_by_tag
from jixiao.writing.layout import official_layout
from tests.writing.comparison.edited import SCORE, read, report, written
from tests.writing.sample import COLUMNS, STACK


def test_it_is_what_the_written_file_says() -> None:
    expected = expected_document(report(), layout=official_layout())
    assert expected.blocks == read(written(report())).blocks
    assert len(expected.controls) == 8


def test_charts_leave_their_title_and_the_figures_that_have_no_room() -> None:
    made = replace(report(), blocks=(COLUMNS, STACK))
    lines = [line.text for line in expected_document(made, layout=official_layout()).lines()]
    assert [text for text in lines if text][:2] == ["图1　收支决算", "支出大于收入。"]
    assert "775.44" in lines


def test_figures_have_tags() -> None:
    assert figures_by_tag(report())[tag_of(SCORE)] == SCORE
