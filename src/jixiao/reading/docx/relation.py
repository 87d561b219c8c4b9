"""The relations between the parts of a file: which part is which."""

import posixpath

from msgspec import Struct

from jixiao.reading.archive import Archive
from jixiao.reading.safe_xml import parse_xml


class Relation(Struct, frozen=True):
    """A relation of a part to another; `kind` is the last word of its type, `target` the full name of the part."""

    identity: str
    kind: str
    target: str
    is_external: bool


def relations_name(part: str) -> str:
    """Return the name of the part that holds the relations of a part, of the whole file for the empty name.

    Example:
        >>> relations_name("word/document.xml"), relations_name("")
        ('word/_rels/document.xml.rels', '_rels/.rels')
    """
    folder, _, name = part.rpartition("/")
    return posixpath.join(folder, "_rels", f"{name}.rels")


def relations_of(archive: Archive, *, part: str) -> tuple[Relation, ...]:
    """Return the relations of a part, those of the whole file for the empty name.

    Raises:
        RefusedFileError: If they cannot be read.
    """
    name = relations_name(part)
    if name not in archive:
        return ()
    folder = posixpath.dirname(part)
    return tuple(
        Relation(
            identity=item.get("Id", ""),
            kind=item.get("Type", "").rpartition("/")[2],
            target=_full_name(item.get("Target", ""), folder=folder),
            is_external=item.get("TargetMode", "").lower() == "external",
        )
        for item in parse_xml(archive.part(name))
    )


def _full_name(target: str, *, folder: str) -> str:
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
