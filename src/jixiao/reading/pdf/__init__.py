"""Reading a PDF with text: paragraphs from the places of characters, tables from the lines that are drawn."""

from jixiao.reading.document import Document


def read_pdf(content: bytes, *, name: str) -> Document:
    """Return the paragraphs and tables of a PDF in reading order, with the page of each.

    Unit:
        name: what the file is called; it is only named in messages.

    Raises:
        RefusalError: If the file is no PDF, broken, locked or dangerous, or has no text.
    """
    from jixiao.reading.pdf.read import read_content  # noqa: PLC0415 - the parser is loaded when a PDF is read

    return read_content(content, name=name)
