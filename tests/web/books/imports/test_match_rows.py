"""Rows that are called alike are the same row; what only rounds a known figure is no news."""

from msgspec.structs import replace

from jixiao.book.book import Amount, Book
from jixiao.book.caliber import Caliber
from jixiao.book.figure import MISSING, Figure
from jixiao.book.indicator import Indicator
from jixiao.book.place import Place
from jixiao.book.project import Project
from jixiao.book.unit import Headcount, Staffing
from jixiao.web.books.imports.match_rows import matched

FINAL = Caliber("final")


def project_amount(key: str, *, printed: str, is_rounded: bool = False) -> Amount:
    return Amount("project", key, "amount", FINAL, Figure.money(printed, unit="万元", is_rounded=is_rounded))


CURRENT = Book(
    2024,
    projects=(Project("p1", name="培训"), Project("p2", name="购置")),
    staffing=(Staffing("xz", category="行政", authorised=Figure.plain("23")),),
    headcount=Headcount(authorised=Figure.plain("40")),
    amounts=(project_amount("p1", printed="12.345678"),),
)


def test_a_project_of_the_same_name_keeps_its_key_and_brings_its_amounts() -> None:
    found = Book(
        2024,
        projects=(Project("a", name=" 购 置 ", purpose="换旧"), Project("p1", name="宣传")),
        indicators=(Indicator("i", project="a", name="台数"),),
        amounts=(project_amount("a", printed="7"), project_amount("p1", printed="8")),
        places={"project/a/amount@final": Place(line=4)},
    )
    book = matched(found, current=CURRENT)
    assert [(row.key, row.purpose) for row in book.projects] == [("p1", ""), ("p2", "换旧"), ("p1-2", "")]
    assert book.indicators[0].project == "p2"
    assert {amount.row for amount in book.amounts} == {"p1", "p2", "p1-2"}
    assert book.place("project/p2/amount@final").line == 4


def test_a_row_without_a_name_is_known_by_what_it_must_have() -> None:
    found = Book(2024, staffing=(Staffing("行政", category="行政", on_post=Figure.plain("18")),))
    (row,) = matched(found, current=CURRENT).staffing
    assert (row.key, row.authorised, row.on_post) == ("xz", Figure.plain("23"), Figure.plain("18"))


def test_what_a_report_does_not_state_stays() -> None:
    found = Book(2024, headcount=Headcount(authorised=MISSING))
    assert matched(found, current=CURRENT) == CURRENT


def test_a_printed_figure_that_only_rounds_the_known_one_is_no_change() -> None:
    rounded = Book(
        2024, projects=(Project("a", name="培训"),), amounts=(project_amount("a", printed="12.35", is_rounded=True),)
    )
    assert matched(rounded, current=CURRENT).amounts == CURRENT.amounts
    other = replace(rounded, amounts=(project_amount("a", printed="12.36", is_rounded=True),))
    assert matched(other, current=CURRENT).amounts != CURRENT.amounts
