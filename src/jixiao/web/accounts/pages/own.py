"""The own account: password, other logins, second factor, roles."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django_otp.plugins.otp_totp.models import TOTPDevice

from jixiao.web.accounts.actions.own import ChangePassword, ConfirmSecondFactor, EndOwnLogin
from jixiao.web.accounts.forms import CodeForm, PasswordForm
from jixiao.web.accounts.models import Person
from jixiao.web.accounts.request import ActorRequest
from jixiao.web.accounts.sessions import keep_login
from jixiao.web.action import perform
from jixiao.web.action_error import ActionError


@require_safe
def own_account(request: ActorRequest) -> HttpResponse:
    """Show the own account."""
    person = Person.objects.get(pk=request.actor.person_id)
    context = {
        "account": person,
        "grants": person.grants.select_related("unit"),
        "logins": person.login_sessions.filter(ended__isnull=True),
        "session_key": request.session.session_key,
        "devices": TOTPDevice.objects.filter(user=person, confirmed=True),
    }
    return render(request, "accounts/own.html", context)


@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def change_password(request: ActorRequest) -> HttpResponse:
    """Change the own password."""
    form = PasswordForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        old, new = form.cleaned_data["old"], form.cleaned_data["new"]
        try:
            perform(ChangePassword(old, new, request.session.session_key or ""), actor=request.actor)
        except ActionError as error:
            for problem in error.detail.get("problems", [error.message]):
                form.add_error("new" if "problems" in error.detail else "old", problem)
        else:
            keep_login(request)
            messages.success(request, "密码已更改，其他地方的登录已结束。")
            return redirect("dashboard:home")
    return render(request, "accounts/password.html", {"form": form})


@require_POST
def end_login(request: ActorRequest, *, pk: int) -> HttpResponse:
    """End one of the own logins."""
    perform(EndOwnLogin(pk), actor=request.actor)
    messages.success(request, "这处登录已结束。")
    return redirect("accounts:own")


@sensitive_post_parameters("code")
@require_http_methods(["GET", "HEAD", "POST"])
def set_up_second_factor(request: ActorRequest) -> HttpResponse:
    """Set up the second factor: show the key, take a first code."""
    person = Person.objects.get(pk=request.actor.person_id)
    form = CodeForm(request.POST if "code" in request.POST else None)
    if request.method == "POST" and "code" not in request.POST:
        TOTPDevice.objects.filter(user=person, confirmed=False).delete()
        TOTPDevice.objects.create(user=person, name="动态口令", confirmed=False)
    elif request.method == "POST" and form.is_valid():
        try:
            perform(ConfirmSecondFactor(form.cleaned_data["code"]), actor=request.actor)
        except ActionError as error:
            form.add_error("code", error.message)
        else:
            messages.success(request, "动态口令已启用，下次登录要用。")
            return redirect("accounts:own")
    device = TOTPDevice.objects.filter(user=person, confirmed=False).last()
    return render(request, "accounts/set_up_second_factor.html", {"form": form, "device": device})
