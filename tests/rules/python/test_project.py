"""Project codes, and one-off projects that come back after they have ended."""

import pytest
from msgspec.structs import replace

from jixiao.book.book import Amount, Book
from jixiao.book.caliber import Caliber
from jixiao.book.figure import BLANK, Figure
from jixiao.book.project import Project
from jixiao.book.unit import Unit
from jixiao.book.verdict import Verdict
from jixiao.formula.facts import Facts
from jixiao.formula.special import Value
from jixiao.rules.python.project import ONE_OFF, check_completed_projects, check_project_codes
from jixiao.rules.python_rule import Told

PATTERN = "[0-9]{8}[RYT][0-9]{12}"
SERIAL = "T000000000001"


def codes_told(*codes: str, region: str = "510521", pattern: Value = PATTERN) -> list[Told]:
    projects = tuple(Project(f"p{number}", code=code) for number, code in enumerate(codes))
    book = Book(2024, unit=Unit(region=region), projects=projects)
    return list(check_project_codes(Facts(book, parameters=lambda _name, _key: pattern)))


@pytest.mark.parametrize("division", ["510521", "510500", "510000"])
def test_a_code_may_name_the_county_its_city_or_its_province(division: str) -> None:
    assert [told.verdict for told in codes_told(f"{division}24{SERIAL}")] == [Verdict.PASS]


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (f"51052124X{SERIAL[1:]}", "不符合编码规则"),
        (f"51052125{SERIAL}", "入库年份 2025 晚于预算年度 2024"),
        (f"51052224{SERIAL}", "区划 510522 不是本地 510521 或上级"),
        (f"51060024{SERIAL}", "区划 510600 不是本地 510521 或上级"),
    ],
)
def test_a_wrong_code_says_what_is_wrong(code: str, words: str) -> None:
    (told,) = codes_told(code)
    assert told.verdict is Verdict.FAIL
    assert words in told.arithmetic
    assert told.row == Project("p0", code=code)
    assert told.stated == code
    assert told.figures == ("project/p0/code",)


def test_without_code_or_region_nothing_can_be_told() -> None:
    code = f"51052124{SERIAL}"
    assert codes_told("") == [Told(Verdict.CANNOT_TELL, Project("p0"), "项目代码没有填")]
    assert codes_told(code, region="") == [Told(Verdict.CANNOT_TELL, Project("p0", code=code), "单位的行政区划没有填")]


def test_each_project_is_told_of_by_itself() -> None:
    right, wrong = codes_told(f"51052124{SERIAL}", f"51052224{SERIAL}")
    assert right == Told(Verdict.PASS, Project("p0", code=f"51052124{SERIAL}"))
    assert (wrong.verdict, wrong.row.key) == (Verdict.FAIL, "p1")


def test_a_malformed_code_needs_no_region_to_be_wrong() -> None:
    assert [told.verdict for told in codes_told("5105", region="")] == [Verdict.FAIL]


def test_codes_are_not_judged_where_no_pattern_is_in_force() -> None:
    assert codes_told("x", pattern=None) == []


def again(before: Project | None, *, initial: Figure | None = None, adjusted: Figure | None = None) -> list[Told]:
    """Return what is told of project c1 after a year in which it stood as given."""
    amounts = tuple(
        Amount("project", "p1", "amount", Caliber(phase), figure)
        for phase, figure in (("initial", initial), ("adjusted", adjusted))
        if figure is not None
    )
    prior = Book(2023, projects=() if before is None else (before,))
    book = Book(2024, projects=(AGAIN,), amounts=amounts, prior=prior)
    return list(check_completed_projects(Facts(book)))


AGAIN = Project("p1", code="c1")
ENDED = Project("old", code="c1", term=ONE_OFF, status="已完成")
MONEY = Figure.money("1")
NOTHING = Figure.money("0")


def test_money_for_a_project_that_had_ended_is_told_with_its_figures() -> None:
    (told,) = again(ENDED, initial=NOTHING, adjusted=MONEY)
    figures = ("project/p1/amount@initial", "project/p1/amount@adjusted")
    assert told == Told(Verdict.FAIL, AGAIN, "上年项目状态为“已完成”，本年又安排预算", figures)


def test_no_money_is_right_and_an_unknown_budget_is_not_told() -> None:
    unknown = Told(Verdict.CANNOT_TELL, AGAIN, "没有本年预算数")
    assert again(ENDED, initial=NOTHING) == [Told(Verdict.PASS, AGAIN, figures=("project/p1/amount@initial",))]
    assert again(ENDED) == [unknown]
    assert again(ENDED, initial=BLANK) == [unknown]


@pytest.mark.parametrize(
    ("before", "verdict"),
    [
        (None, Verdict.PASS),
        (replace(ENDED, code="c2"), Verdict.PASS),
        (replace(ENDED, term="常年项目"), Verdict.PASS),
        (replace(ENDED, status="执行中"), Verdict.PASS),
        (replace(ENDED, status="已归档"), Verdict.FAIL),
    ],
)
def test_only_the_same_one_off_project_that_had_ended_counts(before: Project | None, verdict: Verdict) -> None:
    assert [(told.verdict, told.row) for told in again(before, initial=MONEY)] == [(verdict, AGAIN)]


@pytest.mark.parametrize("before", [replace(ENDED, status=""), replace(ENDED, term="")])
def test_last_year_must_say_what_kind_of_project_it_was_and_how_it_stood(before: Project) -> None:
    assert again(before, initial=MONEY) == [Told(Verdict.CANNOT_TELL, AGAIN, "上年的项目没有填项目期限或项目状态")]


def test_without_a_code_it_may_be_any_project() -> None:
    book = Book(2024, projects=(Project("p1"),), prior=Book(2023, projects=(ENDED,)))
    assert list(check_completed_projects(Facts(book))) == [
        Told(Verdict.CANNOT_TELL, Project("p1"), "项目代码没有填，不知道是不是上年的项目")
    ]


def test_without_last_year_there_is_nothing_to_judge() -> None:
    assert list(check_completed_projects(Facts(Book(2024, projects=(Project("p1", code="c1"),))))) == []
