"""The workbook as a whole."""

from jixiao.exchange.problem_list.write import write_problem_list
from tests.exchange.problem_list.reading_back import REPORT, rows_of


def test_the_list_comes_first_and_the_summary_second() -> None:
    assert len(rows_of([REPORT], sheet="问题清单")) == 1 + 3
    assert len(rows_of([REPORT], sheet="汇总")) == 1 + 1 + 1


def test_the_same_findings_give_the_same_bytes() -> None:
    assert write_problem_list([REPORT]) == write_problem_list([REPORT])
