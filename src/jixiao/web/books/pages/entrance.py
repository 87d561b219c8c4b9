"""Who comes in: a script whose login is over is told so in JSON, a person goes to the login page."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, cast
from urllib.parse import quote, urlsplit

from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import resolve_url

from jixiao.web.accounts.request import ActorRequest
from jixiao.web.problem import wants_json

_PERSON = "X-Jixiao-Person"
_UNAUTHORISED = 401
_Rest = ParamSpec("_Rest")
_View = Callable[Concatenate[ActorRequest, _Rest], HttpResponse]


def with_login(view: Callable[Concatenate[ActorRequest, _Rest], HttpResponse]) -> _View[_Rest]:
    """Let only people in who are logged in; what a script gets instead is JSON that it can wait on.

    A page that was opened by one person is not saved by another who logged in since.
    """

    @wraps(view)
    def entered(request: ActorRequest, /, *args: _Rest.args, **kwargs: _Rest.kwargs) -> HttpResponse:
        if not request.actor.is_known:
            return login_needed(request, message="登录已过期。您填写的内容还在本机，重新登录后会自动保存。")
        opened_by = request.headers.get(_PERSON, "")
        if opened_by and opened_by != str(request.actor.person_id):
            return login_needed(request, message="现在登录的是另一个人。请用打开本页的账号登录后再保存。")
        return view(request, *args, **kwargs)

    return cast("_View[_Rest]", login_not_required(entered))


def login_needed(request: HttpRequest, *, message: str) -> HttpResponse:
    """Return the way to the login page, in the shape the asker reads."""
    if not wants_json(request):
        return redirect_to_login(request.get_full_path(), resolve_url("accounts:login"))
    back = urlsplit(request.headers.get("Referer", "/")).path
    url = f"{resolve_url('accounts:login')}?next={quote(back)}"
    return JsonResponse({"code": "login", "message": message, "login_url": url}, status=_UNAUTHORISED)
