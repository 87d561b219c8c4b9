"""What a .docx says, read back from its XML."""

import zipfile
from pathlib import Path

from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def word_text(path: Path) -> str:
    """Return the paragraphs of a document, those in tables too, one a line."""
    return "\n".join(_text(paragraph) for paragraph in _document(path).iter(f"{_W}p"))


def word_tables(path: Path) -> list[list[list[str]]]:
    """Return the tables of a document: rows of cells, cells that are merged downwards empty."""
    return [
        [[_text(cell) for cell in row.iter(f"{_W}tc")] for row in table.iter(f"{_W}tr")]
        for table in _document(path).iter(f"{_W}tbl")
    ]


def _document(path: Path) -> etree._Element:
    with zipfile.ZipFile(path) as archive:
        return etree.fromstring(archive.read("word/document.xml"))


def _text(element: etree._Element) -> str:
    return "".join(part.text or "" for part in element.iter(f"{_W}t"))
