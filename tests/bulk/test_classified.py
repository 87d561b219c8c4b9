"""Each level of the classifications is the sum of the one below."""

from dataclasses import replace

import pytest

from jixiao.bulk.classified import TOTAL, economic_lines, functional_lines
from jixiao.bulk.entries import Entries, money
from jixiao.bulk.profile import UnitProfile
from jixiao.bulk.year_plan import YearPlan
from tests.bulk.made_up import INSTITUTION, UNIT, names, plan_of

CASES = ((UNIT, plan_of()), (INSTITUTION, plan_of(own={"institution": 20, "other": 5})))


@pytest.mark.parametrize(("profile", "plan"), CASES)
def test_functional_lines_add_up(profile: UnitProfile, plan: YearPlan) -> None:
    entries = Entries()
    lines = functional_lines(entries, profile=profile, plan=plan, names=names)
    found = {amount.figure_id: amount.figure.number for amount in entries.amounts}
    assert lines[0].subject == TOTAL
    for name in ("income", "income_fiscal", "expenditure", "basic", "project"):
        for line in lines:
            below = [found[f"functional/{row.key}/{name}@final"] for row in lines if row.parent == line.subject]
            assert not below or sum(below) == found[f"functional/{line.key}/{name}@final"]
    assert found["functional/f0/income@final"] == money(46_800).number
    assert found["functional/f0/expenditure@final"] == money(47_300).number


@pytest.mark.parametrize(("profile", "plan"), CASES)
def test_economic_lines_add_up(profile: UnitProfile, plan: YearPlan) -> None:
    entries = Entries()
    lines = economic_lines(entries, profile=profile, plan=plan, names=names)
    found = {amount.figure_id: amount.figure.number for amount in entries.amounts}
    for line in lines:
        below = [found[f"economic/{row.key}/total@final"] for row in lines if row.parent == line.subject]
        assert not below or sum(below) == found[f"economic/{line.key}/total@final"]
    wages, pensions = (found[f"economic/{key}/basic@final"] for key in ("j301", "j303"))
    assert wages + pensions == money(30_000).number
    assert sum(found[f"economic/{key}/project@final"] for key in ("j302", "j310")) == money(9_500).number


def test_only_an_institution_pays_performance_wages() -> None:
    kinds = [
        {line.subject for line in economic_lines(Entries(), profile=p, plan=plan, names=names)} for p, plan in CASES
    ]
    assert "30103" in kinds[0]
    assert "30107" not in kinds[0]
    assert "30107" in kinds[1]
    assert "30103" not in kinds[1]


def test_what_projects_cannot_carry_is_booked_with_basic_expenditure() -> None:
    """Opening 70.00 万元, projects 50.00 in the initial budget: 50.00 there, 20.00 with the rest."""
    entries = Entries()
    plan = plan_of()
    rich = replace(plan, opening=7_000)
    functional_lines(entries, profile=UNIT, plan=rich, names=names)
    found = {amount.figure_id: amount.figure.number for amount in entries.amounts}
    assert found["functional/f2019999/income@initial"] == 0
    spent = found["functional/f2019901/expenditure@initial"]
    assert found["functional/f2019901/income@initial"] == spent - money(2_000).number


def test_names_are_the_official_ones() -> None:
    lines = functional_lines(Entries(), profile=UNIT, plan=plan_of(), names=names)
    assert {line.subject: line.name for line in lines}["2210201"] == "住房公积金"
    assert {line.subject: line.name for line in lines}["2019901"] == "运行"
