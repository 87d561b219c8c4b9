"""Make a new part of comments known to a .docx: its relation to the text and its content type."""

import posixpath

from lxml import etree

from jixiao.reading.docx.parse import parsed
from jixiao.reading.docx.relation import Parts, relations_of
from jixiao.reading.docx.xml import Element
from jixiao.writing.docx.xml import rooted

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_TYPES = "[Content_Types].xml"


def comments_name(parts: Parts, *, main: str) -> str:
    """Return the name of the part with the comments of a text, empty if it has none."""
    relations = relations_of(parts, part=main, file="")
    names = (relation.target for relation in relations if relation.kind == "comments" and relation.target in parts)
    return next(names, "")


def free_name(parts: Parts, *, main: str) -> str:
    """Return a name beside the text that no part has."""
    folder = posixpath.dirname(main)
    names = (posixpath.join(folder, f"comments{number}.xml") for number in ("", *range(2, 10_000)))
    return next(name for name in names if name not in parts)


def registration(parts: Parts, *, main: str, name: str) -> dict[str, bytes]:
    """Return the parts that have to change so that a part `name` holds the comments of a text."""
    folder, _, own = main.rpartition("/")
    links = posixpath.join(folder, "_rels", f"{own}.rels")
    namespace = f"{_PACKAGE}/relationships"
    root = parsed(parts.part(links), part=links, file="") if links in parts else None
    relations = rooted("Relationships", namespace=namespace) if root is None else root
    relation = etree.SubElement(relations, f"{{{namespace}}}Relationship")
    for key, value in (("Id", _free_identity(relations)), ("Type", _KIND), ("Target", f"/{name}")):
        relation.set(key, value)
    types = parsed(parts.part(_TYPES), part=_TYPES, file="")
    etree.SubElement(types, f"{{{_PACKAGE}/content-types}}Override", PartName=f"/{name}", ContentType=_CONTENT_TYPE)
    return {links: written(relations), _TYPES: written(types)}


def written(root: Element) -> bytes:
    """Return a part as bytes with its declaration; all its namespaces stay."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _free_identity(relations: Element) -> str:
    used = {relation.get("Id") for relation in relations}
    return next(name for name in (f"rIdNotes{number}" for number in range(1, len(used) + 2)) if name not in used)
