"""From characters to lines: a line is what stands at one height, a run of it what no wide gap parts."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from msgspec import Struct

from jixiao.reading.pdf.geometry import Box, Glyph, bounding_box

_SAME_LINE = 0.45  # of the height of a character: how far centres differ within a line
_WORD_GAP = 0.18  # em between the words of a Latin text
_WIDE_GAP = 0.9  # em between Chinese characters; less comes from justified lines and from digits beside them
_RUN_GAP = 3.0  # em; what is farther apart is set as two things


class Run(Struct, frozen=True):
    """A piece of a line."""

    text: str
    box: Box


class TextLine(Struct, frozen=True):
    """One line of text.

    Unit:
        em: the size of its characters, in points.
        page: 1-based.
    """

    runs: tuple[Run, ...]
    em: float
    page: int

    @property
    def text(self) -> str:
        """Its text; runs are joined with a blank."""
        return " ".join(run.text for run in self.runs)

    @property
    def box(self) -> Box:
        """The box around its runs."""
        return bounding_box(run.box for run in self.runs)


def text_lines(glyphs: Iterable[Glyph], *, page: int) -> list[TextLine]:
    """Return the lines of text that characters form, from the top; lines of blanks are left out."""
    lines = (sorted(row, key=lambda it: it.box.left) for row in _rows(glyphs))
    made = (_line(row, page=page) for row in lines if any(not glyph.text.isspace() for glyph in row))
    return sorted(made, key=lambda line: line.box.centre)


def _rows(glyphs: Iterable[Glyph]) -> Iterator[list[Glyph]]:
    """Yield the characters of each line, in no order; a line grows while the next centre is near that of its first."""
    row: list[Glyph] = []
    for glyph in sorted(glyphs, key=lambda it: it.box.centre):
        if row and glyph.box.centre - row[0].box.centre > _SAME_LINE * min(row[0].box.height, glyph.box.height):
            yield row
            row = []
        row.append(glyph)
    if row:
        yield row


def _line(row: list[Glyph], *, page: int) -> TextLine:
    visible = [glyph for glyph in row if not glyph.text.isspace()]
    em = _em(visible)
    blanks = {id(after) for before, after in pairwise(row) if before.text.isspace()}
    runs: list[Run] = []
    piece: list[Glyph] = []
    text = ""
    for glyph in visible:
        gap = glyph.box.left - piece[-1].box.right if piece else 0
        if gap > _RUN_GAP * em:
            runs.append(Run(text, bounding_box(it.box for it in piece)))
            piece, text = [], ""
        elif piece and (id(glyph) in blanks or gap > _least_gap(piece[-1], after=glyph) * em):
            text += " "
        piece.append(glyph)
        text += glyph.text
    return TextLine((*runs, Run(text, bounding_box(it.box for it in piece))), em, page)


def _em(visible: list[Glyph]) -> float:
    """Return the width of a Chinese character of the line, or what it would be."""
    wide = [glyph.box.width for glyph in visible if is_wide(glyph.text)]
    return max(wide) if wide else min(glyph.box.height for glyph in visible)


def _least_gap(before: Glyph, *, after: Glyph) -> float:
    return _WIDE_GAP if is_wide(before.text) or is_wide(after.text) else _WORD_GAP


def is_wide(text: str) -> bool:
    """Whether a character is set as wide as it is high: Chinese characters and their marks."""
    return text >= "\u2e80"
