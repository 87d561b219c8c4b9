"""Login, second factor and logout."""

import datetime as dt

from django.conf import settings
from django.contrib.auth import authenticate, logout
from django.contrib.auth.decorators import login_not_required
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render, resolve_url
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST
from django_otp.plugins.otp_totp.models import TOTPDevice

from jixiao.web.accounts.actor import Actor
from jixiao.web.accounts.forms import CodeForm, LoginForm
from jixiao.web.accounts.login_name import fold_login
from jixiao.web.accounts.middleware import ENDED, source_of
from jixiao.web.accounts.models import LoginSession, Person
from jixiao.web.accounts.request import ActorRequest
from jixiao.web.accounts.role import PersonKind
from jixiao.web.accounts.sessions import begin_login, close_login
from jixiao.web.audit.record import Event, append_event

_PENDING = "pending_person"
_PENDING_SINCE = "pending_since"
_PENDING_MINUTES = 5
_WRONG = "登录名或密码不对，或者账号不能使用。请核对后再试；仍不行请联系系统管理员。"


@login_not_required
@sensitive_post_parameters("password")
@require_http_methods(["GET", "HEAD", "POST"])
def log_in(request: HttpRequest) -> HttpResponse:
    """Ask for login and password."""
    form = LoginForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        person = authenticate(request, **form.cleaned_data)
        if isinstance(person, Person) and _may_come_from(request, person=person):
            return _go_on(request, person=person)
        _tell_failure(request, login=form.cleaned_data["login"])
        form.add_error(None, _WRONG)
    context = {"form": form, "next": _next(request), "ended_because": request.session.get(ENDED, "")}
    return render(request, "accounts/login.html", context)


@login_not_required
@sensitive_post_parameters("code")
@require_http_methods(["GET", "HEAD", "POST"])
def second_factor(request: HttpRequest) -> HttpResponse:
    """Ask for the code of a person whose password was right."""
    person = _pending(request)
    if person is None:
        return redirect("accounts:login")
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with transaction.atomic():
            devices = TOTPDevice.objects.select_for_update().filter(user=person, confirmed=True)
            is_right = any(device.verify_token(form.cleaned_data["code"]) for device in devices)
        if is_right:
            return _enter(request, person=person)
        _tell_failure(request, login=person.login)
        form.add_error(None, "动态口令不对或已用过。请等下一个口令再试。")
    return render(request, "accounts/second_factor.html", {"form": form, "next": _next(request)})


@require_POST
def log_out(request: ActorRequest) -> HttpResponse:
    """End this login; nothing of it stays in the browser."""
    current = LoginSession.objects.filter(session_key=request.session.session_key or "").first()
    with transaction.atomic():
        if current is not None:
            close_login(current, because="退出登录")
        append_event(Event("login.logout", request.actor, f"person/{request.actor.person_id}"))
    logout(request)
    response = redirect("accounts:login")
    response["Clear-Site-Data"] = '"cache"'
    return response


def _go_on(request: HttpRequest, *, person: Person) -> HttpResponse:
    """Enter at once, or ask for the second factor where the person has one."""
    if not TOTPDevice.objects.filter(user=person, confirmed=True).exists():
        return _enter(request, person=person)
    request.session[_PENDING] = person.pk
    request.session[_PENDING_SINCE] = timezone.now().isoformat()
    return redirect(f"{resolve_url('accounts:second_factor')}?next={_next(request)}")


def _enter(request: HttpRequest, *, person: Person) -> HttpResponse:
    begin_login(request, person=person)
    return redirect("accounts:password" if person.must_change else _next(request) or "dashboard:home")


def _pending(request: HttpRequest) -> Person | None:
    since = request.session.get(_PENDING_SINCE)
    if since is None or timezone.now() - dt.datetime.fromisoformat(since) > dt.timedelta(minutes=_PENDING_MINUTES):
        return None
    return Person.objects.filter(pk=request.session.get(_PENDING, 0), state=Person.State.ACTIVE).first()


def _next(request: HttpRequest) -> str:
    """Return where to go after login, only if it is a page of this site."""
    target = request.POST.get("next") or request.GET.get("next") or ""
    is_ours = url_has_allowed_host_and_scheme(target, allowed_hosts={request.get_host()})
    return target if is_ours and target.startswith("/") else ""


def _may_come_from(request: HttpRequest, *, person: Person) -> bool:
    """Whether an administrator comes from an address that administrators may come from."""
    allowed = settings.CONFIGURATION.listed("admin_addresses")
    return person.kind == PersonKind.BUSINESS or not allowed or source_of(request) in allowed


def _tell_failure(request: HttpRequest, *, login: str) -> None:
    with transaction.atomic():
        nobody = Actor(name=fold_login(login), source=source_of(request))
        append_event(Event("login.fail", nobody, "login", outcome="failed"))
