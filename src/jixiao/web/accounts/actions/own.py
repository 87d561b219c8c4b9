"""What every person can do with the own account: change the password, end other logins, set up the second factor."""

from dataclasses import dataclass, field

from django.conf import settings
from django.utils import timezone
from django_otp.plugins.otp_totp.models import TOTPDevice

from jixiao.web.accounts.actor import Actor
from jixiao.web.accounts.models import LoginSession, OldPassword, Person
from jixiao.web.accounts.password_rule import MOST_LENGTH, password_problems
from jixiao.web.accounts.sessions import close_all, close_login
from jixiao.web.action import Action, Effect
from jixiao.web.action_error import ActionError, DeniedError, NotFoundError


class _OwnAction(Action[Person]):
    """An action of a logged-in person on the own account."""

    def permit(self, actor: Actor) -> None:
        """Refuse whoever is not logged in."""
        if not actor.is_known:
            raise DeniedError("请先登录。")
        self.person = Person.objects.select_for_update().get(pk=actor.person_id)


@dataclass
class ChangePassword(_OwnAction):
    """A new password; every other login of the person ends.

    Unit:
        session_key: the login that goes on.
    """

    old: str = field(repr=False)
    new: str = field(repr=False)
    session_key: str = field(default="", repr=False)
    event = "password.change"

    def change(self, actor: Actor) -> Effect[Person]:
        """Hold the rules, keep the old hash, and end the other logins."""
        is_right = len(self.old) <= MOST_LENGTH and self.person.check_password(self.old)
        if not is_right:
            raise ActionError("原密码不对。请核对大小写后重新输入。")
        if problems := password_problems(self.new, person=self.person):
            raise ActionError("".join(problems), detail={"problems": problems})
        OldPassword.objects.create(person=self.person, password=self.person.password)
        for row in self.person.old_passwords.all()[settings.CONFIGURATION.number("password_history") :]:
            row.delete()
        self.person.set_password(self.new)
        self.person.must_change, self.person.initial_until = False, None
        self.person.password_changed = timezone.now()
        self.person.save()
        ended = close_all(self.person, because="密码已更改", but=self.session_key)
        return Effect(self.person, f"person/{self.person.pk}", detail={"ended": ended})


@dataclass
class EndOwnLogin(_OwnAction):
    """End one of the own logins."""

    pk: int
    event = "login.kick"

    def change(self, actor: Actor) -> Effect[Person]:
        """End it; a login of somebody else is not there."""
        row = LoginSession.objects.filter(pk=self.pk, person=self.person).first()
        if row is None:
            raise NotFoundError
        close_login(row, because="本人结束")
        return Effect(self.person, f"person/{self.person.pk}", detail={"login": self.pk})


@dataclass
class ConfirmSecondFactor(_OwnAction):
    """Switch the second factor on, with a first code as the proof that it works."""

    code: str = field(repr=False)
    event = "mfa.enrol"

    def change(self, actor: Actor) -> Effect[Person]:
        """Confirm the device that was set up."""
        device = TOTPDevice.objects.select_for_update().filter(user=self.person, confirmed=False).last()
        if device is None:
            raise ActionError("还没有生成动态口令密钥。请先点“设置动态口令”。")
        if not device.verify_token(self.code.strip()):
            raise ActionError("动态口令不对。请等下一个口令再试，并核对手机时间。")
        device.confirmed = True
        device.save()
        return Effect(self.person, f"person/{self.person.pk}")
