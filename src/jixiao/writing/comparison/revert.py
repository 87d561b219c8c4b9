"""Set changed numbers of a .docx back to the Book's; nothing else in the file is touched."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from jixiao.book.money import FEN_PER
from jixiao.book.printing import print_money
from jixiao.reading.docx import xml
from jixiao.reading.docx.line import SourceLine
from jixiao.reading.docx.read import read_source
from jixiao.reading.docx.xml import Element
from jixiao.writing.annotate.registration import written
from jixiao.writing.annotate.repack import repacked
from jixiao.writing.comparison.comparison import Item
from jixiao.writing.comparison.standing import Standing

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


@dataclass(frozen=True, slots=True)
class Reverted:
    """The new file, the items set back, and those that could not be."""

    content: bytes
    done: tuple[Item, ...]
    left: tuple[Item, ...]


def revert_figures(content: bytes, *, chosen: Iterable[Item]) -> Reverted:
    """Return a .docx in which some numbers are the Book's again, in their content control or where they stand.

    A number that is not in the file, or that was added to it, cannot be set back.

    Args:
        content: The file.
        chosen: Items of the comparison of this very file.

    Raises:
        RefusedFileError: If the file cannot be read.
    """
    source = read_source(content, name="")
    lines = {line.paragraph.place.paragraph: line for line in source.lines if line.is_in_body}
    done: list[Item] = []
    left: list[Item] = []
    for item in _last_first(chosen):
        (done if _set_back(item, lines=lines) else left).append(item)
    changed = repacked(content, parts={source.package.main: written(source.root)}) if done else content
    return Reverted(changed, _in_order(done), _in_order(left))


def text_of(expected: Standing, *, found: Standing) -> str:
    """Return what is put in place of a number: the Book's, in the unit of money that the file has there."""
    book, now = expected.number, found.number
    if book is None or now is None:
        return expected.line.text[expected.start : expected.end]
    if book.unit != now.unit and {book.unit, now.unit} <= set(FEN_PER):
        fen = book.exact
        return print_money(fen.numerator if fen.denominator == 1 else fen, unit=now.unit)
    return book.text


def _last_first(items: Iterable[Item]) -> list[Item]:
    """Return the items from the end of the file to its start, so that no offset moves before it is used."""
    return sorted(items, key=lambda item: item.found.start if item.found else 0, reverse=True)


def _in_order(items: Iterable[Item]) -> tuple[Item, ...]:
    return tuple(sorted(items, key=lambda item: item.number))


def _set_back(item: Item, *, lines: Mapping[int, SourceLine]) -> bool:
    """Put the Book's number in the place of the file's, and return whether that was possible."""
    found, expected = item.found, item.expected
    if found is None or expected is None:
        return False
    line = lines.get(found.line.place.paragraph)
    if line is None or line.paragraph.text != found.line.text:
        return False
    shift = len(line.paragraph.number)
    parts = _parts(line, start=found.start - shift, end=found.end - shift)
    if not parts or any(part.element.tag != xml.TEXT for part in parts):
        return False
    target = next((part for part in parts if part.end > found.anchor - shift), parts[0])
    text = text_of(expected, found=found)
    for part in parts:
        part.write(text if part is target else "")
    return True


@dataclass(slots=True)
class _Part:
    """The characters of one element that a number covers.

    Unit:
        end: where the element ends in the line.
        first, last: the characters within the element.
    """

    element: Element
    end: int
    first: int
    last: int

    def write(self, text: str) -> None:
        """Put a text in the place of the characters."""
        old = self.element.text or ""
        self.element.text = f"{old[: self.first]}{text}{old[self.last :]}"
        self.element.set(_SPACE, "preserve")


def _parts(line: SourceLine, *, start: int, end: int) -> Sequence[_Part]:
    parts: list[_Part] = []
    at = 0
    for piece in line.line.pieces:
        last = at + len(piece.text)
        if at < end and last > start:
            parts.append(_Part(piece.element, last, max(start - at, 0), min(end, last) - at))
        at = last
    return parts
