"""Files as nobody should send them, and the plain ones that they are made of."""

import io
import zipfile
from collections.abc import Mapping

CONTENT_TYPES = "[Content_Types].xml"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
DOCUMENT = f'<w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>预算绩效评价</w:t></w:r></w:p></w:body></w:document>'
DTD = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>'
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """Return an archive of parts."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return target.getvalue()


def docx(parts: Mapping[str, str | bytes] | None = None) -> bytes:
    """Return a Word file with parts changed or added."""
    plain = {CONTENT_TYPES: TYPES, "_rels/.rels": RELATIONS.format(""), "word/document.xml": DOCUMENT}
    return zipped(plain | dict(parts or {}))


def ole(*streams: str) -> bytes:
    """Return an old Office file with the names of streams in it, as the gate looks for them."""
    return OLE + b"".join(stream.encode("utf-16-le") + bytes(64) for stream in streams)
