"""Make a new part of comments known to a .docx: its relation to the text and its content type."""

import posixpath

from lxml import etree

from jixiao.reading.archive import Archive
from jixiao.reading.docx.package import Package
from jixiao.reading.docx.relation import relations_name
from jixiao.reading.docx.xml import Element
from jixiao.reading.safe_xml import parse_xml
from jixiao.writing.docx.xml import rooted

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_RELATIONS = f"{_PACKAGE}/relationships"
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_TYPES = "[Content_Types].xml"


def comments_name(package: Package) -> str:
    """Return the name of the part with the comments of a text, empty if it has none."""
    kinds = {relation.kind: relation.target for relation in package.relations.values() if not relation.is_external}
    return kinds.get("comments", "")


def free_name(package: Package) -> str:
    """Return a name beside the text that no part has."""
    folder = posixpath.dirname(package.main)
    names = (posixpath.join(folder, f"comments{number}.xml") for number in ("", *range(2, 10_000)))
    return next(name for name in names if name not in package.archive)


def registration(package: Package, *, name: str) -> dict[str, bytes]:
    """Return the parts that have to change so that a part `name` holds the comments of the text."""
    links = relations_name(package.main)
    relations = _root(package.archive, name=links)
    relation = etree.SubElement(relations, f"{{{_RELATIONS}}}Relationship")
    for key, value in (("Id", _free_identity(package)), ("Type", _KIND), ("Target", f"/{name}")):
        relation.set(key, value)
    types = _root(package.archive, name=_TYPES)
    etree.SubElement(types, f"{{{_PACKAGE}/content-types}}Override", PartName=f"/{name}", ContentType=_CONTENT_TYPE)
    return {links: written(relations), _TYPES: written(types)}


def written(root: Element) -> bytes:
    """Return a part as bytes with its declaration; all its namespaces stay."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _root(archive: Archive, *, name: str) -> Element:
    """Return the root of a part; a text may have had no relations."""
    root: Element = parse_xml(archive.part(name)) if name in archive else rooted("Relationships", namespace=_RELATIONS)
    return root


def _free_identity(package: Package) -> str:
    names = (f"rIdNotes{number}" for number in range(1, len(package.relations) + 2))
    return next(name for name in names if name not in package.relations)
