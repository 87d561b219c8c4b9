"""What the three administrators do, each only its own: accounts (system), roles and release (security)."""

import datetime as dt
import secrets
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django_otp.plugins.otp_totp.models import TOTPDevice

from jixiao.web.accounts.actor import Actor
from jixiao.web.accounts.login_name import fold_login
from jixiao.web.accounts.models import Grant, Person, Unit
from jixiao.web.accounts.role import PersonKind, Role
from jixiao.web.accounts.sessions import close_all
from jixiao.web.action import Action, Effect, Result
from jixiao.web.action_error import ActionError, ConflictError, DeniedError, NotFoundError

_CODE_HOURS = 24
_ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # no signs that look alike
_CODE_PARTS, _CODE_LENGTH = 4, 4


class AdministratorAction(Action[Result]):
    """An action that one kind of administrator may do."""

    allowed: frozenset[PersonKind]

    def permit(self, actor: Actor) -> None:
        """Refuse everybody else, also the other two administrators."""
        if not actor.is_known or actor.kind not in self.allowed:
            raise DeniedError("这项管理操作不归您办理。")


_SYSTEM = frozenset({PersonKind.SYSTEM})
_SECURITY = frozenset({PersonKind.SECURITY})


@dataclass
class CreatePerson(AdministratorAction[tuple[Person, str]]):
    """A new account; it opens with a one-time code after the security administrator has released it."""

    login: str
    name: str
    kind: PersonKind = PersonKind.BUSINESS
    post: str = ""
    telephone: str = ""
    valid_until: dt.date | None = None
    event = "account.create"
    allowed = _SYSTEM

    def change(self, actor: Actor) -> Effect[tuple[Person, str]]:
        """Make it; a login that is there already, however written, is refused."""
        login = fold_login(self.login)
        if not login or not self.name.strip():
            raise ActionError("登录名和姓名都要填写。")
        if Person.objects.filter(login=login).exists():
            raise ConflictError(f"登录名“{login}”已有账号（不分大小写、全角半角）。请换一个登录名。")
        person = Person(
            login=login,
            name=self.name.strip(),
            kind=self.kind,
            post=self.post,
            telephone=self.telephone,
            valid_until=self.valid_until,
        )
        code = _issue_code(person)
        person.save()
        return Effect((person, code), f"person/{person.pk}", detail={"login": login, "kind": str(self.kind)})


@dataclass
class ActivatePerson(AdministratorAction[Person]):
    """Release an account that the system administrator made: four eyes."""

    pk: int
    event = "account.activate"
    allowed = _SECURITY

    def change(self, actor: Actor) -> Effect[Person]:
        """Make it usable."""
        person = _locked(self.pk)
        person.state = Person.State.ACTIVE
        person.save(update_fields=["state"])
        return Effect(person, f"person/{person.pk}")


@dataclass
class DisablePerson(AdministratorAction[Person]):
    """Close an account; its logins end at once."""

    pk: int
    event = "account.disable"
    allowed = _SYSTEM

    def change(self, actor: Actor) -> Effect[Person]:
        """Close it, unless it is the last administrator of its kind."""
        person = _locked(self.pk)
        others = Person.objects.filter(kind=person.kind, state=Person.State.ACTIVE).exclude(pk=person.pk)
        if person.kind != PersonKind.BUSINESS and not others.exists():
            raise ActionError(f"这是最后一个{PersonKind(person.kind).label}，不能停用。请先建立并激活另一个。")
        person.state = Person.State.DISABLED
        person.save(update_fields=["state"])
        ended = close_all(person, because="账号停用")
        return Effect(person, f"person/{person.pk}", detail={"ended": ended})


@dataclass
class ResetPassword(AdministratorAction[tuple[Person, str]]):
    """A one-time code for a person who has lost the password; the person then sets an own one."""

    pk: int
    event = "password.reset"
    allowed = _SYSTEM

    def change(self, actor: Actor) -> Effect[tuple[Person, str]]:
        """Issue the code and end every login."""
        person = _locked(self.pk)
        code = _issue_code(person)
        person.save()
        close_all(person, because="密码被重置")
        return Effect((person, code), f"person/{person.pk}")


@dataclass
class ResetSecondFactor(AdministratorAction[Person]):
    """Take a lost second factor off an account."""

    pk: int
    event = "mfa.reset"
    allowed = _SECURITY

    def change(self, actor: Actor) -> Effect[Person]:
        """Remove its devices and end its logins."""
        person = _locked(self.pk)
        TOTPDevice.objects.filter(user=person).delete()
        close_all(person, because="动态口令被重置")
        return Effect(person, f"person/{person.pk}")


@dataclass
class GiveRole(AdministratorAction[Grant]):
    """Give a business person a role at a unit."""

    person: int
    role: Role
    unit: int
    year: int = 0
    valid_to: dt.date | None = None
    event = "role.grant"
    allowed = _SECURITY

    def change(self, actor: Actor) -> Effect[Grant]:
        """Give it; an administrator holds no business role, and nobody gives one to themselves."""
        person = _locked(self.person)
        unit = Unit.objects.filter(pk=self.unit).first()
        if unit is None:
            raise NotFoundError
        if person.kind != PersonKind.BUSINESS:
            raise ActionError(f"{PersonKind(person.kind).label}不能同时承担业务角色。请为业务另建账号。")
        grant, is_new = Grant.objects.get_or_create(
            person=person,
            role=self.role,
            unit=unit,
            year=self.year,
            defaults={"given_by_id": actor.person_id, "valid_to": self.valid_to},
        )
        if not is_new:
            raise ConflictError(f"{person.name} 在 {unit.name} 已有“{Role(self.role).label}”角色。")
        detail = {"role": str(self.role), "unit": unit.code, "year": self.year}
        return Effect(grant, f"person/{person.pk}", unit.pk, detail)


@dataclass
class RevokeRole(AdministratorAction[None]):
    """Take a role back; it holds from the next request on."""

    pk: int
    event = "role.revoke"
    allowed = _SECURITY

    def change(self, actor: Actor) -> Effect[None]:
        """Remove it."""
        grant = Grant.objects.select_for_update(of=("self",)).filter(pk=self.pk).select_related("unit").first()
        if grant is None:
            raise NotFoundError
        subject, unit = f"person/{grant.person_id}", grant.unit
        detail = {"role": grant.role, "unit": unit.code, "year": grant.year}
        grant.delete()
        return Effect(None, subject, unit.pk, detail)


def _locked(pk: int) -> Person:
    if not transaction.get_connection().in_atomic_block:
        message = "an account is changed in a transaction"
        raise transaction.TransactionManagementError(message)
    person = Person.objects.select_for_update().filter(pk=pk).first()
    if person is None:
        raise NotFoundError
    return person


def _issue_code(person: Person) -> str:
    """Return a new one-time code that is the person's password for a day."""
    parts = ("".join(secrets.choice(_ALPHABET) for _ in range(_CODE_LENGTH)) for _ in range(_CODE_PARTS))
    code = "-".join(parts)
    person.set_password(code)
    person.must_change = True
    person.initial_until = timezone.now() + dt.timedelta(hours=_CODE_HOURS)
    return code
