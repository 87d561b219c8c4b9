"""Scores beside the self-scores: within the weight, with a reason, by whose turn it is."""

import datetime as dt

import pytest
from django.utils import timezone

from jixiao.web.action import perform
from jixiao.web.action_error import ActionError, DeniedError, LockedError, NotFoundError
from jixiao.web.review.actions.score import AssignEvaluator, GiveScore
from jixiao.web.review.models import EvaluatorTask, ReviewScore
from jixiao.web.rounds.models import Assignment
from tests.web.conftest import County
from tests.web.review.review_case import handed_in
from tests.web.rounds.round_case import open_round, take

DAY = dt.timedelta(days=1)


@pytest.fixture
def form(county: County) -> Assignment:
    return handed_in(county)


def give(
    county: County,
    *,
    form: Assignment,
    score: str,
    item: str = "k1",
    reason: str = "按评分标准",
    who: str = "department",
    task: int = 0,
) -> ReviewScore:
    action = GiveScore(form.pk, f"indicator/{item}", score, reason, task=task)
    return perform(action, actor=county.actor(who))


def assign(
    county: County, *, form: Assignment, project: str = "p1", who: str = "finance", days: int = 9
) -> EvaluatorTask:
    today = timezone.localdate()
    action = AssignEvaluator(form.pk, county.people["evaluator"].pk, project, today, today + days * DAY)
    return perform(action, actor=county.actor(who))


@pytest.mark.parametrize("score", ["0", "0.01", "9.99", "10", " 10.00 ", "10.0"])
def test_a_score_from_nothing_to_the_weight(county: County, form: Assignment, score: str) -> None:
    assert give(county, form=form, score=score).score == score.strip()


@pytest.mark.parametrize(
    ("score", "told"), [("10.01", "得分要在 0 到 10 之间。"), ("-0.01", "得分不能小于 0。"), ("999", "0 到 10")]
)
def test_beyond_the_weight_or_below_nothing_is_refused(county: County, form: Assignment, score: str, told: str) -> None:
    with pytest.raises(ActionError, match=told):
        give(county, form=form, score=score)


@pytest.mark.parametrize("score", ["", "十", "9.999", "1e1", "1_0", "NaN", "Infinity", "+5", "9,5", "--1"])
def test_what_is_no_score_is_told_so(county: County, form: Assignment, score: str) -> None:
    with pytest.raises(ActionError, match="不是得分。请填数字，最多两位小数"):
        give(county, form=form, score=score)
    assert not ReviewScore.objects.exists()


def test_a_difference_needs_a_reason_the_same_score_does_not(county: County, form: Assignment) -> None:
    with pytest.raises(ActionError, match="与自评得分不同"):
        give(county, form=form, item="k2", score="9", reason=" ")
    assert give(county, form=form, item="k2", score="9.50", reason=" ").reason == ""


def test_a_second_score_replaces_the_first(county: County, form: Assignment) -> None:
    give(county, form=form, score="5")
    give(county, form=form, score="6", reason="复核后")
    row = ReviewScore.objects.get()
    assert (row.score, row.reason, row.role) == ("6", "复核后", "department")


def test_an_item_that_is_not_there_is_not_found(county: County, form: Assignment) -> None:
    with pytest.raises(NotFoundError):
        give(county, form=form, item="k9", score="5")


def test_a_level_scores_when_it_is_its_turn(county: County, form: Assignment) -> None:
    with pytest.raises(DeniedError):
        give(county, form=form, score="5", who="finance")
    take(county, who="department", step="pass_on", assignment=form)
    assert give(county, form=form, score="5", who="finance").role == "finance"


def test_what_was_never_handed_in_has_no_score(county: County) -> None:
    form = open_round(county)
    with pytest.raises(LockedError):
        give(county, form=form, score="5")
    task = assign(county, form=form)
    with pytest.raises(ActionError, match="还没有报送过"):
        give(county, form=form, score="5", who="evaluator", task=task.pk)


def test_an_evaluator_scores_the_assigned_project_only(county: County, form: Assignment) -> None:
    task = assign(county, form=form)
    assert give(county, form=form, score="5", who="evaluator", task=task.pk).role == "evaluator"
    with pytest.raises(NotFoundError):
        give(county, form=form, item="k3", score="5", who="evaluator", task=task.pk)  # of the other project
    with pytest.raises(NotFoundError):
        give(county, form=form, score="5", who="evaluator")  # without the task
    with pytest.raises(NotFoundError):
        give(county, form=form, score="5", who="department", task=task.pk)  # somebody else's task


def test_an_evaluator_of_all_scores_all(county: County, form: Assignment) -> None:
    task = assign(county, form=form, project="")
    give(county, form=form, item="k1", score="5", who="evaluator", task=task.pk)
    give(county, form=form, item="k3", score="5", who="evaluator", task=task.pk)
    assert ReviewScore.objects.count() == 2


def test_only_finance_assigns_only_evaluators_and_only_forwards(county: County, form: Assignment) -> None:
    for who in ("department", "approver", "reader"):
        with pytest.raises(NotFoundError):
            assign(county, form=form, who=who)
    with pytest.raises(ActionError, match="开始日期不能晚于结束日期"):
        assign(county, form=form, days=-1)
    today = timezone.localdate()
    with pytest.raises(ActionError, match="没有第三方评价角色"):
        perform(AssignEvaluator(form.pk, county.people["reader"].pk, "p1", today, today), actor=county.actor("finance"))


def test_an_assignment_again_moves_the_days(county: County, form: Assignment) -> None:
    assign(county, form=form)
    assert assign(county, form=form, days=0).valid_to == timezone.localdate()
    assert EvaluatorTask.objects.count() == 1
