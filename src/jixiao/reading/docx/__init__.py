"""Word files (.docx) as documents: lxml on the parts, no library in between."""

from jixiao.reading.docx.read import read_docx

__all__ = ["read_docx"]
