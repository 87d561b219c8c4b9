"""The pages of the administrators: accounts and units for the system, roles and release for security."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from jixiao.web.accounts.actions import administer
from jixiao.web.accounts.actions.units import AddUnit, ChangeUnit
from jixiao.web.accounts.forms import GrantForm, PersonForm, UnitChangeForm, UnitForm
from jixiao.web.accounts.models import Grant, Person, Unit
from jixiao.web.accounts.request import ActorRequest
from jixiao.web.accounts.role import PersonKind, Role
from jixiao.web.action import perform
from jixiao.web.action_error import ActionError, DeniedError

_ADMINISTRATORS = frozenset({PersonKind.SYSTEM, PersonKind.SECURITY})
_SYSTEM = frozenset({PersonKind.SYSTEM})
_SECURITY = frozenset({PersonKind.SECURITY})
_ON_PERSON: dict[str, Callable[[int], administer.AdministratorAction[Person]]] = {
    "activate": administer.ActivatePerson,
    "disable": administer.DisablePerson,
    "reset-factor": administer.ResetSecondFactor,
}


def hold_kind(request: ActorRequest, *, allowed: frozenset[PersonKind]) -> None:
    """Refuse a page to everybody but some administrators.

    Raises:
        DeniedError: For everybody else.
    """
    if request.actor.kind not in allowed:
        raise DeniedError("这一页只给相应的管理员看。")


@require_safe
def people(request: ActorRequest) -> HttpResponse:
    """List the accounts."""
    hold_kind(request, allowed=_ADMINISTRATORS)
    rows = Person.objects.prefetch_related("grants__unit")
    return render(request, "accounts/people.html", {"people": rows, "form": PersonForm()})


@require_POST
def add_person(request: ActorRequest) -> HttpResponse:
    """Make an account and show its one-time code, once."""
    hold_kind(request, allowed=_SYSTEM)
    form = PersonForm(request.POST)
    if form.is_valid():
        try:
            person, code = perform(administer.CreatePerson(**form.cleaned_data), actor=request.actor)
        except ActionError as error:
            form.add_error(None, error.message)
        else:
            return render(request, "accounts/code.html", {"account": person, "code": code})
    context = {"people": Person.objects.prefetch_related("grants__unit"), "form": form}
    return render(request, "accounts/people.html", context, status=422)


@require_POST
def reset_password(request: ActorRequest, *, pk: int) -> HttpResponse:
    """Issue a new one-time code and show it, once."""
    person, code = perform(administer.ResetPassword(pk), actor=request.actor)
    return render(request, "accounts/code.html", {"account": person, "code": code})


@require_POST
def on_person(request: ActorRequest, *, pk: int, step: str) -> HttpResponse:
    """Release or close an account, or take its second factor off."""
    person = perform(_ON_PERSON[step](pk), actor=request.actor)
    messages.success(request, f"{person.name} 的账号已更新，现在是“{person.get_state_display()}”。")
    return redirect("accounts:people")


@require_http_methods(["GET", "HEAD", "POST"])
def grants(request: ActorRequest) -> HttpResponse:
    """List the roles, and give one."""
    hold_kind(request, allowed=_SECURITY)
    form = GrantForm(request.POST or None)
    status = 200
    if request.method == "POST" and form.is_valid():
        found = form.cleaned_data
        action = administer.GiveRole(
            found["person"].pk, Role(found["role"]), found["unit"].pk, found["year"], found["valid_to"]
        )
        try:
            perform(action, actor=request.actor)
        except ActionError as error:
            form.add_error(None, error.message)
            status = error.status
        else:
            messages.success(request, "角色已授予，对方下一次操作时生效。")
            return redirect("accounts:grants")
    rows = Grant.objects.select_related("person", "unit").order_by("unit__code", "role")
    return render(request, "accounts/grants.html", {"grants": rows, "form": form}, status=status)


@require_POST
def revoke_grant(request: ActorRequest, *, pk: int) -> HttpResponse:
    """Take a role back."""
    perform(administer.RevokeRole(pk), actor=request.actor)
    messages.success(request, "角色已收回，立即生效。")
    return redirect("accounts:grants")


@require_http_methods(["GET", "HEAD", "POST"])
def units(request: ActorRequest) -> HttpResponse:
    """List the tree of units, and add one."""
    hold_kind(request, allowed=_ADMINISTRATORS if request.method != "POST" else _SYSTEM)
    form = UnitForm(request.POST or None)
    status = 200
    if request.method == "POST" and form.is_valid():
        found = form.cleaned_data
        parent = found["parent"].pk if found["parent"] else 0
        try:
            perform(AddUnit(found["code"], found["name"], found["kind"], parent), actor=request.actor)
        except ActionError as error:
            form.add_error(None, error.message)
            status = error.status
        else:
            messages.success(request, "单位已增加。")
            return redirect("accounts:units")
    units = Unit.objects.order_by("path").select_related("parent").prefetch_related("changes")
    lines = [{"unit": unit, "form": UnitChangeForm(auto_id=f"id_{unit.pk}_%s")} for unit in units]
    return render(request, "accounts/units.html", {"lines": lines, "form": form}, status=status)


@require_POST
def change_unit(request: ActorRequest, *, pk: int) -> HttpResponse:
    """Rename, move or close a unit from a day on."""
    hold_kind(request, allowed=_SYSTEM)
    form = UnitChangeForm(request.POST)
    if not form.is_valid():
        raise ActionError(
            "变更没有保存：" + "；".join(str(error) for errors in form.errors.values() for error in errors)
        )
    found = form.cleaned_data
    parent = found["parent"].pk if found["parent"] else 0
    action = ChangeUnit(pk, found["date"], found["reason"], found["name"], parent, found["is_closed"])
    unit = perform(action, actor=request.actor)
    messages.success(request, f"{unit.name} 的变更已记入，原名称和隶属关系保留在历史中。")
    return redirect("accounts:units")
