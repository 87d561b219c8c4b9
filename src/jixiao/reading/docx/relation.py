"""The relations between the parts of a file: which part is which, and what lies outside the file."""

import posixpath
from dataclasses import dataclass
from typing import Protocol

from jixiao.reading.docx.parse import parsed


class Parts(Protocol):
    """An opened file: parts by name, read when asked for, within the limits of whoever opened it."""

    def __contains__(self, name: object, /) -> bool:
        """Return whether there is a part of this name."""

    def part(self, name: str) -> bytes:
        """Return the content of one part."""


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation of a part to another; `kind` is the last word of its type, `target` the full name of the part."""

    identity: str
    kind: str
    target: str
    is_external: bool


def relations_of(parts: Parts, *, part: str, file: str) -> tuple[Relation, ...]:
    """Return the relations of a part, those of the whole file for the empty name.

    Raises:
        RefusalError: If they cannot be read.
    """
    folder, _, name = part.rpartition("/")
    own = posixpath.join(folder, "_rels", f"{name}.rels")
    if own not in parts:
        return ()
    root = parsed(parts.part(own), part=own, file=file)
    return tuple(
        Relation(
            identity=item.get("Id", ""),
            kind=item.get("Type", "").rpartition("/")[2],
            target=_full_name(item.get("Target", ""), folder=folder),
            is_external=item.get("TargetMode", "").lower() == "external",
        )
        for item in root
    )


def _full_name(target: str, *, folder: str) -> str:
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
