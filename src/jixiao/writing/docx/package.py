"""The zip container of a .docx: content types, relations, and bytes that depend on the content alone."""

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from jixiao.writing.docx.xml import rooted, serialized

_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_OFFICE = "application/vnd.openxmlformats-officedocument"

_TYPES = {
    "word/document.xml": f"{_WORD}.document.main+xml",
    "word/styles.xml": f"{_WORD}.styles+xml",
    "word/settings.xml": f"{_WORD}.settings+xml",
    "word/fontTable.xml": f"{_WORD}.fontTable+xml",
    "word/footer1.xml": f"{_WORD}.footer+xml",
    "word/footer2.xml": f"{_WORD}.footer+xml",
    "customXml/itemProps1.xml": f"{_OFFICE}.customXmlProperties+xml",
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "docProps/app.xml": f"{_OFFICE}.extended-properties+xml",
}
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # the earliest date a zip can hold


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation of a part to another; `kind` is the last word of its type."""

    identity: str
    kind: str
    target: str


PACKAGE_RELATIONS = (
    Relation("rId1", "officeDocument", "word/document.xml"),
    Relation("rId2", "core-properties", "docProps/core.xml"),
    Relation("rId3", "extended-properties", "docProps/app.xml"),
)


def relations_part(relations: tuple[Relation, ...]) -> bytes:
    """Return a `.rels` part."""
    namespace = f"{_PACKAGE}/relationships"
    root = rooted("Relationships", namespace=namespace)
    for relation in relations:
        element = etree.SubElement(root, f"{{{namespace}}}Relationship")
        family = f"{_PACKAGE}/relationships/metadata" if relation.kind == "core-properties" else _RELATION
        for key, value in (
            ("Id", relation.identity),
            ("Type", f"{family}/{relation.kind}"),
            ("Target", relation.target),
        ):
            element.set(key, value)
    return serialized(root)


def packed(parts: Mapping[str, bytes]) -> bytes:
    """Return the .docx of the parts; names, order and times are fixed, so that equal parts give equal bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in {"[Content_Types].xml": _types_part(parts), **parts}.items():
            entry = zipfile.ZipInfo(name, date_time=_FIRST_DAY)
            entry.create_system = 0
            entry.compress_type = zipfile.ZIP_STORED if name.endswith(".png") else zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return buffer.getvalue()


def _types_part(parts: Mapping[str, bytes]) -> bytes:
    namespace = f"{_PACKAGE}/content-types"
    root = rooted("Types", namespace=namespace)
    defaults = {
        "rels": "application/vnd.openxmlformats-package.relationships+xml",
        "xml": "application/xml",
        "png": "image/png",
    }
    for extension, kind in defaults.items():
        etree.SubElement(root, f"{{{namespace}}}Default", Extension=extension, ContentType=kind)
    for name, kind in _TYPES.items():
        if name in parts:
            etree.SubElement(root, f"{{{namespace}}}Override", PartName=f"/{name}", ContentType=kind)
    return serialized(root)
