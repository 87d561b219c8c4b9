"""From lines to paragraphs: a line that is full goes on in the next unless that is indented."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from msgspec import Struct

from jixiao.reading.pdf.drawn_table import PageParts
from jixiao.reading.pdf.geometry import Box
from jixiao.reading.pdf.text_line import TextLine

_FULL = 1.7  # em: so much room may be left of a full line, where a mark or a number did not fit any more
_FULL_SENTENCE = 0.7  # em: the same where the line ends a sentence
_INDENT = 0.8  # em: what begins farther in begins a paragraph
_CENTRED = 1.0  # em: how far both sides of a centred line differ
_SAME_SIZE = 0.1
_SHORT = 0.1  # of the width of a page: a column that ends so far from its margin is not full anywhere
_ONE_RUN_EACH = 2  # what stands in several runs is laid out, not written on
_SUPPORT = 0.05  # of the lines of a page size keep to a margin
_SENTENCE_END = "。！？；："
_CELL_FULL = 2.2  # em: the padding of a cell and one character that did not fit

Size = tuple[int, int]  # width and height of a page, in whole points


class Column(Struct, frozen=True):
    """The column that text fills.

    Unit:
        left, right: the margins of its lines, in points.
    """

    left: float
    right: float


def text_columns(pages: Iterable[PageParts]) -> Mapping[Size, Column]:
    """Return the column of each size of page: the outermost margins to which several lines keep.

    Where all lines are short, such as notes under wide tables, both margins are taken to be alike.
    """
    by_size: dict[Size, list[PageParts]] = defaultdict(list)
    for page in pages:
        by_size[page_size(page)].append(page)
    return {size: _column(found) for size, found in by_size.items() if any(page.lines for page in found)}


def _column(pages: Sequence[PageParts]) -> Column:
    boxes = [line.box for page in pages for line in page.lines]
    left = _margin(sorted(box.left for box in boxes))
    right = -_margin(sorted(-box.right for box in boxes))
    alike = pages[0].width - left
    return Column(left, alike if alike - right > _SHORT * pages[0].width else right)


def page_size(page: PageParts) -> Size:
    """Return the size of a page in whole points."""
    return round(page.width), round(page.height)


def is_continuation(line: TextLine, *, after: TextLine, column: Column) -> bool:
    """Whether a line goes on with the paragraph of the line before it."""
    if abs(line.em - after.em) > _SAME_SIZE * after.em or len(line.runs) + len(after.runs) > _ONE_RUN_EACH:
        return False
    is_title = _is_centred(line, column=column) and _ends_open(after)
    room = column.right - after.box.right
    enough = _FULL if _ends_open(after) else _FULL_SENTENCE
    return room < enough * after.em and (is_title or line.box.left - column.left < _INDENT * line.em)


def cell_paragraphs(lines: Sequence[TextLine], *, box: Box) -> list[str]:
    """Return the paragraphs of a cell; a line that reaches its border goes on in the next."""
    paragraphs: list[list[TextLine]] = []
    for line in lines:
        if paragraphs and box.right - paragraphs[-1][-1].box.right < _CELL_FULL * line.em:
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return [joined_text(paragraph) for paragraph in paragraphs]


def joined_text(lines: Iterable[TextLine]) -> str:
    """Return the text of lines that follow one another; a blank stands only between words of letters."""
    text = ""
    for line in lines:
        text += f" {line.text}" if _is_letter(text[-1:]) and _is_letter(line.text[:1]) else line.text
    return text


def _is_letter(sign: str) -> bool:
    return sign.isascii() and sign.isalpha()


def _margin(ends: Sequence[float]) -> float:
    """Return the first of ascending positions near which enough others follow."""
    needed = max(2, round(_SUPPORT * len(ends)))
    near = 3.0  # points; justified lines end within one another's last character
    kept = (at for index, at in enumerate(ends) if sum(1 for other in ends[index:] if other - at <= near) >= needed)
    return next(chain(kept, ends))


def _is_centred(line: TextLine, *, column: Column) -> bool:
    before, behind = line.box.left - column.left, column.right - line.box.right
    return before > line.em and abs(before - behind) < _CENTRED * line.em


def _ends_open(line: TextLine) -> bool:
    return line.text[-1] not in _SENTENCE_END
