"""A new year starts with what lasts; what the new year decides is blank, not last year's and not zero."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from jixiao.book.book import Amount, Book
from jixiao.book.caliber import Caliber
from jixiao.book.figure import BLANK, Figure
from jixiao.book.goal import Task
from jixiao.book.indicator import Indicator
from jixiao.book.project import Project, ProjectSummary
from jixiao.book.rollover import start_next_year
from jixiao.book.unit import Headcount, Office, Staffing, Subordinate, Unit

FIVE = Figure.plain("5")
LASTING = Project("p1", name="科普", term="常年项目", arrangement="年中追加", completion="完成", start_month=FIVE)
ONE_OFF = Project("p2", name="建馆", term="阶段（一次性）项目")


def closing(caliber: Caliber, *, printed: str = "3") -> Amount:
    """Return a closing balance."""
    return Amount("expenditure", "closing", "amount", caliber, Figure.money(printed))


def old_book() -> Book:
    """Return a Book in which something stands that lasts, and something that does not."""
    return Book(
        2024,
        unit=Unit(name="泸县科学技术协会"),
        offices=(Office("o1", name="办公室"),),
        subordinates=(Subordinate("s1", name="科技馆"),),
        staffing=(Staffing("a1", category="行政", authorised=FIVE, approval="编发1号", explanation="借调"),),
        headcount=Headcount(authorised=FIVE, control_rate=Figure.percent("80"), as_of="2024年8月"),
        project_summary=ProjectSummary(total_count=FIVE),
        projects=(replace(LASTING, end_month=FIVE), ONE_OFF),
        tasks=(Task("t1", name="科普日"),),
        amounts=(closing(Caliber("final")),),
    )


def test_the_year_moves_on_and_the_old_book_stays_behind_it() -> None:
    assert start_next_year(old_book()).year == 2025
    assert start_next_year(old_book()).prior == old_book()


def test_the_unit_and_its_people_are_carried_over_without_what_was_said_of_the_old_year() -> None:
    new = start_next_year(old_book())
    assert (new.unit, new.offices, new.subordinates) == (
        Unit(name="泸县科学技术协会"),
        (Office("o1", name="办公室"),),
        (Subordinate("s1", name="科技馆"),),
    )
    assert new.staffing == (Staffing("a1", category="行政", authorised=FIVE),)
    assert new.headcount == Headcount(authorised=FIVE)


def test_a_recurrent_project_starts_anew_and_a_one_off_project_ends() -> None:
    new = start_next_year(old_book())
    assert new.projects == (Project("p1", name="科普", term="常年项目", arrangement="年初安排"),)
    assert (new.project_summary, new.tasks) == (ProjectSummary(), ())


def test_an_indicator_keeps_its_target_and_loses_its_result() -> None:
    kept = Indicator(
        "i1",
        project="p1",
        level1="产出指标",
        level2="数量指标",
        name="培训人次",
        nature="≥",
        target=FIVE,
        target_level="优",
        unit="人次",
        weight=FIVE,
        growth=True,
        is_over_ok=False,
    )
    used = replace(
        kept,
        actual=FIVE,
        actual_level="优",
        actual_unit="人",
        achievement="达成",
        score=FIVE,
        reason="无",
        over_reason="目标值偏低",
        human_change="酌情",
        approved_target=FIVE,
        approved_target_level="优",
        satisfied=FIVE,
        valid_answers=FIVE,
        ledger_cost=Figure.money("1"),
        evidence="签到表",
    )
    assert start_next_year(replace(old_book(), indicators=(used,))).indicators == (kept,)


def test_indicators_of_the_unit_and_of_recurrent_projects_stay() -> None:
    indicators = tuple(Indicator(key, project=project) for key, project in (("i1", ""), ("i2", "p1"), ("i3", "p2")))
    new = start_next_year(replace(old_book(), indicators=indicators))
    assert [item.key for item in new.indicators] == ["i1", "i2"]


def test_the_closing_balance_opens_the_new_year_in_every_phase_and_fund() -> None:
    amounts = (closing(Caliber("final")), closing(Caliber("final", fund="general"), printed="2"))
    new = start_next_year(replace(old_book(), amounts=amounts))
    assert {amount.figure_id: amount.figure for amount in new.amounts} == {
        "income/opening/amount@initial": Figure.money("3"),
        "income/opening/amount@adjusted": Figure.money("3"),
        "income/opening/amount@final": Figure.money("3"),
        "income/opening/amount@initial.general": Figure.money("2"),
        "income/opening/amount@adjusted.general": Figure.money("2"),
        "income/opening/amount@final.general": Figure.money("2"),
    }


def test_what_is_left_of_the_appropriation_opens_the_new_year_too() -> None:
    left = Amount("appropriation", "closing", "amount", Caliber("final", fund="government_fund"), FIVE)
    new = start_next_year(replace(old_book(), amounts=(left,)))
    assert [amount.figure_id for amount in new.amounts] == [
        "appropriation/opening/amount@initial.government_fund",
        "appropriation/opening/amount@adjusted.government_fund",
        "appropriation/opening/amount@final.government_fund",
    ]


@pytest.mark.parametrize(
    "amount",
    [
        closing(Caliber("forecast")),
        closing(Caliber("final", years_back=1)),
        closing(Caliber("final", scope="department")),
        Amount("expenditure", "closing_basic", "amount", Caliber("final"), FIVE),
        Amount("income", "closing", "amount", Caliber("final"), FIVE),
        Amount("appropriation", "opening", "amount", Caliber("final"), FIVE),
    ],
    ids=lambda amount: amount.figure_id,
)
def test_only_the_units_own_balance_at_the_end_of_the_year_opens_the_next(amount: Amount) -> None:
    assert start_next_year(replace(old_book(), amounts=(amount,))).amounts == ()


@given(st.lists(st.tuples(st.text("abc", min_size=1), st.sampled_from(["常年项目", "阶段（一次性）项目"])), max_size=6))
def test_every_key_that_is_carried_over_is_a_key_of_the_old_year(projects: list[tuple[str, str]]) -> None:
    book = Book(2024, projects=tuple(Project(key, term=term) for key, term in projects))
    new = start_next_year(book)
    assert [row.key for row in new.projects] == [row.key for row in book.projects if row.term == "常年项目"]
    assert all(row.end_month == row.start_month == BLANK for row in new.projects)
