"""What happens to the money comes to what the account says."""

from fractions import Fraction

from jixiao.book.figure import BLANK, NOT_APPLICABLE, Figure
from jixiao.bulk.entries import money
from jixiao.bulk.indicator_rows import plain
from jixiao.bulk.ledger_rows import adjustments, pace_points, payments, percent, project_row, project_summary
from jixiao.bulk.year_plan import YearPlan
from tests.bulk.made_up import UNIT, plan_of

TEXTS = {"approval": "示例县财预〔2023〕"}


def test_payments_come_to_the_account() -> None:
    rows = tuple(payments(plan_of()))
    assert len(rows) == 36
    assert sum(row.amount.number for row in rows) == money(47_300).number
    assert {row.fund for row in rows} == {"general"}
    window = tuple(payments(plan_of(is_closed=False, own={"institution": 20})))
    assert max(row.month.number for row in window) == 8
    assert {row.fund for row in window} == {""}


def test_progress_is_that_of_the_payments() -> None:
    rates = {point.month.number: point.rate for point in pace_points(plan_of())}
    assert rates[6] == Figure.percent("50.0")  # 23650 ÷ 47300
    assert rates[9] == Figure.percent("75.0")


def test_a_percentage_is_printed_with_its_digits() -> None:
    assert percent(1, of=3) == Figure.percent("33.33")
    assert percent(2, of=3, places=0) == Figure.percent("67")


def test_changes_of_the_budget_come_to_the_additions() -> None:
    rows = tuple(adjustments(UNIT, plan=plan_of(), texts=TEXTS))
    sums = {kind: sum(row.amount.number for row in rows if row.kind == kind) for kind in {row.kind for row in rows}}
    assert sums["追加"] == money(6_000).number  # 48000 - 42000
    assert sums["调剂调入"] == sums["调剂调出"]
    assert rows[0].document == "示例县财预〔2023〕7号"
    assert [row.project for row in rows] == ["", "s1", "", ""]


def test_project_codes_are_well_formed_and_different() -> None:
    rows = [project_row(item, unit=UNIT, plan=plan_of(), region="510521") for item in UNIT.projects]
    assert [row.code for row in rows] == ["51052121T399001000001", "51052123T399001000002"]
    assert [row.arrangement for row in rows] == ["年初安排", "年中追加"]


def test_surpluses_are_counted_beyond_the_line() -> None:
    plan = plan_of()  # c1 has 500 of 5000 left, exactly one tenth
    assert project_summary(plan, surplus_line=Fraction(1, 10)).recurrent_surplus_count == plain(0)
    assert project_summary(plan, surplus_line=Fraction(99, 1000)).recurrent_surplus_count == plain(1)
    assert project_summary(plan, surplus_line=None).recurrent_surplus_count == BLANK
    assert project_summary(plan, surplus_line=1).recurrent_progress == Figure.percent("90.00")


def test_a_year_under_way_has_no_progress_of_the_whole_year() -> None:
    summary = project_summary(plan_of(is_closed=False), surplus_line=1)
    assert summary.recurrent_progress == BLANK
    assert (summary.initial_count, summary.added_count, summary.total_count) == (plain(1), plain(1), plain(2))


def test_without_added_projects_their_progress_does_not_apply() -> None:
    plan = plan_of()
    alone = YearPlan(
        2023,
        is_closed=True,
        opening=0,
        personnel=plan.personnel,
        public=plan.public,
        projects={"c1": plan.projects["c1"]},
        subordinates={},
        own={},
    )
    assert project_summary(alone, surplus_line=1).one_off_progress == NOT_APPLICABLE
