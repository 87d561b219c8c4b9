"""Made-up Books are consistent, repeatable and follow one another."""

from dataclasses import replace

import pytest

from jixiao.book.book import Book
from jixiao.bulk.fault import FAULTS, UnknownFaultError
from jixiao.bulk.generate import generate_books
from jixiao.bulk.profile import UnitProfile, read_profiles
from jixiao.pipelines.check_book import check_book
from jixiao.pipelines.sample_county import read_sample
from tests.bulk.made_up import DEPARTMENT, INSTITUTION, UNIT, law, pattern

UNITS = (UNIT, INSTITUTION, DEPARTMENT, replace(UNIT, kind="参公管理事业单位"), *read_profiles(read_sample("units")))


def books(profile: UnitProfile, *, seed: str = "1", faults: tuple[str, ...] = ()) -> tuple[Book, Book]:
    """Return the two Books of a unit."""
    return generate_books(profile, pattern=pattern(), law=law(), next_law=law(2024), seed=seed, faults=faults)


@pytest.mark.parametrize("seed", ["1", "2", "3", "4"])
@pytest.mark.parametrize("profile", UNITS, ids=lambda profile: f"{profile.key}-{profile.kind}")
def test_no_rule_finds_anything(profile: UnitProfile, seed: str) -> None:
    for book in books(profile, seed=seed):
        result = check_book(book)
        assert [finding.message for finding in result.findings] == []
        assert len(result.coverage.decided_rules) >= 55


def test_the_same_seed_gives_the_same_books() -> None:
    assert books(UNIT) == books(UNIT)
    assert books(UNIT) != books(UNIT, seed="2")


def test_the_second_year_starts_from_the_first() -> None:
    closed, opened = books(UNIT)
    assert opened.prior is closed
    assert opened.year == closed.year + 1
    before, now = ({amount.figure_id: amount.figure for amount in book.amounts} for book in (closed, opened))
    assert now["income/opening/amount@final"] == before["expenditure/closing/amount@final"]
    assert [project.key for project in opened.projects] == ["c1", "s1"]
    assert opened.projects[0].code == closed.projects[0].code
    assert opened.projects[1].code != closed.projects[1].code
    assert opened.projects[1].name == "项目s1（二期）"


def test_a_year_under_way_is_not_evaluated() -> None:
    closed, opened = books(UNIT)
    assert closed.evaluations
    assert not opened.evaluations
    assert not any(row.score.is_value or row.actual.is_value for row in opened.indicators)
    assert len(opened.indicator_progress) == len(opened.indicators)


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_breaks_its_own_rule_alone(fault: str) -> None:
    closed, _ = books(UNIT, faults=(fault,))
    assert {finding.rule for finding in check_book(closed).findings} == {fault}


def test_an_unknown_fault_is_refused() -> None:
    with pytest.raises(UnknownFaultError, match="R000"):
        books(UNIT, faults=("R000",))
