"""Reading a PDF with text: paragraphs from the places of characters, tables from the lines that are drawn."""

from jixiao.reading.pdf.read import read_pdf

__all__ = ["read_pdf"]
