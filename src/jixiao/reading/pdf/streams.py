"""What is looked for in the bytes of a PDF before it is parsed: a script, or a stream that grows without end."""

import re
import zlib
from collections.abc import Iterator

from jixiao.reading.pdf.refusal import NO_PDF, SCRIPTED, too_much
from jixiao.reading.refusal import RefusedFileError

_MEGABYTE = 1024 * 1024
MOST_IN_STREAM = 48 * _MEGABYTE  # a whole Chinese font has 20
MOST_IN_ALL = 1024 * _MEGABYTE
_CHUNK = _MEGABYTE
_HEADER_WITHIN = 1024  # bytes; programs for mail put lines of their own in front
_STREAM = re.compile(rb"stream\r?\n")
_IMAGE = re.compile(rb"/Subtype\s*/Image\b")
_DICTIONARY = 600  # bytes in front of a stream say what it is
_SCRIPT = re.compile(rb"/S\s*/JavaScript\b")


def check_bytes(content: bytes, *, name: str) -> None:
    """Let a file pass that begins as a PDF, carries no visible script and does not swell beyond all measure.

    Raises:
        RefusedFileError: If it does not.
    """
    if b"%PDF-" not in content[:_HEADER_WITHIN]:
        raise RefusedFileError(NO_PDF, name=name)
    if _SCRIPT.search(content):
        raise RefusedFileError(SCRIPTED, name=name)
    if is_swollen(content, stream_limit=MOST_IN_STREAM, limit=MOST_IN_ALL):
        most = f"{MOST_IN_STREAM // _MEGABYTE} MB，或全部超过{MOST_IN_ALL // _MEGABYTE} MB"
        raise RefusedFileError(too_much(f"一段压缩数据展开后超过{most}"), name=name)


def is_swollen(content: bytes, *, stream_limit: int, limit: int) -> bool:
    """Whether one compressed stream of a file, or all of them, hold more than some bytes.

    Streams compressed twice are expanded twice. Nothing is kept of it, so that the answer costs time and no memory.
    Pictures are passed over: nobody expands them to read the text beside them.
    """
    total = 0
    for match in _STREAM.finditer(content):
        if _is_image(content, before=match.start()):
            continue
        size = 0
        for chunk in _inflated(memoryview(content)[match.end() :]):
            size += len(chunk)
            if size > stream_limit or total + size > limit:
                return True
        total += size
    return False


def _is_image(content: bytes, *, before: int) -> bool:
    start = content.rfind(b" obj", max(0, before - _DICTIONARY), before)
    return bool(_IMAGE.search(content, max(start, 0), before)) and start >= 0


def _inflated(data: memoryview) -> Iterator[bytes]:
    """Yield what a stream holds, in steps; a step that begins like compressed data is expanded once more."""
    for chunk in _steps(data):
        yield chunk
        yield from _steps(memoryview(chunk))


def _steps(data: memoryview) -> Iterator[bytes]:
    """Yield what compressed data expand to; nothing if they are not compressed or broken from the start."""
    if not _looks_compressed(data):
        return
    expander = zlib.decompressobj()
    at, rest = 0, b""
    while not expander.eof and (rest or at < len(data)):
        if not rest:
            rest, at = bytes(data[at : at + _CHUNK]), at + _CHUNK
        try:
            chunk = expander.decompress(rest, _CHUNK)
        except zlib.error:
            return
        rest = expander.unconsumed_tail
        yield chunk


def _looks_compressed(data: memoryview) -> bool:
    return len(data) > 1 and data[0] & 0x0F == zlib.DEFLATED and (data[0] << 8 | data[1]) % 31 == 0
