"""Read an answer whole and let go of its file."""

from django.http import HttpResponse, StreamingHttpResponse


def content_of(answer: object) -> bytes:
    """Return everything that an answer sends."""
    assert isinstance(answer, HttpResponse | StreamingHttpResponse)
    return answer.getvalue()  # the browser of tests closes it with the last piece
