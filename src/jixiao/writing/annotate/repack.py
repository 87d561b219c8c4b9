"""A .docx with some parts changed or added; every other part keeps its bytes, its place and its date."""

import io
from collections.abc import Mapping
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # the earliest date a zip can hold


def repacked(content: bytes, *, parts: Mapping[str, bytes]) -> bytes:
    """Return a file with the parts put in place of those of the same name, or added at its end."""
    buffer = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as source, ZipFile(buffer, "w") as target:
        names = set(source.namelist())
        for info in source.infolist():
            target.writestr(_copied(info), parts.get(info.filename, source.read(info)))
        for name, part in parts.items():
            if name not in names:
                target.writestr(_new(name), part)
    return buffer.getvalue()


def _copied(info: ZipInfo) -> ZipInfo:
    copy = ZipInfo(info.filename, info.date_time)
    copy.compress_type, copy.external_attr, copy.create_system = (
        info.compress_type,
        info.external_attr,
        info.create_system,
    )
    return copy


def _new(name: str) -> ZipInfo:
    info = ZipInfo(name, _FIRST_DAY)
    info.compress_type, info.create_system = ZIP_DEFLATED, 0
    return info
