"""Take the content controls out of a .docx before it is converted, leaving what they hold."""

import io
import zipfile

from lxml import etree

from jixiao.writing.docx.xml import W

_DOCUMENT = "word/document.xml"
_W = f"{{{W}}}"


def without_controls(docx: bytes) -> bytes:
    """Return the same document without content controls.

    LibreOffice 7 prints the text of a control without its bold and without the space it sets between Chinese and
    digits elsewhere, so that two numbers of one sentence would look different.
    """
    source = zipfile.ZipFile(io.BytesIO(docx))
    buffer = io.BytesIO()
    with source, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as target:
        for entry in source.infolist():
            content = source.read(entry)
            target.writestr(entry.filename, _unwrapped(content) if entry.filename == _DOCUMENT else content)
    return buffer.getvalue()


def _unwrapped(document: bytes) -> bytes:
    root = etree.fromstring(document, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))
    for control in list(root.iter(f"{_W}sdt")):
        parent, content = control.getparent(), control.find(f"{_W}sdtContent")
        if parent is not None:
            place = parent.index(control)
            parent[place : place + 1] = [] if content is None else list(content)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
