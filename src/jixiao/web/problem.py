"""Every refusal in one shape: a page for people, `{"code", "message"}` for scripts; never a trace."""

import logging
import secrets
from collections.abc import Callable

from django.db.utils import DataError, OperationalError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from jixiao.errors import RefusalError
from jixiao.web.action_error import ActionError

_LOG = logging.getLogger("jixiao.web")
_RETRY_SECONDS = 5
_SECRETS = frozenset({"password", "old", "new", "again", "code"})  # the fields of login and the own account


def wants_json(request: HttpRequest) -> bool:
    """Whether the answer is read by a script: the API, or a page's own script that says so."""
    return request.path.startswith("/api/") or request.headers.get("Accept", "").startswith("application/json")


def problem_response(
    request: HttpRequest, *, code: str, message: str, status: int, detail: dict[str, object] | None = None
) -> HttpResponse:
    """Return a refusal in the shape the asker reads."""
    if wants_json(request):
        return JsonResponse({**(detail or {}), "code": code, "message": message}, status=status)
    return render(request, "problem.html", {"code": code, "message": message, "status": status}, status=status)


class ProblemMiddleware:
    """Turns what pages and actions raise into refusals; what nobody expected gets an incident number."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Return the refusal for an exception of a view; Django's own answers to 403 and 404 stay."""
        if isinstance(error, ActionError):
            return problem_response(
                request, code=error.code, message=error.message, status=error.status, detail=error.detail
            )
        if isinstance(error, RefusalError):
            return problem_response(request, code="unreadable", message=str(error), status=422)
        if isinstance(error, DataError):
            message = "有一项内容太长，或者含有不能保存的字符，没有保存。请改短后再试。"
            return problem_response(request, code="unfit", message=message, status=422)
        if isinstance(error, OperationalError):
            return busy_response(request, error)
        return None


def busy_response(request: HttpRequest, error: Exception) -> HttpResponse:
    """Return the refusal for a database that does not answer: nothing is lost, try again soon."""
    _LOG.error("the database does not answer: %s", error)
    message = "数据库正忙，您填写的内容没有丢失。请稍候几秒再试。"
    response = problem_response(request, code="busy", message=message, status=503)
    response["Retry-After"] = str(_RETRY_SECONDS)
    return response


def server_error(request: HttpRequest) -> HttpResponse:
    """Return the page of a mistake of ours: an incident number and no detail."""
    incident = secrets.token_hex(4)
    _LOG.error("incident %s at %s", incident, request.path)
    message = f"系统出错了，已记下编号 {incident}。您填写的内容没有丢失，请把编号告诉系统管理员。"
    return problem_response(request, code="incident", message=message, status=500)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Return the page of an address that does not exist; what may not be seen looks the same."""
    message = "没有这一页，或者您无权查看。请从首页重新进入。"
    return problem_response(request, code="not_found", message=message, status=404)


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Return the page of a form that was sent from elsewhere or after a new login; what was typed is shown again.

    A password is not.
    """
    is_account = request.resolver_match is not None and request.resolver_match.app_name == "accounts"
    hidden = {"csrfmiddlewaretoken", *(_SECRETS if is_account else ())}
    typed = [(name, value) for name, value in request.POST.items() if name not in hidden]
    message = "页面已过期，内容还没有保存。您填写的内容在下面，请重新打开页面后再提交。"
    if wants_json(request):
        return JsonResponse({"code": "csrf", "message": message}, status=403)
    return render(
        request, "problem.html", {"code": "csrf", "message": message, "status": 403, "typed": typed}, status=403
    )
