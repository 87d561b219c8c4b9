"""The parts of an .xlsx file, opened with limits: a small file must not become a huge one."""

import io
import zlib
from collections.abc import Iterator, Sequence
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from jixiao.reading.file_type import (
    BROKEN,
    ENCRYPTED,
    Refusal,
    refusal_of_bytes,
    refusal_of_names,
)

MEGABYTE = 1024 * 1024
MOST_BYTES = 20 * MEGABYTE
MOST_PARTS = 3_000
MOST_PART_BYTES = 16 * MEGABYTE
MOST_EXPANDED = 64 * MEGABYTE

_IS_ENCRYPTED = 0x1
_UNREADABLE = (BadZipFile, EOFError, KeyError, NotImplementedError, OSError, RuntimeError, ValueError, zlib.error)
_SMALLER = "删去图片、空白区域和多余的工作表，另存后再读取。"


class RefusedFileError(Exception):
    """A file is not read; it becomes the one problem of a `WorkbookError`."""

    def __init__(self, refusal: Refusal) -> None:
        """Keep why and what to do."""
        self.refusal = refusal
        super().__init__(refusal.problem)


class Archive:
    """The parts of one .xlsx file, read when asked for.

    Args:
        content: The bytes of the file.

    Raises:
        RefusedFileError: If it is no .xlsx file, is broken, encrypted or has macros, or would expand beyond the limits.
    """

    def __init__(self, content: bytes) -> None:
        """Look at the file without expanding it."""
        _check(refusal_of_bytes(content))
        if len(content) > MOST_BYTES:
            _refuse_size(f"文件有 {len(content) // MEGABYTE} MB，超过上限 {MOST_BYTES // MEGABYTE} MB。")
        try:
            self._zip = ZipFile(io.BytesIO(content))
        except _UNREADABLE as error:
            raise RefusedFileError(BROKEN) from error
        infos = self._zip.infolist()
        for refusal in _layout_refusals(infos):
            raise RefusedFileError(refusal)
        _check(refusal_of_names(info.filename for info in infos))
        self._infos = {info.filename: info for info in infos}
        self._left = MOST_EXPANDED

    def __contains__(self, name: str) -> bool:
        """Return whether there is a part of this name."""
        return name in self._infos

    def part(self, name: str) -> bytes:
        """Return the content of one part.

        Raises:
            RefusedFileError: If there is none, it is broken, or it is larger than the limits.
        """
        if name not in self._infos:
            raise RefusedFileError(BROKEN)
        limit = min(MOST_PART_BYTES, self._left)
        try:
            with self._zip.open(self._infos[name]) as stream:
                content = stream.read(limit + 1)  # what the header claims may be a lie
        except _UNREADABLE as error:
            raise RefusedFileError(BROKEN) from error
        if len(content) > limit:
            _refuse_size("文件解压后过大。")
        self._left -= len(content)
        return content


def _check(refusal: Refusal | None) -> None:
    if refusal is not None:
        raise RefusedFileError(refusal)


def _refuse_size(problem: str) -> None:
    raise RefusedFileError(Refusal(problem, _SMALLER))


def _layout_refusals(infos: Sequence[ZipInfo]) -> Iterator[Refusal]:
    """Yield why an archive is not opened: too many, repeated, overlapping, encrypted or oddly packed parts."""
    if len(infos) > MOST_PARTS:
        yield Refusal(f"文件有 {len(infos)} 个部件，超过上限 {MOST_PARTS} 个。", _SMALLER)
    if len({info.filename for info in infos}) < len(infos) or _overlap(infos):
        yield BROKEN
    if any(info.flag_bits & _IS_ENCRYPTED for info in infos):
        yield ENCRYPTED
    if any(info.compress_type not in (ZIP_STORED, ZIP_DEFLATED) for info in infos):
        yield BROKEN
    if sum(info.file_size for info in infos) > MOST_EXPANDED:
        yield Refusal("文件解压后过大。", _SMALLER)


def _overlap(infos: Sequence[ZipInfo]) -> bool:
    """Whether two parts share bytes, as in an archive that is made to explode."""
    by_offset = sorted(infos, key=lambda info: info.header_offset)
    ends = (info.header_offset + info.compress_size for info in by_offset)
    return any(end > after.header_offset for end, after in zip(ends, by_offset[1:], strict=False))
