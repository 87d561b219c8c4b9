"""A Word file as a whole: the part with its text, and the parts that this one refers to."""

from collections.abc import Mapping

from msgspec import Struct

from jixiao.reading.archive import Archive
from jixiao.reading.docx.refusal import NO_DOCUMENT, OTHER_VOCABULARY
from jixiao.reading.docx.relation import Relation, relations_of
from jixiao.reading.docx.xml import Element, w
from jixiao.reading.refusal import BROKEN, RefusedFileError
from jixiao.reading.safe_xml import parse_xml

_TYPES = "[Content_Types].xml"
_TEXT_TYPES = tuple(f"{kind}+xml" for kind in ("styles", "numbering", "footnotes", "endnotes", "header", "footer"))


class Package(Struct, frozen=True):
    """An opened Word file; `main` is the name of the part with the text, `relations` are its by id."""

    archive: Archive
    main: str
    relations: Mapping[str, Relation]

    def main_root(self) -> Element:
        """Return the root of the text.

        Raises:
            RefusedFileError: If it is broken or no `w:document`.
        """
        root: Element = parse_xml(self.archive.part(self.main))
        if root.tag != w("document"):
            raise RefusedFileError(OTHER_VOCABULARY)
        return root

    def related(self, kind: str) -> Element | None:
        """Return the root of the part that the text is related to by a kind, None where there is none.

        Raises:
            RefusedFileError: If the part is missing or broken: without it numbers or notes would be missing too.
        """
        related = (relation for relation in self.relations.values() if relation.kind == kind)
        return self._target(next(related, None))

    def by_identity(self, identity: str) -> Element | None:
        """Return the root of the part that the text refers to by the id of a relation, None where there is none.

        Raises:
            RefusedFileError: If the part is missing or broken.
        """
        return self._target(self.relations.get(identity))

    def _target(self, relation: Relation | None) -> Element | None:
        if relation is None or relation.is_external:
            return None
        root: Element = parse_xml(self.archive.part(relation.target))
        return root


def open_package(content: bytes) -> Package:
    """Return a Word file, opened.

    Raises:
        RefusedFileError: If it is no archive, is broken, or has no text.
    """
    archive = Archive(content)
    if _TYPES not in archive:
        raise RefusedFileError(NO_DOCUMENT)
    main = _main_part(archive)
    relations = {relation.identity: relation for relation in relations_of(archive, part=main)}
    if _has_text_parts(archive) and not relations:
        raise RefusedFileError(BROKEN)  # there are headers or styles, but nothing says whose they are
    return Package(archive, main, relations)


def _main_part(archive: Archive) -> str:
    for relation in relations_of(archive, part=""):
        if relation.kind == "officeDocument" and not relation.is_external:
            return relation.target
    raise RefusedFileError(NO_DOCUMENT)


def _has_text_parts(archive: Archive) -> bool:
    return any(item.get("ContentType", "").endswith(_TEXT_TYPES) for item in parse_xml(archive.part(_TYPES)))
