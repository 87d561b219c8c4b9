"""The lines that a page draws: strokes, edges of rectangles, and rectangles so thin that they are lines."""

from collections.abc import Iterable, Iterator
from ctypes import byref, c_float, c_int, c_uint
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import pypdfium2.raw as pdfium
from msgspec import Struct

from jixiao.reading.pdf.frame import Frame
from jixiao.reading.pdf.geometry import Box, Ruling

MOST_OBJECTS = 100_000  # a page of text and tables has a few thousand
_DEEPEST_FORM = 8
_THICKEST_LINE = 3.0
_STRAIGHT = 0.7  # how far the ends of a level line may differ in height
_SHORTEST = 2.0
_WHITE = 250
_LINE = 2  # points, which enclose nothing
_FILL, _STROKE = 0, 1

Point = tuple[float, float]
Handle = Any  # what PDFium gives for a page, an object or a matrix
Matrix = tuple[float, float, float, float, float, float]
_IDENTITY: Matrix = (1, 0, 0, 1, 0, 0)


class Drawing(Struct, frozen=True):
    """What is drawn on a page besides text.

    Unit:
        is_text_hidden: whether all text is there to be searched and not to be seen, as over a scan.
        is_complete: whether all objects were looked at.
    """

    level: tuple[Ruling, ...]
    upright: tuple[Ruling, ...]
    has_image: bool
    is_text_hidden: bool
    is_complete: bool


@dataclass(slots=True)
class _Objects:
    page: Handle
    left: int = field(default_factory=lambda: MOST_OBJECTS)
    has_image: bool = False
    modes: set[int] = field(default_factory=set)  # how text is painted

    def paths(self) -> Iterator[tuple[Handle, Matrix]]:
        count = pdfium.FPDFPage_CountObjects(self.page)
        return self._walk((pdfium.FPDFPage_GetObject(self.page, it) for it in range(count)), outer=_IDENTITY, depth=0)

    def _walk(self, objects: Iterable[Handle], *, outer: Matrix, depth: int) -> Iterator[tuple[Handle, Matrix]]:
        for found in objects:
            if self.left == 0:
                return
            self.left -= 1
            kind = pdfium.FPDFPageObj_GetType(found)
            self.has_image |= kind == pdfium.FPDF_PAGEOBJ_IMAGE
            if kind == pdfium.FPDF_PAGEOBJ_TEXT:
                self.modes.add(pdfium.FPDFTextObj_GetTextRenderMode(found))
            if kind == pdfium.FPDF_PAGEOBJ_PATH:
                yield found, _product(_matrix(found), outer=outer)
            elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEEPEST_FORM:
                inner = (
                    pdfium.FPDFFormObj_GetObject(found, it) for it in range(pdfium.FPDFFormObj_CountObjects(found))
                )
                yield from self._walk(inner, outer=_product(_matrix(found), outer=outer), depth=depth + 1)


def read_drawing(page: Handle, *, frame: Frame) -> Drawing:
    """Return the lines of a page, level and upright, and what else is on it."""
    objects = _Objects(page)
    level, upright = [], []
    for path, matrix in objects.paths():
        for box in _strokes(path, matrix=matrix, frame=frame):
            if box.height <= _THICKEST_LINE and box.width >= _SHORTEST:
                level.append(Ruling(box.centre, box.left, box.right))
            elif box.width <= _THICKEST_LINE and box.height >= _SHORTEST:
                upright.append(Ruling(box.middle, box.top, box.bottom))
    is_hidden = objects.modes == {pdfium.FPDF_TEXTRENDERMODE_INVISIBLE}
    return Drawing(tuple(level), tuple(upright), objects.has_image, is_hidden, objects.left > 0)


def _strokes(path: Handle, *, matrix: Matrix, frame: Frame) -> Iterator[Box]:
    """Yield the boxes of what may be lines: every straight stroke, and every filled shape as a whole."""
    fill, stroke = c_int(), c_int()
    pdfium.FPDFPath_GetDrawMode(path, byref(fill), byref(stroke))
    is_stroked = bool(stroke.value) and not _is_white(path, which=_STROKE)
    is_filled = bool(fill.value) and not _is_white(path, which=_FILL)
    if not (is_stroked or is_filled):
        return
    for points in _lines_of(path, matrix=matrix, frame=frame):
        if is_stroked:
            yield from (_around([a, b]) for a, b in pairwise(points) if _is_straight(a, b))
        elif len(points) > _LINE:
            yield _around(points)


def _lines_of(path: Handle, *, matrix: Matrix, frame: Frame) -> Iterator[list[Point]]:
    """Yield the corners of each part of a path; PDFium itself closes a part that is closed, a curve ends a part."""
    points: list[Point] = []
    x, y = c_float(), c_float()
    for index in range(pdfium.FPDFPath_CountSegments(path)):
        segment = pdfium.FPDFPath_GetPathSegment(path, index)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        pdfium.FPDFPathSegment_GetPoint(segment, byref(x), byref(y))
        if kind != pdfium.FPDF_SEGMENT_LINETO:
            yield points
            points = []
        points.append(_placed(x.value, y.value, matrix=matrix, frame=frame))
    yield points


def _placed(x: float, y: float, *, matrix: Matrix, frame: Frame) -> Point:
    a, b, c, d, e, f = matrix
    return frame.point(a * x + c * y + e, y=b * x + d * y + f)


def _is_straight(first: Point, second: Point) -> bool:
    return min(abs(first[0] - second[0]), abs(first[1] - second[1])) <= _STRAIGHT


def _around(points: list[Point]) -> Box:
    xs, ys = zip(*points, strict=True)
    return Box(min(xs), min(ys), max(xs), max(ys))


def _is_white(path: Handle, *, which: int) -> bool:
    get = pdfium.FPDFPageObj_GetStrokeColor if which == _STROKE else pdfium.FPDFPageObj_GetFillColor
    red, green, blue, alpha = (c_uint() for _ in range(4))
    known = get(path, byref(red), byref(green), byref(blue), byref(alpha))
    return bool(known) and (alpha.value == 0 or min(red.value, green.value, blue.value) >= _WHITE)


def _matrix(found: Handle) -> Matrix:
    matrix = pdfium.FS_MATRIX(*_IDENTITY)
    pdfium.FPDFPageObj_GetMatrix(found, byref(matrix))
    return (matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)


def _product(inner: Matrix, *, outer: Matrix) -> Matrix:
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u)
