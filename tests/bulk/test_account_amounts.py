"""The account of a made-up year holds what the plan says."""

from jixiao.book.figure import NOT_APPLICABLE, Figure
from jixiao.bulk.account_amounts import account_amounts
from jixiao.bulk.entries import Entries, money
from jixiao.bulk.profile import UnitProfile
from jixiao.bulk.year_plan import YearPlan
from tests.bulk.made_up import DEPARTMENT, INSTITUTION, UNIT, plan_of


def figures(profile: UnitProfile, *, plan: YearPlan, has_opening: bool = False) -> dict[str, Figure]:
    """Return the figures by their ids without repeating the name of the field."""
    entries = Entries()
    account_amounts(entries, profile=profile, plan=plan, has_opening=has_opening)
    ids = [amount.figure_id for amount in entries.amounts]
    assert len(ids) == len(set(ids))
    return {amount.figure_id.replace("/amount@", "@"): amount.figure for amount in entries.amounts}


def test_a_closed_year_balances() -> None:
    found = figures(UNIT, plan=plan_of())
    assert found["income/total@final"] == money(46_800)
    assert found["income/opening@final"] == money(1_000)
    assert found["expenditure/total@final"] == money(47_300)
    assert found["expenditure/closing@final"] == money(500)
    assert found["income/grand_total@final"] == found["expenditure/grand_total@final"] == money(47_800)
    assert found["expenditure/returned@final"] == money(200)
    assert "expenditure/total@forecast" not in found


def test_an_administrative_unit_has_no_income_of_its_own() -> None:
    found = figures(UNIT, plan=plan_of())
    assert found["income/institution@final"] == NOT_APPLICABLE
    assert found["income/non_fiscal_used@final"] == NOT_APPLICABLE
    assert found["expenditure/allocation@final"] == NOT_APPLICABLE
    assert found["expenditure/agency_running@final"] == found["expenditure/public@final"]
    assert found["expenditure/public@final.general"] == money(7_800)


def test_an_institution_has_income_and_funds_of_its_own() -> None:
    found = figures(INSTITUTION, plan=plan_of(own={"institution": 20, "other": 5}))
    assert found["income/institution@final"] == money(9_460)
    assert found["income/fiscal@final"] == money(46_800 - 9_460 - 2_365)
    assert found["expenditure/total@final.institution"] == money(9_460)
    assert found["expenditure/allocation@final"] == money(0)
    assert "expenditure/agency_running@final" not in found
    assert "expenditure/public@final.general" not in found


def test_additions_explain_the_adjusted_budget() -> None:
    found = figures(UNIT, plan=plan_of())
    assert found["expenditure/addition@adjusted"] == money(6_000)  # 48000 - 42000
    assert found["project_funds/initial@adjusted"] == money(5_000)
    assert found["project_funds/total@adjusted"] == money(10_000)


def test_a_year_under_way_has_a_forecast_and_no_final_account() -> None:
    found = figures(UNIT, plan=plan_of(is_closed=False), has_opening=True)
    spent = found["expenditure/total@executed.m8"].number
    rest = found["expenditure/expected_rest@forecast"].number
    assert spent + rest == found["expenditure/total@forecast"].number == money(48_000).number
    assert not any(name.endswith("@final") for name in found)
    assert not any(name.startswith("income/opening") for name in found)


def test_a_department_adds_up_its_subordinates() -> None:
    found = figures(DEPARTMENT, plan=plan_of())
    assert found["subordinate/x1/expenditure@final"] == money(12_000)
    assert found["expenditure/internal_offset@final.department"] == money(1_000)
    assert found["expenditure/total@final.department"] == money(58_300)  # 47300 + 12000 - 1000
