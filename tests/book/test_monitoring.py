"""Monitoring during the year."""

from jixiao.book.column import Kind
from jixiao.book.monitoring import TABLES, MonitoringWindow

WINDOW, RECORD, PROGRESS = TABLES


def test_a_book_has_one_window_and_it_is_open_until_somebody_says() -> None:
    assert WINDOW.is_single
    assert not MonitoringWindow().end_month.is_value


def test_each_cause_of_a_deviation_is_ticked_by_itself() -> None:
    causes = [column.label for column in PROGRESS.columns if column.name.endswith("_cause")]
    assert causes == ["经费保障原因", "制度保障原因", "人员保障原因", "硬件条件保障原因", "其他原因"]
    assert {column.kind for column in PROGRESS.columns if column.label in causes} == {Kind.FLAG}


def test_a_record_may_be_of_no_project_and_progress_is_of_an_indicator() -> None:
    assert RECORD.column("project").table == "project"
    assert PROGRESS.column("indicator").table == "indicator"
