"""The page of the keys of own scripts."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from jixiao.web.accounts.request import ActorRequest
from jixiao.web.action import perform
from jixiao.web.action_error import ActionError
from jixiao.web.api.actions import IssueToken, RevokeToken
from jixiao.web.api.forms import TokenForm
from jixiao.web.api.models import ApiToken


@require_http_methods(["GET", "HEAD", "POST"])
def tokens(request: ActorRequest) -> HttpResponse:
    """List the own keys; issue one and show it, once."""
    form = TokenForm(request.POST or None)
    key = ""
    if request.method == "POST" and form.is_valid():
        try:
            key = perform(IssueToken(**form.cleaned_data), actor=request.actor)
        except ActionError as error:
            form.add_error(None, error.message)
    rows = ApiToken.objects.filter(person=request.actor.person_id)
    status = 422 if request.method == "POST" and not key else 200
    return render(request, "api/tokens.html", {"tokens": rows, "form": form, "key": key}, status=status)


@require_POST
def revoke(request: ActorRequest, *, pk: int) -> HttpResponse:
    """Take one of the own keys back."""
    perform(RevokeToken(pk), actor=request.actor)
    messages.success(request, "密钥已收回，立即失效。")
    return redirect("tokens:index")
