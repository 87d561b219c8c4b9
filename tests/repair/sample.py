"""Small systems written by their printed figures, and the two published reports as linear systems in our own words."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction

from jixiao.book.figure import Exact, exact
from jixiao.repair.system import Bound, Cell, Equation, System

FEN, WAN = 10_000, 1_000_000  # a step of 0.01 万元, and 1 万元, in fen


def cell(name: str, printed: str, *, unit: str = "万元", nearby: Iterable[str] = ()) -> Cell:
    """Return the cell of a printed figure: money in 万元, anything else as it is; nothing printed is a blank."""
    scale, quantum = (WAN, FEN) if unit == "万元" else (1, 1)
    return Cell(name, worth(printed, scale=scale), printed, unit, scale, quantum, _values(nearby, scale=scale))


def worth(printed: str, *, scale: int = WAN) -> Exact | None:
    """Return what a printed figure is worth, None for a blank."""
    return exact(Fraction(Decimal(printed)) * scale) if printed else None


def _values(printed: Iterable[str], *, scale: int) -> frozenset[Exact]:
    return frozenset(value for it in printed if (value := worth(it, scale=scale)) is not None)


def total(name: str, *parts: str, tolerance: Exact = 0) -> Equation:
    """Return total = Σ parts."""
    return Equation({name: -1, **dict.fromkeys(parts, 1)}, tolerance=tolerance, source=f"{name}合计")


def system(
    printed: Mapping[str, str], *equations: Equation, unit: str = "万元", bounds: Iterable[Bound] = ()
) -> System:
    """Return the system of some printed figures."""
    return System.of((cell(name, it, unit=unit) for name, it in printed.items()), equations=equations, bounds=bounds)


def score_table() -> System:
    """Return the scored indicators of 2023: an actual value of 12 stands as a score, and one score is blank."""
    scores = ["5", "5", "5", "12", "9", "10", "8", "10", "", "8", "10", "10"]
    weights = [5] * 4 + [10] * 8
    blocks = ["15", "25", "9", "8", "6", "11", "11", "10"]  # 15+25+9+8+6+11+11+10 = 95
    cells = [cell(f"s{n}", it, unit="分", nearby=["12"] if n == 3 else ()) for n, it in enumerate(scores)]
    cells += [cell(f"b{n}", it, unit="分") for n, it in enumerate(blocks)]
    return System.of(
        [*cells, cell("total", "95", unit="分")],
        equations=[total("total", *(f"s{n}" for n in range(12))), total("total", *(f"b{n}" for n in range(8)))],
        bounds=[Bound(f"s{n}", 0, weight) for n, weight in enumerate(weights)],
    )


FORECAST = {
    "basic": "809.72",
    "project": "452.26",
    "general": "1556.51",  # 809.72 + 452.26 = 1261.98
    "fund": "294.63",
    "institution": "0",
    "other": "0",
    "total": "1556.61",
    "initial": "811.72",
    "personnel": "614.48",
    "public": "195.24",
    "equipment": "2",
    "added": "744.89",
    "projects": "744.89",  # 2 + 744.89 = 746.89
}


def forecast(*, has_fund_identity: bool = True) -> System:
    """Return the expected spending of the report of 2024: one sum repeats its total, one repeats its part."""
    equations = [
        total("general", "basic", "project"),
        total("total", "general", "fund", "institution", "other"),
        total("total", "initial", "added"),
        total("initial", "personnel", "public", "equipment"),
        total("projects", "equipment", "added"),
    ]
    if has_fund_identity:
        equations.append(total("projects", "project", "fund"))
    return system(FORECAST, *equations)


def posts() -> System:
    """Return the authorised posts of 2023: 23 + 7 + 10 + 1 = 41 and not 40."""
    printed = {"civil": "23", "managed": "7", "institution": "10", "support": "1", "posts": "40"}
    return system(printed, total("posts", "civil", "managed", "institution", "support"), unit="名")


def closing() -> System:
    """Return the account of 2023: 2752.93 + 0 and 3793.43 + 0 differ by 1040.50, which nobody stated."""
    printed = {"income": "2752.93", "opening": "0", "expenditure": "3793.43", "closing": "0"}
    return system(printed, Equation({"income": 1, "opening": 1, "expenditure": -1, "closing": -1}))


def projects() -> System:
    """Return the projects of 2023: 930.55 + 2862.88 is total spending and not spending on projects."""
    printed = {"yearly": "930.55", "once": "2862.88", "project": "3017.99", "basic": "775.44", "total": "3793.43"}
    return system(printed, total("project", "yearly", "once"), total("total", "basic", "project"))
