"""The files that came with a request."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.http import HttpRequest

from jixiao.web.action_error import ActionError


@dataclass(frozen=True, slots=True)
class SentFile:
    """A file that came with a request.

    Unit:
        name: as the sender called it.
        size: bytes, as they were received.
        pieces: its content.
    """

    name: str
    size: int
    pieces: Iterable[bytes] = field(repr=False)


def sent_files(request: HttpRequest, *, most: int) -> list[SentFile]:
    """Return the files of a form in their order.

    Raises:
        ActionError: If there are none, or more than are taken at once.
    """
    found = request.FILES.getlist("file")
    if not found:
        raise ActionError("没有收到文件。请选择文件后再上传。")
    if len(found) > most:
        raise ActionError(f"一次最多 {most} 个文件，这次有 {len(found)} 个，没有接收。请分几次上传。")
    return [SentFile(str(file.name), int(file.size or 0), file.chunks()) for file in found]
