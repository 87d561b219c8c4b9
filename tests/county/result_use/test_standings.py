"""Standings from the records of a round."""

from jixiao.county.recurrence import Recurrence
from jixiao.county.result_use.standings import standings_of
from tests.county.round import RECORDS, WAN


def test_each_evaluated_project_has_a_standing() -> None:
    again = {"甲局/p1": (Recurrence("目标不细。", (2023,)),), "乙局/p1": (Recurrence("别处。", (2023,)),)}
    found = list(standings_of(RECORDS, repeated=again))
    assert [(it.unit, it.subject, it.points, it.repeated) for it in found] == [("甲局", "道路", 88, ("目标不细。",))]
    assert (found[0].budget, found[0].budget_label) == (40 * WAN, "本年调整预算数")


def test_the_budget_asked_for_comes_first_even_where_it_is_nothing() -> None:
    found = next(standings_of(RECORDS, repeated={}, next_budgets={("甲局", "p1"): 0}))
    assert (found.budget, found.budget_label) == (0, "下年度申报预算数")
