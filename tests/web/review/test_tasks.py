"""An evaluator's task: the only door of that role, from its first to its last day."""

import datetime as dt

import pytest

from jixiao.web.accounts.role import Role
from jixiao.web.action_error import NotFoundError
from jixiao.web.review.models import EvaluatorTask
from jixiao.web.review.tasks import find_task, open_tasks
from tests.web.conftest import County, give, make_person
from tests.web.rounds.round_case import open_round

FIRST, LAST = dt.date(2025, 4, 1), dt.date(2025, 4, 30)
DAY = dt.timedelta(days=1)


@pytest.fixture
def task(county: County) -> EvaluatorTask:
    people = county.people
    return EvaluatorTask.objects.create(
        person=people["evaluator"],
        assignment=open_round(county),
        project="p1",
        valid_from=FIRST,
        valid_to=LAST,
        given_by=people["finance"],
    )


@pytest.mark.parametrize(("day", "is_open"), [(FIRST - DAY, False), (FIRST, True), (LAST, True), (LAST + DAY, False)])
def test_it_opens_on_the_first_and_closes_after_the_last_day(
    county: County, task: EvaluatorTask, day: dt.date, *, is_open: bool
) -> None:
    actor = county.actor("evaluator")
    assert list(open_tasks(actor, today=day)) == ([task] if is_open else [])
    if is_open:
        assert find_task(actor, pk=task.pk, today=day) == task
    else:
        with pytest.raises(NotFoundError):
            find_task(actor, pk=task.pk, today=day)


def test_another_evaluator_does_not_see_it(county: County, task: EvaluatorTask) -> None:
    county.people["second"] = make_person("second")
    give(county.people["second"], role=Role.EVALUATOR, unit=county.region)
    with pytest.raises(NotFoundError):
        find_task(county.actor("second"), pk=task.pk, today=FIRST)


def test_a_task_without_the_role_opens_nothing(county: County, task: EvaluatorTask) -> None:
    task.person = county.people["finance"]
    task.save()
    assert not open_tasks(county.actor("finance"), today=FIRST).exists()
