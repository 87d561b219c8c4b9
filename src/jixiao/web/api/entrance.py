"""The API: its operations, who may ask, and one shape for every refusal."""

from collections.abc import Callable, Iterator
from functools import wraps
from http import HTTPStatus
from typing import Any, cast

from django.contrib.auth.decorators import login_not_required
from django.db.utils import OperationalError
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.urls import URLPattern
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError
from ninja.parser import Parser
from ninja.types import DictStrAny

from jixiao.errors import RefusalError
from jixiao.web.action_error import ActionError, NotFoundError
from jixiao.web.api.auth import BearerOrSession
from jixiao.web.api.routes import account, audit, books, check, forms, rounds
from jixiao.web.api.strict_json import read_json
from jixiao.web.problem import busy_response, problem_response

ROOT = "/api/v1/"
_JSON, _MULTIPART = "application/json", "multipart/form-data"
_View = Callable[..., HttpResponse]


class StrictParser(Parser):
    """Reads bodies as `read_json` does."""

    def parse_body(self, request: HttpRequest) -> DictStrAny:
        """Return the body."""
        return cast("DictStrAny", read_json(request.body))


def build_api() -> NinjaAPI:
    """Return the API with its operations."""
    api = NinjaAPI(
        title="绩效接口",
        version="1",
        docs_url=None,
        urls_namespace="api",
        auth=BearerOrSession(),
        parser=StrictParser(),
    )
    for module in (account, rounds, forms, books, audit, check):
        api.add_router("", module.router)
    _handle(api, kind=ActionError, answer=_tell_refusal)
    _handle(api, kind=RefusalError, answer=lambda request, error: _problem(request, 422, "unreadable", str(error)))
    _handle(api, kind=Http404, answer=lambda request, _: _tell_refusal(request, NotFoundError()))
    _handle(api, kind=AuthenticationError, answer=lambda request, _: _problem(request, 401, "login", _LOGIN))
    _handle(api, kind=HttpError, answer=lambda request, _: _problem(request, 400, "malformed", _MALFORMED))
    _handle(api, kind=ValidationError, answer=_tell_invalid)
    _handle(api, kind=OperationalError, answer=busy_response)
    return api


def api_patterns(api: NinjaAPI) -> Iterator[URLPattern]:
    """Yield the addresses of an API; each tells a script in JSON what is wrong."""
    for pattern in api.urls[0]:
        if not isinstance(pattern, URLPattern) or pattern.name == "api-root":  # nothing is there
            continue
        view = _describe(api) if pattern.name == "openapi-json" else cast("_View", pattern.callback)
        yield URLPattern(pattern.pattern, _entered(view), pattern.default_args, pattern.name)


def _describe(api: NinjaAPI) -> _View:
    """Return the view of the description of an API."""

    @require_safe
    def describe(request: HttpRequest) -> HttpResponse:
        return JsonResponse(api.get_openapi_schema(path_prefix=ROOT))

    return describe


_LOGIN = "请先登录，或在请求头 Authorization 里带上接口密钥。"
_MALFORMED = "请求的内容不是规范的 JSON：要用 UTF-8，键不重复，数只用整数，不含控制字符。请改正后再发。"


def _entered(view: _View) -> _View:
    @wraps(view)
    def entered(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if _is_other_type(request):
            return _problem(request, 415, "media_type", "请求的内容要用 application/json；文件用 multipart/form-data。")
        asked = request.method
        if asked == "HEAD":
            request.method = "GET"  # no operation is written for it
        answer = view(request, *args, **kwargs)
        request.method = asked  # the server leaves the body away
        if answer.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
            refusal = _problem(request, 405, "method", "这个地址不支持这种方法。请看接口说明。")
            refusal["Allow"] = answer["Allow"]
            return refusal
        return answer

    return csrf_exempt(login_not_required(entered))  # who asks, and from where, `BearerOrSession` holds


def _is_other_type(request: HttpRequest) -> bool:
    has_body = request.method in {"POST", "PUT", "PATCH"} and request.META.get("CONTENT_LENGTH") not in {None, "", "0"}
    return has_body and request.content_type not in {_JSON, _MULTIPART}


def _handle(api: NinjaAPI, *, kind: type[Exception], answer: Callable[[HttpRequest, Any], HttpResponse]) -> None:
    api.add_exception_handler(kind, answer)


def _problem(request: HttpRequest, status: int, code: str, message: str) -> HttpResponse:
    return problem_response(request, code=code, message=message, status=status)


def _tell_refusal(request: HttpRequest, error: ActionError) -> HttpResponse:
    return problem_response(request, code=error.code, message=error.message, status=error.status, detail=error.detail)


def _tell_invalid(request: HttpRequest, error: ValidationError) -> HttpResponse:
    """Name the fields that are wrong, never what they held."""
    fields = [".".join(str(part) for part in found["loc"]) for found in error.errors]
    message = f"请求里有 {len(fields)} 处不合要求：{'、'.join(fields[:10])}。请对照接口说明改正。"
    return problem_response(request, code="invalid", message=message, status=422, detail={"fields": fields})
