"""The properties of the file: title, subject and unit, never a person."""

from datetime import UTC, datetime

from lxml import etree

from jixiao.writing.docx.style import LANGUAGE
from jixiao.writing.docx.xml import rooted, serialized
from jixiao.writing.part import document_title
from jixiao.writing.printable import printable
from jixiao.writing.publication import Publication

_CP = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DC = "http://purl.org/dc/elements/1.1/"
_DCTERMS = "http://purl.org/dc/terms/"
_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_APP = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"


def core_part(publication: Publication, *, stamp: datetime) -> bytes:
    """Return `docProps/core.xml`; both dates are the stamp, so that the same document gives the same bytes."""
    root = etree.Element(f"{{{_CP}}}coreProperties", nsmap={"cp": _CP, "dc": _DC, "dcterms": _DCTERMS, "xsi": _XSI})
    texts = {
        "title": document_title(publication),
        "subject": f"{publication.year}年度{publication.kind}",
        "creator": publication.unit,
        "language": LANGUAGE,
    }
    for name, text in texts.items():
        etree.SubElement(root, f"{{{_DC}}}{name}").text = printable(text)
    instant = stamp.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    for name in ("created", "modified"):
        element = etree.SubElement(root, f"{{{_DCTERMS}}}{name}")
        element.set(f"{{{_XSI}}}type", "dcterms:W3CDTF")
        element.text = instant
    return serialized(root)


def app_part(publication: Publication) -> bytes:
    """Return `docProps/app.xml` with the program and the unit."""
    root = rooted("Properties", namespace=_APP)
    for name, text in (("Application", "jixiao"), ("Company", publication.unit)):
        etree.SubElement(root, f"{{{_APP}}}{name}").text = printable(text)
    return serialized(root)
