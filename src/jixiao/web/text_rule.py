"""Which texts can be kept: no database, workbook or document takes control characters or halves of characters."""

import re
from collections.abc import Callable, Mapping

from django.http import HttpRequest, HttpResponse

from jixiao.web.problem import problem_response

_UNKEEPABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def is_keepable(content: object) -> bool:
    """Return whether every text in a content can be kept everywhere.

    Example:
        >>> is_keepable({"reason": ["实地核查"]}), is_keepable(["a" + chr(0)])
        (True, False)
    """
    if isinstance(content, str):
        return _UNKEEPABLE.search(content) is None
    if isinstance(content, Mapping):
        return all(is_keepable(part) for pair in content.items() for part in pair)
    if isinstance(content, list | tuple):
        return all(is_keepable(part) for part in content)
    return True


class AddressTextMiddleware:
    """Refuses an address with the character that no database looks up; no page of ours leads to one."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request, or say what is wrong with its address."""
        if "\0" in request.path or "%00" in request.META.get("QUERY_STRING", ""):
            message = "网址里有不能识别的字符。请从首页重新进入。"
            return problem_response(request, code="malformed", message=message, status=400)
        return self.get_response(request)
