"""Lines without a file."""

from jixiao.book.place import Place
from jixiao.reading.document import Paragraph
from jixiao.writing.comparison.line import Line, Mark


def line(text: str, *, marks: tuple[tuple[str, str], ...] = (), unit: str = "") -> Line:
    """Return a line; `marks` are tags with the text that stands in their control."""
    found = [Mark(tag, text.index(inside), text.index(inside) + len(inside)) for tag, inside in marks]
    return Line(Paragraph(text, Place(paragraph=1)), found, unit=unit)
