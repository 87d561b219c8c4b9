"""Send a file so that a browser saves it and runs nothing of it."""

from typing import IO, Any

from django.http import FileResponse

_TYPE = "application/octet-stream"


def as_download(file: IO[Any], *, name: str) -> FileResponse:
    """Return the answer that sends a file, under a name of any signs.

    The name is encoded as RFC 6266 says, the type is never that of a page, and should a browser open it all the same,
    it may do nothing.
    """
    response = FileResponse(file, as_attachment=True, filename=name, content_type=_TYPE)
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return response
