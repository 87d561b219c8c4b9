"""Check a file that somebody sent: in a process of its own, in a folder that is gone afterwards."""

import json
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Any

from jixiao.reading.limits import CONVERTER
from jixiao.reading.program import run_program
from jixiao.web.action_error import ActionError

_WORKER = "jixiao.web.api.check_worker"
_UNREADABLE = "文件检查时出错，已停止。请用 WPS 或 Office 打开，另存后再上传。"


class UncheckedError(ActionError):
    """The file was refused, or its check failed."""

    code = "unreadable"


def check_pieces(pieces: Iterable[bytes], *, name: str) -> dict[str, Any]:
    """Return the contract `jixiao.check/1` of a file.

    Args:
        pieces: Its bytes.
        name: What the sender called it; only its ending is a name here, the rest is shown.

    Raises:
        UncheckedError: If it is refused, fails or takes too long.
    """
    with tempfile.TemporaryDirectory(prefix="jixiao-check-") as folder:
        path = Path(folder) / f"file{_ending(name)}"
        with path.open("wb") as file:
            file.writelines(pieces)
        answer = _run(path)
    if "refusal" in answer:
        raise UncheckedError(str(answer["refusal"]).replace(path.name, _shown(name)))
    answer["document"]["name"] = _shown(name)
    return answer


def _run(path: Path) -> dict[str, Any]:
    command = [sys.executable, "-X", "utf8", "-P", "-m", _WORKER, str(path)]
    try:
        ended = run_program(command, seconds=CONVERTER.wall)
        answer = json.loads(ended.output) if not ended.code else None
    except (TimeoutError, ValueError) as error:
        raise UncheckedError(_UNREADABLE) from error
    if not isinstance(answer, dict):
        raise UncheckedError(_UNREADABLE)
    return answer


def _shown(name: str) -> str:
    return PureWindowsPath(PurePosixPath(name).name).name[-255:] or "文件"


def _ending(name: str) -> str:
    ending = PurePosixPath(_shown(name)).suffix.lower()
    return ending if ending[1:].isascii() and ending[1:].isalnum() else ""
