"""The characters of a web page, as its bytes or, where they do not tell, its own words say they are written."""

import codecs
import re

from jixiao.late_pattern import late_pattern
from jixiao.reading.refusal import RefusedFileError
from jixiao.reading.text_encoding import decode_text

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*+(?:[\"']\s*+)?([A-Za-z0-9_-]+)", re.IGNORECASE)
_PROLOG = late_pattern(r"^\s*<\?xml[^>]*\?>")
_HEAD = 4096
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "utf-8": ""}  # UTF-8 was tried before


def decode_html(content: bytes) -> str:
    """Return the text of a page; what it says of itself counts only where its bytes leave more than one reading.

    Raises:
        RefusedFileError: If its characters are not certain.
    """
    try:
        text = decode_text(content)
    except RefusedFileError:
        said = _said(content)
        if said is None:
            raise
        text = said
    return _PROLOG.sub("", text.removeprefix("\ufeff"))


def _said(content: bytes) -> str | None:
    """Return the text in the encoding that the page names, None if it names none or another than its bytes have."""
    found = _CHARSET.search(content[:_HEAD])
    name = found[1].decode("ascii").lower() if found else ""
    try:
        return content.decode(codecs.lookup(_WIDER.get(name, name)).name)
    except (LookupError, UnicodeDecodeError):
        return None
