"""The filing of one unit in a round: how far it is, when it was due, when it came in."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum


class FilingState(Enum):
    """How far a filing is; the order is that of its life."""

    NOT_STARTED = "not_started"
    FILLING = "filling"
    CHECKED = "checked"
    SUBMITTED = "submitted"
    REVIEWING = "reviewing"
    RETURNED = "returned"
    ACCEPTED = "accepted"
    FINAL = "final"
    DISCLOSED = "disclosed"

    @property
    def label(self) -> str:
        """The official word."""
        return _LABELS[self]

    @property
    def is_handed_in(self) -> bool:
        """Whether the unit has done its part; what was returned waits for the unit again."""
        return self in _HANDED_IN


_LABELS = {
    FilingState.NOT_STARTED: "未填",
    FilingState.FILLING: "填报中",
    FilingState.CHECKED: "自检",
    FilingState.SUBMITTED: "已报送",
    FilingState.REVIEWING: "审核中",
    FilingState.RETURNED: "退回",
    FilingState.ACCEPTED: "接收",
    FilingState.FINAL: "定稿",
    FilingState.DISCLOSED: "公开",
}
_HANDED_IN = frozenset(
    {
        FilingState.SUBMITTED,
        FilingState.REVIEWING,
        FilingState.ACCEPTED,
        FilingState.FINAL,
        FilingState.DISCLOSED,
    }
)


@dataclass(frozen=True, slots=True)
class Filing:
    """One unit in a round.

    Unit:
        due: the last day, None where none was set.
        submitted_on: the day of the submission that counts, None before it.
    """

    unit: str
    code: str = ""
    department: str = ""
    state: FilingState = FilingState.NOT_STARTED
    due: dt.date | None = None
    submitted_on: dt.date | None = None

    def days_late(self, today: dt.date) -> int:
        """Return how many days a filing was or is late, 0 in time or without a last day."""
        if self.due is None:
            return 0
        end = self.submitted_on if self.state.is_handed_in and self.submitted_on else today
        return 0 if self.state.is_handed_in and self.submitted_on is None else max((end - self.due).days, 0)

    def timing(self, today: dt.date) -> str:
        """Return how a filing stands to its last day, in words."""
        if self.due is None:
            return "未定期限"
        days = self.days_late(today)
        if self.state.is_handed_in:
            if self.submitted_on is None:
                return "报送日期未记录"
            return f"迟报{days}天" if days else "按时报送"
        return f"逾期{days}天" if days else f"还有{(self.due - today).days}天"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a round is.

    Unit:
        counts: units by state, every state named.
        overdue: filings whose last day is over and that are not handed in.
        late: filings that were handed in after their last day.
    """

    total: int
    counts: Mapping[FilingState, int]
    handed_in: int
    overdue: tuple[Filing, ...]
    late: tuple[Filing, ...]


def progress_of(filings: Iterable[Filing], *, today: dt.date) -> Progress:
    """Return how far the filings of a round are on a day; the longest overdue come first."""
    listed = tuple(filings)
    behind = sorted((item for item in listed if item.days_late(today)), key=lambda item: -item.days_late(today))
    return Progress(
        total=len(listed),
        counts={state: sum(item.state is state for item in listed) for state in FilingState},
        handed_in=sum(item.state.is_handed_in for item in listed),
        overdue=tuple(item for item in behind if not item.state.is_handed_in),
        late=tuple(item for item in behind if item.state.is_handed_in),
    )
