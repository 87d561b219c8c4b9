"""The first three administrators of a fresh installation, each with a one-time code that is shown once."""

from typing import NamedTuple

from django.db import transaction

from jixiao.web.accounts.actions.administer import CreatePerson
from jixiao.web.accounts.actor import CONSOLE, Actor
from jixiao.web.accounts.models import Person
from jixiao.web.accounts.role import PersonKind
from jixiao.web.action import perform

_LOGINS = {PersonKind.SYSTEM: "system", PersonKind.SECURITY: "security", PersonKind.AUDIT: "audit"}


class FirstAccount(NamedTuple):
    """One account with the code that opens it once."""

    login: str
    name: str
    code: str


def has_no_people() -> bool:
    """Whether there is no account yet."""
    return not Person.objects.exists()


def make_first_accounts() -> list[FirstAccount]:
    """Make the three administrators where there is no account yet; otherwise return nothing."""
    if not has_no_people():
        return []
    installer = Actor(name="安装程序", kind=PersonKind.SYSTEM, person_id=1, source=CONSOLE)
    made = []
    with transaction.atomic():
        for kind, login in _LOGINS.items():
            person, code = perform(CreatePerson(login, str(kind.label), kind), actor=installer)
            person.state = Person.State.ACTIVE
            person.save(update_fields=["state"])
            made.append(FirstAccount(login, person.name, code))
    return made
