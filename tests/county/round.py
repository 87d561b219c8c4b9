"""A small round for tests: four units, each at another point of its way."""

import datetime as dt
from dataclasses import replace

from jixiao.book.verdict import Verdict
from jixiao.county.filing import Filing, FilingState
from jixiao.county.lighting import Lighting
from jixiao.county.record import EvaluationRecord, Outlook, ProjectRecord, Spending, UnitRecord
from jixiao.county.summary import CountySummary, Round, summarise
from jixiao.law.in_force import Law, law_in_force
from jixiao.law.rulebook import Rulebook
from jixiao.law.working_calendar import working_calendar
from jixiao.rules.coverage import Coverage
from tests.book.found import FOUND, WARNING

TODAY = dt.date(2024, 9, 20)
DUE = dt.date(2024, 9, 10)
WAN = 1_000_000  # fen
MONITORING = Round("示例县", 2024, "绩效监控", 8, TODAY)
YEAR_END = replace(MONITORING, kind="绩效自评", month=12)
COVERAGE = Coverage({Verdict.PASS: 8, Verdict.FAIL: 2}, ("R001",))

FAST = UnitRecord(
    Filing("甲局", "1", "甲局", FilingState.FINAL, DUE, dt.date(2024, 9, 9)),
    Spending(70 * WAN, 100 * WAN),
    Spending(70 * WAN, 100 * WAN),
    Spending(70 * WAN, 100 * WAN),
    projects=(ProjectRecord("p1", "道路", Spending(30 * WAN, 40 * WAN), outlooks=(Outlook("里程", "确定能"),)),),
    evaluations=(
        EvaluationRecord("e", "", "部门整体", score=95, full=100, spending=Spending(70 * WAN, 100 * WAN)),
        EvaluationRecord("e1", "p1", "道路", score=88, full=100, spending=Spending(30 * WAN, 40 * WAN)),
    ),
    findings=(FOUND, WARNING),
    coverage=COVERAGE,
)
SLOW = UnitRecord(
    Filing("乙局", "2", "乙局", FilingState.REVIEWING, DUE, dt.date(2024, 9, 12)),
    Spending(20 * WAN, 100 * WAN),
    Spending(20 * WAN, 100 * WAN),
    Spending(20 * WAN, 100 * WAN),
    evaluations=(
        EvaluationRecord(
            "e",
            "",
            "部门整体",
            score=98,
            full=100,
            computed=90,
            spending=Spending(20 * WAN, 100 * WAN),
            points=90,
            qualitative_points=63,
        ),
    ),
    findings=(WARNING,),
    coverage=COVERAGE,
)
_LATE = Spending(problem="没有报送（未填）")
LATE = UnitRecord(Filing("丙局", "3", "丙局", FilingState.NOT_STARTED, DUE), _LATE, _LATE, _LATE)
_OTHER = Spending(10 * WAN, 50 * WAN, "只有截至6月的执行数", is_comparable=False)
OTHER = UnitRecord(
    Filing("丁局", "4", "丁局", FilingState.RETURNED, DUE), _OTHER, _OTHER, _OTHER, findings=(), coverage=COVERAGE
)
RECORDS = (FAST, SLOW, LATE, OTHER)


def law_of(year: int) -> Law:
    """Return the law of the sample county."""
    return law_in_force(Rulebook.shipped(), region="510521", year=year)


def lighting(*, year: int = 2024, month: int = 8, today: dt.date = TODAY) -> Lighting:
    """Return what the lights of the sample county are judged by."""
    calendar = working_calendar(Rulebook.shipped(), region="510521", years={year})
    return Lighting(law_of(year), calendar, month, today)


def summary(round_: Round = MONITORING) -> CountySummary:
    """Return the roll-up of the four units."""
    return summarise(RECORDS, round_=round_, lighting=lighting(month=round_.month))
