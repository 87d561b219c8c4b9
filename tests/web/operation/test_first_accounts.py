"""A fresh installation has three administrators, each behind a code that opens once; a used one gets nobody."""

import pytest

from jixiao.web.accounts.models import Person
from jixiao.web.accounts.role import PersonKind
from jixiao.web.audit.models import Entry
from jixiao.web.operation.first_accounts import make_first_accounts
from tests.web.conftest import County


@pytest.mark.django_db
def test_three_administrators_kept_apart() -> None:
    made = make_first_accounts()
    assert [account.login for account in made] == ["system", "security", "audit"]
    people = {person.login: person for person in Person.objects.all()}
    assert {person.kind for person in people.values()} == set(PersonKind) - {PersonKind.BUSINESS}
    for account in made:
        person = people[account.login]
        assert person.is_enabled
        assert person.must_change
        assert person.initial_until is not None
        assert person.check_password(account.code)
    assert len({account.code for account in made}) == 3


@pytest.mark.django_db
def test_the_log_begins_with_them_and_holds_no_code() -> None:
    made = make_first_accounts()
    entries = list(Entry.objects.values())
    assert [entry["event"] for entry in entries] == ["account.create"] * 3
    assert {entry["person_name"] for entry in entries} == {"安装程序"}
    assert not any(account.code in str(entries) for account in made)


def test_where_somebody_is_nobody_is_made(county: County) -> None:
    before = Person.objects.count()
    assert county.people
    assert make_first_accounts() == []
    assert Person.objects.count() == before
