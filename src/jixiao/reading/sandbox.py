"""Have a file parsed by a process of its own, so that no file can stop, block or fill this one."""

import json
import sys

from jixiao.reading.document import Document
from jixiao.reading.document_json import document_from_json
from jixiao.reading.file_type import FileType
from jixiao.reading.limits import ended_by_cpu_limit
from jixiao.reading.program import run_program
from jixiao.reading.refusal import Refusal, RefusedFileError
from jixiao.reading.worker import limits_for

_WORKER = "jixiao.reading.worker"
_MOST_ANSWER = 256 * 1024 * 1024  # bytes
_RESAVE = "用 WPS 或 Office 打开，删去图片和多余的内容，另存后再读取。"
_FAILED = Refusal("文件内容异常，读取时出错，已停止。", _RESAVE)


def read_in_sandbox(content: bytes, *, kind: FileType) -> Document:
    """Return the document that a limited process made of a content.

    Raises:
        RefusedFileError: If the process refuses the file, fails, or takes too long.
    """
    answer = _answer(content, kind=kind)
    try:
        parts = json.loads(answer) if answer.startswith(b'{"refusal"') else {}
        if "refusal" not in parts:
            return document_from_json(answer)
    except (LookupError, TypeError, ValueError) as error:
        raise RefusedFileError(_FAILED) from error
    problem, remedy, place = parts["refusal"]
    raise RefusedFileError(Refusal(problem, remedy), name=place)


def _answer(content: bytes, *, kind: FileType) -> bytes:
    limits = limits_for(kind)
    command = [sys.executable, "-I", "-X", "utf8", "-m", _WORKER, kind.name]
    try:
        ended = run_program(command, content=content, seconds=limits.wall)
    except TimeoutError as error:
        raise RefusedFileError(_too_long(limits.wall)) from error
    if ended_by_cpu_limit(ended.code):
        raise RefusedFileError(_too_long(limits.cpu))
    if ended.code or len(ended.output) > _MOST_ANSWER:
        raise RefusedFileError(_FAILED)
    return ended.output


def _too_long(seconds: int) -> Refusal:
    return Refusal(f"读取超过 {seconds} 秒，已停止。", _RESAVE)
