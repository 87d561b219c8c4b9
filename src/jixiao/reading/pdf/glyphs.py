"""The characters of a page as PDFium gives them, each with its box."""

import math
import unicodedata
from collections import Counter
from collections.abc import Iterator
from ctypes import byref
from typing import Any

import pypdfium2.raw as pdfium
from msgspec import Struct

from jixiao.reading.pdf.frame import Frame
from jixiao.reading.pdf.geometry import Box, Glyph

_HYPHEN_OF_PDFIUM = "\x02"
_QUARTER_TURN = 90
# Radicals and compatibility forms look like the character that is meant, and fonts name them in its place.
_LOOKALIKES = ((0x2E80, 0x2FDF), (0xF900, 0xFAFF))
_PRIVATE = (0xE000, 0xF8FF)
_SURROGATE = (0xD800, 0xDFFF)

Handle = Any  # what PDFium gives for a page or its text


class _Character(Struct, frozen=True):
    text: str
    corner: tuple[float, float]
    opposite: tuple[float, float]
    turn: int | None  # how far the page has to be turned clockwise to read it; None if it stands askew
    is_unknown: bool


class PageText(Struct, frozen=True):
    """The characters of a page before they are placed.

    Unit:
        turn: how far most of them are turned, 0, 90, 180 or 270 degrees clockwise; None on a page without text.
    """

    characters: tuple[_Character, ...]
    turn: int | None

    @property
    def turned(self) -> int:
        """How many visible characters cannot be read together with the others."""
        return sum(it.turn != self.turn and not it.text.isspace() for it in self.characters)

    @property
    def unknown(self) -> int:
        """How many characters have a shape and no meaning."""
        return sum(it.is_unknown for it in self.characters)

    def glyphs(self, frame: Frame) -> tuple[Glyph, ...]:
        """Return the characters that stand upright, as they are placed on the page."""
        return tuple(
            Glyph(it.text, _box(it, frame=frame))
            for it in self.characters
            if it.turn == self.turn and not it.is_unknown
        )


def read_text(text_page: Handle) -> PageText:
    """Return the characters of a text page; those that PDFium adds between words and lines are left out."""
    characters = tuple(_characters(text_page))
    turns = Counter(it.turn for it in characters if it.turn is not None)
    return PageText(characters, turns.most_common(1)[0][0] if turns else None)


def _characters(page: Handle) -> Iterator[_Character]:
    rectangle = pdfium.FS_RECTF()
    for index in range(pdfium.FPDFText_CountChars(page)):
        code = pdfium.FPDFText_GetUnicode(page, index)
        if pdfium.FPDFText_IsGenerated(page, index) == 1:
            continue
        pdfium.FPDFText_GetLooseCharBox(page, index, byref(rectangle))
        yield _Character(
            _sign(code),
            (rectangle.left, rectangle.top),
            (rectangle.right, rectangle.bottom),
            _turn(pdfium.FPDFText_GetCharAngle(page, index)),
            pdfium.FPDFText_HasUnicodeMapError(page, index) == 1 or _is_unknown(code),
        )


def _box(character: _Character, *, frame: Frame) -> Box:
    return frame.box(character.corner, opposite=character.opposite)


def _turn(angle: float) -> int | None:
    degrees = -math.degrees(angle) % 360
    turn = round(degrees / _QUARTER_TURN) * _QUARTER_TURN
    return turn % 360 if abs(degrees - turn) < 1 else None


def _sign(code: int) -> str:
    sign = chr(code)
    if sign == _HYPHEN_OF_PDFIUM:
        return "-"
    if any(first <= code <= last for first, last in _LOOKALIKES):
        return unicodedata.normalize("NFKC", sign)
    return sign


def _is_unknown(code: int) -> bool:
    return code in {0, 0xFFFD, 0xFFFE} or any(low <= code <= high for low, high in (_PRIVATE, _SURROGATE))
