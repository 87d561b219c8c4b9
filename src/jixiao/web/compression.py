"""Compression on the way: pages, scripts and data travel small; files and parts of files travel as they are."""

from http import HTTPStatus

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware

_TEXTS = frozenset(
    {
        "application/javascript",
        "application/json",
        "image/svg+xml",
        "text/css",
        "text/html",
        "text/javascript",
        "text/plain",
    }
)


class CompressionMiddleware(GZipMiddleware):
    """Compresses what a browser reads; the length of each answer varies by chance, so that it tells no secret in it."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """Return the answer, compressed if it is text to be read now and the browser takes that."""
        kind = response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
        is_file = response.headers.get("Content-Disposition", "").startswith("attachment")
        if response.status_code == HTTPStatus.PARTIAL_CONTENT or kind not in _TEXTS or is_file:
            return response
        tag = response.headers.get("ETag")
        answer = super().process_response(request, response)
        if tag:
            answer.headers["ETag"] = tag  # a file of ours has one tag in every encoding: it is found unchanged by it
        return answer
