"""The amounts of a made-up year: income, expenditure, balances, projects and subordinate units."""

from jixiao.book.caliber import Caliber
from jixiao.bulk.entries import Entries
from jixiao.bulk.profile import UnitProfile
from jixiao.bulk.year_plan import MIDYEAR, WINDOW_END, YearPlan

ADMINISTRATIVE = ("行政单位", "参公管理事业单位")
_FISCAL_FUNDS = ("fiscal", "general")
_INCOME_OF_FUND = {"institution": "institution", "special_account": "institution", "other": "other"}
_LOCKED_SHARE = 5  # one part in so many of what is left is under contract
_OFFSET = 1000  # passed on from the unit to its subordinates, in 100 yuan


def account_amounts(entries: Entries, *, profile: UnitProfile, plan: YearPlan, has_opening: bool) -> None:
    """Add every amount of the year.

    Args:
        entries: Where they go.
        profile: What the unit is like.
        plan: The money of the year.
        has_opening: Whether the opening balance is there already, carried over from the year before.
    """
    for phase in plan.phases:
        _income(entries, profile=profile, plan=plan, phase=phase)
        _expenditure(entries, profile=profile, plan=plan, phase=phase)
        _balances(entries, profile=profile, plan=plan, phase=phase, has_opening=has_opening)
        _subordinates(entries, plan=plan, phase=phase)
    _budget_changes(entries, plan=plan)
    _execution(entries, plan=plan)
    _projects(entries, plan=plan)
    if plan.is_closed:
        _year_end(entries, plan=plan)
    else:
        _forecast(entries, plan=plan)


def _income(entries: Entries, *, profile: UnitProfile, plan: YearPlan, phase: str) -> None:
    total = plan.income(phase)
    own: dict[str, int] = {}
    for fund in plan.own:
        row = _INCOME_OF_FUND[fund]
        own[row] = own.get(row, 0) + plan.own_part(phase, fund=fund)
    fiscal = total - sum(own.values())
    rows: dict[str, int | None] = {"total": total, "fiscal": fiscal, "general": fiscal}
    rows |= dict.fromkeys(("government_fund", "state_capital", "superior", "operating", "affiliated"))
    rows |= {row: own.get(row) for row in ("institution", "other")}
    rows["non_fiscal_used"] = None if profile.kind in ADMINISTRATIVE else 0
    for row, units in rows.items():
        entries.add_phase(f"income/{row}", phase=phase, units=units)


def _expenditure(entries: Entries, *, profile: UnitProfile, plan: YearPlan, phase: str) -> None:
    _spending(entries, plan=plan, caliber=Caliber(phase))
    for row in ("superior", "operating", "affiliated"):
        entries.add_phase(f"expenditure/{row}", phase=phase, units=None)
    if profile.kind in ADMINISTRATIVE:
        entries.add_phase("expenditure/agency_running", phase=phase, units=plan.public.amount(phase))


def _spending(entries: Entries, *, plan: YearPlan, caliber: Caliber) -> None:
    """Add expenditure in its parts and by fund; a unit without own funds pays every part from the general budget."""
    phase, month = caliber.phase, caliber.as_of
    parts = {
        "total": plan.expenditure(phase, month=month),
        "basic": plan.basic(phase, month=month),
        "personnel": plan.personnel.amount(phase, month=month),
        "public": plan.public.amount(phase, month=month),
        "project": plan.project(phase, month=month),
    }
    for row, units in parts.items():
        entries.add(f"expenditure/{row}", caliber=caliber, units=units)
        if not plan.own and row != "total":
            entries.add(f"expenditure/{row}", caliber=caliber._replace(fund="general"), units=units)
    for fund in _FISCAL_FUNDS:
        units = plan.fiscal_part(phase, month=month)
        entries.add("expenditure/total", caliber=caliber._replace(fund=fund), units=units)
    for fund in plan.own:
        units = plan.own_part(phase, fund=fund, month=month)
        entries.add("expenditure/total", caliber=caliber._replace(fund=fund), units=units)


def _balances(entries: Entries, *, profile: UnitProfile, plan: YearPlan, phase: str, has_opening: bool) -> None:
    closing = plan.closing if phase == "final" else 0
    if not has_opening:
        entries.add_phase("income/opening", phase=phase, units=plan.opening)
    entries.add_phase("expenditure/closing", phase=phase, units=closing)
    entries.add_phase("expenditure/allocation", phase=phase, units=None if profile.kind in ADMINISTRATIVE else 0)
    entries.add_phase("income/grand_total", phase=phase, units=plan.income(phase) + plan.opening)
    entries.add_phase("expenditure/grand_total", phase=phase, units=plan.expenditure(phase) + closing)


def _subordinates(entries: Entries, *, plan: YearPlan, phase: str) -> None:
    if not plan.subordinates:
        return
    for key, line in plan.subordinates.items():
        for name in ("income", "expenditure"):
            entries.add_phase(f"subordinate/{key}/{name}", phase=phase, units=line.amount(phase))
    own = plan.expenditure(phase) + sum(line.amount(phase) for line in plan.subordinates.values())
    department = Caliber(phase, scope="department")
    entries.add("expenditure/internal_offset", caliber=department, units=_OFFSET)
    entries.add("expenditure/total", caliber=department, units=own - _OFFSET)


def _budget_changes(entries: Entries, *, plan: YearPlan) -> None:
    added = plan.expenditure("adjusted") - plan.expenditure("initial")
    for row, units in (("addition", added), ("cut", 0), ("transfer_net", 0)):
        entries.add_phase(f"expenditure/{row}", phase="adjusted", units=units)
    late = sum(line.adjusted for line in plan.projects.values() if not line.initial)
    early = plan.project("adjusted") - late
    for row, units in (("initial", early), ("added", late), ("total", early + late)):
        entries.add_phase(f"project_funds/{row}", phase="adjusted", units=units)
    for row, units in (("recurrent", early), ("one_off", late)):
        entries.add_phase(f"project_funds/{row}", phase="adjusted", units=units)
    entries.add_phase("expenditure/project", phase="received", units=plan.project("adjusted"))


def _execution(entries: Entries, *, plan: YearPlan) -> None:
    spent = plan.expenditure("executed", month=WINDOW_END)
    rest = plan.expenditure("adjusted") - spent
    entries.add(
        "expenditure/total",
        caliber=Caliber("executed", as_of=MIDYEAR),
        units=plan.expenditure("executed", month=MIDYEAR),
    )
    window = Caliber("executed", as_of=WINDOW_END)
    _spending(entries, plan=plan, caliber=window)
    entries.add("expenditure/locked", caliber=window, units=rest // _LOCKED_SHARE)


def _projects(entries: Entries, *, plan: YearPlan) -> None:
    phases = ("initial", "adjusted", "final" if plan.is_closed else "forecast")
    calibers = (*map(Caliber, phases), Caliber("executed", as_of=WINDOW_END))
    for key, line in plan.projects.items():
        for caliber in calibers:
            units = line.amount(caliber.phase, month=caliber.as_of)
            for fund in (caliber.fund, *_FISCAL_FUNDS[: 0 if plan.own else 1]):
                entries.add(f"project/{key}", caliber=caliber._replace(fund=fund), units=units)


def _year_end(entries: Entries, *, plan: YearPlan) -> None:
    for row, units in (("closing_basic", 0), ("closing_project", plan.closing), ("returned", plan.returned)):
        entries.add_phase(f"expenditure/{row}", phase="final", units=units)


def _forecast(entries: Entries, *, plan: YearPlan) -> None:
    _spending(entries, plan=plan, caliber=Caliber("forecast"))
    rest = plan.expenditure("forecast") - plan.expenditure("executed", month=WINDOW_END)
    entries.add_phase("expenditure/expected_rest", phase="forecast", units=rest)
