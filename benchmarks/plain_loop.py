"""The rules that make up most instances of the sample bureau, written by hand as one plain loop over its Book.

It is the yardstick of `bench_rules`: what a programmer would write who knows these rules and this Book and needs no
formula, place or arithmetic. It tells rule, caliber, row and verdict of each instance, and it handles blanks, missing
figures and what does not apply as the rules do; only rounding is left out, since the figures of the Book are exact.
"""

from benchmarks.plain_account import check_account
from benchmarks.plain_budget import check_spending
from benchmarks.plain_evaluation import check_evaluations
from benchmarks.plain_indicator import check_indicators
from benchmarks.plain_project import check_projects, check_staff
from benchmarks.plain_values import Figures, Found
from jixiao.book.book import Book
from jixiao.law.in_force import Law

RULES = (
    *("R001", "R002", "R003", "R004", "R005", "R006", "R007", "R008", "R009", "R010", "R011", "R015"),
    *("R018", "R019", "R035", "R038", "R063", "R092", "R093", "R094", "R100", "R102", "R103", "R104", "R105"),
    *("R110", "R111", "R112", "R113", "R114", "R115", "R117", "R118", "R119", "R120", "R121", "R123", "R130"),
    *("R131", "R132", "R181", "R182", "R183", "R186", "R187"),
)


def check_plainly(book: Book, *, law: Law) -> list[Found]:
    """Return the verdict of each instance of the rules named in `RULES`."""
    figures = Figures(book)
    return [
        *check_account(book, figures=figures, law=law),
        *check_spending(book),
        *check_indicators(book, law=law),
        *check_evaluations(book, figures=figures, law=law),
        *check_projects(book, figures=figures, law=law),
        *check_staff(book),
    ]
