"""The sample county as it is loaded: one whole load, looked at from all sides."""

from collections import Counter

import pytest

from jixiao.pipelines.sample_county import load_county
from jixiao.web.accounts.models import Grant, Person, Unit, UnitKind
from jixiao.web.accounts.role import Role
from jixiao.web.audit.models import Entry
from jixiao.web.audit.verify import verify_chain
from jixiao.web.checks.models import CheckRun
from jixiao.web.operation.sample import STEPS, load_sample
from jixiao.web.rounds.models import Assignment, Round, Submission
from jixiao.web.rounds.seal import is_intact
from jixiao.web.store.models import YearBook


@pytest.mark.slow
@pytest.mark.django_db
def test_the_sample_is_a_county_at_work() -> None:
    told: list[str] = []
    logins = load_sample(told.append)
    assert len(told) == STEPS
    people = {person.login: person for person in Person.objects.all()}
    assert {login.login for login in logins} == {*Role.values, "system", "security", "audit"} == set(people)
    assert all(people[login.login].check_password(login.password) for login in logins)
    assert len({login.password for login in logins}) == len(logins)
    assert Grant.objects.count() == len(Role)

    books = load_county()
    assert Unit.objects.filter(kind=UnitKind.UNIT).count() == len({book.unit.name for book in books})
    assert YearBook.objects.count() >= len(books)
    assert CheckRun.objects.count() == YearBook.objects.count()
    bureau = Grant.objects.get(role=Role.PREPARER).unit
    assert CheckRun.objects.get(book__unit=bureau, book__year=2023).errors > 0  # something to find

    assert set(Round.objects.values_list("year", flat=True)) == {2023, 2024}
    states = Counter(Assignment.objects.filter(round__year=2023).values_list("state", flat=True))
    assert states["empty"] >= 1
    assert len(states) >= 3  # handed in, begun and not begun
    assert Submission.objects.exists()
    assert all(is_intact(submission) for submission in Submission.objects.all())

    assert verify_chain() == []
    assert not any(login.password in str(list(Entry.objects.values())) for login in logins)
