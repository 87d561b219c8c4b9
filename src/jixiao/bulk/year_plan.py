"""The money of one made-up year, so planned that it adds up in every table.

All numbers are whole and count 100 yuan, the last digit of a report in 万元.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from jixiao.bulk.draw import Draw
from jixiao.bulk.profile import ProjectProfile, UnitProfile

PER_WAN = 100
MONTHS = 12
WINDOW_END = 8
MIDYEAR = 6
OWN_FUNDS = ("institution", "special_account", "other")
_PROJECT_PACE = (2, 8, 16, 26, 38, 52, 60, 66, 74, 82, 91, 100)  # percent paid by the end of each month
_EVEN_PACE = tuple(100 * month // MONTHS for month in range(1, MONTHS + 1))


@dataclass(frozen=True, slots=True)
class PlannedLine:
    """One line of expenditure: what was budgeted and, once the year is closed, spent.

    Unit:
        total: what the payments of the year come to: the final account, or the forecast of an open year.
        pace: percent of the total that is paid by the end of each month.
    """

    initial: int
    adjusted: int
    total: int
    pace: tuple[int, ...]

    def paid_by(self, month: int) -> int:
        """Return what is paid by the end of a month."""
        return 0 if month == 0 else self.total * self.pace[month - 1] // 100

    def amount(self, phase: str, *, month: int = 0) -> int:
        """Return the amount of a phase; the month is that of an executed amount."""
        if phase == "executed":
            return self.paid_by(month)
        return {"initial": self.initial, "adjusted": self.adjusted}.get(phase, self.total)


@dataclass(frozen=True, slots=True)
class YearPlan:
    """The money of one year.

    Unit:
        opening, closing, returned: what was carried over into and out of the year, and given back.
        own: percent of expenditure paid from own funds, by fund code.
        subordinates: the lines of the subordinate units by key.
    """

    year: int
    is_closed: bool
    opening: int
    personnel: PlannedLine
    public: PlannedLine
    projects: Mapping[str, PlannedLine]
    subordinates: Mapping[str, PlannedLine]
    own: Mapping[str, int]

    @property
    def phases(self) -> tuple[str, ...]:
        """The phases in which the whole account is stated."""
        return ("initial", "adjusted", "final") if self.is_closed else ("initial", "adjusted")

    @property
    def lines(self) -> tuple[PlannedLine, ...]:
        """All lines of the unit itself."""
        return (self.personnel, self.public, *self.projects.values())

    def basic(self, phase: str, *, month: int = 0) -> int:
        """Return the basic expenditure of a phase."""
        return self.personnel.amount(phase, month=month) + self.public.amount(phase, month=month)

    def project(self, phase: str, *, month: int = 0) -> int:
        """Return the project expenditure of a phase."""
        return sum(line.amount(phase, month=month) for line in self.projects.values())

    def expenditure(self, phase: str, *, month: int = 0) -> int:
        """Return the expenditure of a phase."""
        return self.basic(phase, month=month) + self.project(phase, month=month)

    def own_part(self, phase: str, *, fund: str, month: int = 0) -> int:
        """Return what of the expenditure of a phase is paid from one of the unit's own funds."""
        return self.expenditure(phase, month=month) * self.own.get(fund, 0) // 100

    def fiscal_part(self, phase: str, *, month: int = 0) -> int:
        """Return what of the expenditure of a phase the treasury pays."""
        own = sum(self.own_part(phase, fund=fund, month=month) for fund in self.own)
        return self.expenditure(phase, month=month) - own

    @property
    def closing(self) -> int:
        """What is carried over into the next year: what projects did not spend."""
        return sum(line.adjusted - line.total for line in self.projects.values())

    @property
    def returned(self) -> int:
        """What is given back to the treasury: what was saved of public expenditure."""
        return self.public.adjusted - self.public.total

    def income(self, phase: str) -> int:
        """Return the income of a phase: what the expenditure needs beyond what was carried over."""
        carried = self.closing if phase == "final" else 0
        return self.expenditure(phase) + carried - self.opening


def plan_year(profile: UnitProfile, *, year: int, is_closed: bool, opening: int, draw: Draw) -> YearPlan:
    """Return the money of one year of a unit.

    Args:
        profile: What the unit is like.
        year: The fiscal year.
        is_closed: Whether the year is over; an open year has stood until the end of August.
        opening: What was carried over into it.
        draw: Where the numbers come from.
    """
    return YearPlan(
        year,
        is_closed,
        opening,
        personnel=_steady(draw, "personnel", usual=profile.personnel, is_saving=False, is_closed=is_closed),
        public=_steady(draw, "public", usual=profile.public, is_saving=True, is_closed=is_closed),
        projects={item.key: _project_line(draw, item, is_closed=is_closed) for item in profile.projects},
        subordinates={
            item.key: _steady(draw, item.key, usual=item.budget, is_saving=False, is_closed=is_closed)
            for item in profile.subordinates
        },
        own=profile.own,
    )


def _steady(draw: Draw, name: str, *, usual: int, is_saving: bool, is_closed: bool) -> PlannedLine:
    """Return a line that is paid evenly; a small part is added during the year."""
    initial = draw.around(f"{name}/initial", middle=usual * PER_WAN, permille=40)
    adjusted = initial + initial * draw.whole(f"{name}/added", low=5, high=40) // 1000
    saved = adjusted * draw.whole(f"{name}/saved", low=1, high=20) // 1000 if is_saving and is_closed else 0
    return PlannedLine(initial, adjusted, adjusted - saved, _EVEN_PACE)


def _project_line(draw: Draw, profile: ProjectProfile, *, is_closed: bool) -> PlannedLine:
    """Return a project; one in three of a closed year is not spent to the end."""
    budget = draw.around(f"{profile.key}/budget", middle=profile.budget * PER_WAN, permille=80)
    is_short = is_closed and draw.whole(f"{profile.key}/short", low=1, high=3) == 1
    rest = budget * draw.whole(f"{profile.key}/rest", low=20, high=130) // 1000 if is_short else 0
    return PlannedLine(0 if profile.is_added else budget, budget, budget - rest, _PROJECT_PACE)
