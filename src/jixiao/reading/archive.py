"""The parts of an Office file, opened with limits: a small file must not become a huge one."""

import io
import zlib
from collections.abc import Iterator, Sequence
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from msgspec import Struct

from jixiao.reading.refusal import BROKEN, ENCRYPTED, EXPANDS_TOO_FAR, Refusal, RefusedFileError

MEGABYTE = 1024 * 1024

_IS_ENCRYPTED = 0x1
_IS_UTF8 = 0x800
_HEADER = 30  # bytes before the name of a part
_PIECE = 64 * 1024
_UNREADABLE = (BadZipFile, EOFError, KeyError, NotImplementedError, OSError, RuntimeError, ValueError, zlib.error)


class Limits(Struct, frozen=True):
    """How large an archive and its parts may be.

    Unit:
        parts: a number of parts.
        part_bytes: bytes of one part that is read.
        read_bytes: bytes of all parts that are read.
        claimed_bytes: bytes of all parts as the archive claims; pictures count here and are not read.
    """

    parts: int = 5_000
    part_bytes: int = 16 * MEGABYTE
    read_bytes: int = 64 * MEGABYTE
    claimed_bytes: int = 128 * MEGABYTE


USUAL = Limits()


class Archive:
    """The parts of one file, read when asked for.

    Args:
        content: The bytes of the file.
        limits: How large it may be.

    Raises:
        RefusedFileError: If it is no archive, is broken or encrypted, or would expand beyond the limits.
    """

    def __init__(self, content: bytes, *, limits: Limits = USUAL) -> None:
        """Look at the file without expanding it."""
        try:
            self._zip = ZipFile(io.BytesIO(content))
        except _UNREADABLE as error:
            raise RefusedFileError(BROKEN) from error
        infos = self._zip.infolist()
        if not all(_is_named_twice(info, content=content) for info in infos):
            raise RefusedFileError(BROKEN)
        for refusal in _layout_refusals(infos, limits=limits):
            raise RefusedFileError(refusal)
        self._infos = {info.filename: info for info in infos}
        self._limits = limits
        self._left = limits.read_bytes

    def __contains__(self, name: str) -> bool:
        """Return whether there is a part of this name."""
        return name in self._infos

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its parts in their order."""
        return tuple(self._infos)

    def part(self, name: str) -> bytes:
        """Return the content of one part.

        Raises:
            RefusedFileError: If there is none, it is broken, or it is larger than the limits.
        """
        limit = min(self._limits.part_bytes, self._left)
        content = bytearray()
        for piece in self.pieces(name):
            content += piece
            if len(content) > limit:  # what the header claims may be a lie
                raise RefusedFileError(EXPANDS_TOO_FAR)
        self._left -= len(content)
        return bytes(content)

    def pieces(self, name: str) -> Iterator[bytes]:
        """Yield the content of one part piece by piece, for those who stop early; nothing limits it.

        Raises:
            RefusedFileError: If there is none or it is broken.
        """
        if name not in self._infos:
            raise RefusedFileError(BROKEN)
        try:
            with self._zip.open(self._infos[name]) as stream:
                while piece := stream.read(_PIECE):
                    yield piece
        except _UNREADABLE as error:
            raise RefusedFileError(BROKEN) from error


def _layout_refusals(infos: Sequence[ZipInfo], *, limits: Limits) -> Iterator[Refusal]:
    """Yield why an archive is not opened: too many, repeated, overlapping, encrypted or oddly packed parts."""
    if len(infos) > limits.parts:
        remedy = "删去图片和多余的工作表，另存后再读取。"
        yield Refusal(f"文件有 {len(infos)} 个部件，超过上限 {limits.parts} 个。", remedy)
    if len({info.filename for info in infos}) < len(infos) or _overlap(infos):
        yield BROKEN
    if any(info.flag_bits & _IS_ENCRYPTED for info in infos):
        yield ENCRYPTED
    if any(info.compress_type not in (ZIP_STORED, ZIP_DEFLATED) for info in infos):
        yield BROKEN
    if sum(info.file_size for info in infos) > limits.claimed_bytes:
        yield EXPANDS_TOO_FAR


def _is_named_twice(info: ZipInfo, *, content: bytes) -> bool:
    """Whether a part has the same name in the list of parts and where it stands; else it would be missed in silence."""
    start = info.header_offset + _HEADER
    encoding = "utf-8" if info.flag_bits & _IS_UTF8 else "cp437"
    name = content[start : start + len(info.orig_filename.encode(encoding, "replace"))]
    length = int.from_bytes(content[start - 4 : start - 2], "little")
    return length == len(name) and name.decode(encoding, "replace") == info.orig_filename


def _overlap(infos: Sequence[ZipInfo]) -> bool:
    """Whether two parts share bytes, as in an archive that is made to explode."""
    by_offset = sorted(infos, key=lambda info: info.header_offset)
    ends = (info.header_offset + info.compress_size for info in by_offset)
    return any(end > after.header_offset for end, after in zip(ends, by_offset[1:], strict=False))
