"""Functional and economic classification of a made-up year, each level the sum of the one below."""

from collections.abc import Callable, Iterator
from itertools import chain

from jixiao.book.classification import EconomicLine, FunctionalLine
from jixiao.bulk.account_amounts import ADMINISTRATIVE
from jixiao.bulk.entries import Entries
from jixiao.bulk.profile import UnitProfile
from jixiao.bulk.year_plan import YearPlan

Names = Callable[[str, str], str]  # the official name of a code of a code list
TOTAL = "合计"
_LEVELS = {3: "类", 5: "款", 7: "项"}
_PENSION, _HOUSING = "2080505", "2210201"
_WAGE_SHARES = {"30101": 40, "30102": 22, "30103": 14}  # percent of personnel expenditure; the rest is other wages
_PENSION_SHARE, _MEDICAL_SHARE, _HOUSING_SHARE, _RETIRED_SHARE = 8, 4, 6, 2
_GOODS_SHARES = {"30201": 30, "30206": 8, "30211": 20, "30213": 10, "31002": 4}  # percent of public expenditure
_PROJECT_SHARES = {"30227": 55, "31003": 20}  # percent of project expenditure
_OTHER_WAGES, _OTHER_GOODS, _RETIREMENT = "30199", "30299", "30302"
_NO_KIND = ("income_superior", "income_operating", "income_affiliated", "superior", "operating", "affiliated")

Leaves = dict[str, tuple[int, int]]  # basic and project expenditure by subject


def functional_lines(
    entries: Entries, *, profile: UnitProfile, plan: YearPlan, names: Names
) -> tuple[FunctionalLine, ...]:
    """Return the functional lines of the year and add their amounts."""
    own_names = dict(profile.subjects)
    codes = sorted({code[:size] for code in _functional(profile, plan=plan, phase="adjusted") for size in _LEVELS})
    lines = tuple(
        FunctionalLine(
            key=f"f{code}",
            subject=code,
            name=own_names.get(code) or names("functional_subject", code),
            level=_LEVELS[len(code)],
            parent=code[: len(code) - 2] if len(code) > min(_LEVELS) else TOTAL,
        )
        for code in codes
    )
    for phase in plan.phases:
        _functional_amounts(entries, profile=profile, plan=plan, phase=phase)
    return (FunctionalLine(key="f0", subject=TOTAL, name=TOTAL, level=TOTAL), *lines)


def _functional(profile: UnitProfile, *, plan: YearPlan, phase: str) -> Leaves:
    """Return expenditure by item."""
    personnel, basic = plan.personnel.amount(phase), plan.basic(phase)
    insured = {
        _PENSION: personnel * _PENSION_SHARE // 100,
        profile.medical: personnel * _MEDICAL_SHARE // 100,
        _HOUSING: personnel * _HOUSING_SHARE // 100,
    }
    (basic_item, _), (project_item, _) = profile.subjects[-2:]
    leaves = {code: (units, 0) for code, units in insured.items()}
    return leaves | {basic_item: (basic - sum(insured.values()), 0), project_item: (0, plan.project(phase))}


def _functional_amounts(entries: Entries, *, profile: UnitProfile, plan: YearPlan, phase: str) -> None:
    income = _income_by_item(profile, plan=plan, phase=phase)
    own = {
        "income_institution": sum(plan.own_part(phase, fund=fund) for fund in plan.own if fund != "other"),
        "income_other": plan.own_part(phase, fund="other"),
    }
    basic_item = profile.subjects[-2][0]
    sums: dict[str, dict[str, int]] = {}
    for code, (basic, project) in _functional(profile, plan=plan, phase=phase).items():
        is_main = code == basic_item
        figures = {"income": income[code], "expenditure": basic + project, "basic": basic, "project": project}
        figures |= {name: units if is_main else 0 for name, units in own.items()}
        figures["income_fiscal"] = income[code] - (sum(own.values()) if is_main else 0)
        for key in ("f0", *(f"f{code[:size]}" for size in _LEVELS)):
            line = sums.setdefault(key, {})
            for name, units in figures.items():
                line[name] = line.get(name, 0) + units
    for key, line in sums.items():
        for name, units in line.items():
            entries.add_phase(f"functional/{key}/{name}", phase=phase, units=units)
        for name in _NO_KIND:
            entries.add_phase(f"functional/{key}/{name}", phase=phase, units=None)


def _income_by_item(profile: UnitProfile, *, plan: YearPlan, phase: str) -> dict[str, int]:
    """Return income by item: the expenditure, less what was carried in and more what is carried out.

    That difference is booked with the projects as far as they go, the rest with basic expenditure.
    """
    (basic_item, _), (project_item, _) = profile.subjects[-2:]
    spent = {code: sum(pair) for code, pair in _functional(profile, plan=plan, phase=phase).items()}
    change = plan.income(phase) - plan.expenditure(phase)
    with_projects = max(change, -spent[project_item])
    spent[project_item] += with_projects
    spent[basic_item] += change - with_projects
    return spent


def economic_lines(entries: Entries, *, profile: UnitProfile, plan: YearPlan, names: Names) -> tuple[EconomicLine, ...]:
    """Return the economic lines of the year and add their amounts."""
    is_administrative = profile.kind in ADMINISTRATIVE
    codes: set[str] = set()
    for phase in plan.phases:
        leaves = dict(_economic(plan, phase=phase, is_administrative=is_administrative))
        sums: Leaves = {}
        for code, (basic, project) in leaves.items():
            for part in (code[:3], code):
                before = sums.get(part, (0, 0))
                sums[part] = (before[0] + basic, before[1] + project)
        for code, (basic, project) in sums.items():
            for name, units in (("total", basic + project), ("basic", basic), ("project", project)):
                entries.add_phase(f"economic/j{code}/{name}", phase=phase, units=units)
        codes |= set(sums)
    return tuple(_economic_line(code, names=names) for code in sorted(codes))


def _economic_line(code: str, *, names: Names) -> EconomicLine:
    is_class = len(code) == min(_LEVELS)
    name = names("economic_subject", code)
    return EconomicLine(f"j{code}", code, name, _LEVELS[len(code)], "" if is_class else code[:3])


def _economic(plan: YearPlan, *, phase: str, is_administrative: bool) -> Iterator[tuple[str, tuple[int, int]]]:
    """Yield basic and project expenditure by item."""
    personnel, public, project = plan.personnel.amount(phase), plan.public.amount(phase), plan.project(phase)
    shares = dict(_WAGE_SHARES)
    if not is_administrative:
        shares["30107"] = shares.pop("30103")  # a public institution pays performance wages, no bonus
    shares |= {"30108": _PENSION_SHARE, "30110": _MEDICAL_SHARE, "30113": _HOUSING_SHARE, _RETIREMENT: _RETIRED_SHARE}
    wages = _shared(personnel, shares=shares, rest=_OTHER_WAGES)
    goods = _shared(public, shares=_GOODS_SHARES, rest=_OTHER_GOODS)
    works = _shared(project, shares=_PROJECT_SHARES, rest=_OTHER_GOODS)
    basic = dict(chain(wages, goods))
    projects = dict(works)
    for code in dict.fromkeys((*basic, *projects)):
        yield code, (basic.get(code, 0), projects.get(code, 0))


def _shared(total: int, *, shares: dict[str, int], rest: str) -> Iterator[tuple[str, int]]:
    parts = {code: total * share // 100 for code, share in shares.items()}
    yield from parts.items()
    yield rest, total - sum(parts.values())
