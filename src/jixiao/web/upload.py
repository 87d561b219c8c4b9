"""Uploads: a request that is too large is refused by its announced length, before a byte of its body is read."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from jixiao.web.problem import problem_response

_MEGABYTE = 1024 * 1024
_TOO_LARGE = 413


class UploadLimitMiddleware:
    """Refuses what is larger than the limit; the server reads no more of a body than was announced."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request, or say how large a file may be."""
        most = settings.CONFIGURATION.number("upload_megabytes")
        length = request.META.get("CONTENT_LENGTH") or "0"
        if not str(length).isdecimal() or int(length) > most * _MEGABYTE:
            message = f"文件超过 {most} 兆字节，没有接收。请压缩图片或拆分后再上传。"
            return problem_response(request, code="too_large", message=message, status=_TOO_LARGE)
        return self.get_response(request)
