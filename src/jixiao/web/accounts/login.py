"""Who may log in: the backend that checks a password, and what a locked account is told."""

from django.conf import settings
from django.contrib.auth.backends import BaseBackend
from django.contrib.auth.hashers import make_password
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from jixiao.web.accounts.login_name import fold_login
from jixiao.web.accounts.models import Person


class PersonBackend(BaseBackend):
    """Checks login and password; an unknown login costs as much time as a wrong password."""

    def authenticate(
        self,
        request: HttpRequest | None,
        login: str = "",
        password: str = "",
        **rest: object,
    ) -> Person | None:
        """Return the person of a login if the password is right and the account may be used."""
        person = Person.objects.filter(login=fold_login(login)).first()
        if person is None:
            make_password(password)
            return None
        is_right = person.check_password(password)
        return person if is_right and self.user_can_authenticate(person) else None

    def user_can_authenticate(self, person: Person) -> bool:
        """Whether the account is active, not expired, and its initial password, if it has one, still holds."""
        is_expired = person.valid_until is not None and person.valid_until < timezone.localdate()
        is_too_late = person.initial_until is not None and person.initial_until < timezone.now()
        return person.is_enabled and not is_expired and not is_too_late

    def get_user(self, user_id: int) -> Person | None:
        """Return the person of a session."""
        return Person.objects.filter(pk=user_id).first()


def locked_out(request: HttpRequest, credentials: object, *rest: object) -> HttpResponse:
    """Return the page of an account that is locked for some minutes."""
    minutes = settings.CONFIGURATION.number("lock_minutes")
    return render(request, "accounts/locked.html", {"minutes": minutes}, status=429)
