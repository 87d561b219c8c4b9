"""Tables of accounts in chapters: 一、 adds up the rows below it, a total the chapters above it.

Where all other sums of such a column hold, or two of them would by one other figure, what fails is wrong; the rows
below a chapter may be some of it, so that less than it says nothing.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from msgspec import Struct

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import sum_of
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to
from jixiao.proofreading.tables.view import RowView, TableView, are_even

_CHAPTER = late_pattern(r"^\s*[一二三四五六七八九十]+、")
_SECTION = late_pattern(r"^\s*[（(][一二三四五六七八九十]+[)）]")
_LINE = late_pattern(r"^\s*[0-9]{1,2}[.、．]")
_SOME = late_pattern(r"^\s*(?:其中|含|包括|加|减)")
_NO_SUM = late_pattern("率|%|％|±|幅|比重|比例|占比|得分|分值|权重|编码|序号|行次|单价|均|元/")
_FEW = 2


class _Sum(Struct, frozen=True):
    """A figure with those that it adds up."""

    total: Named
    parts: tuple[Named, ...]

    @property
    def added(self) -> Fraction:
        return sum_of(it.mention for it in self.parts)

    @property
    def holds(self) -> bool:
        return sums_to(self.total, items=self.parts)

    def relation(self) -> Relation:
        """Return the sum with its verdict."""
        return sum_relation(self.total, items=self.parts, holds=self.holds)


def chapter_cells(view: TableView) -> Iterator[Relation]:
    """Yield the sums of each column of a table in chapters; those that fail only where the others show that."""
    chapters, total = _chapters(view.rows)
    rows = [row for chapter in chapters for row in chapter]
    if len(chapters) < _FEW or any(any(row.words.values()) for row in rows):
        return
    for column in sorted(view.heads):
        below = [it for chapter in chapters if (it := _sum(chapter, column=column, view=view)) is not None]
        heads = [chapter[0] for chapter in chapters]
        whole = _sum([total, *heads], column=column, view=view) if total is not None else None
        if _NO_SUM.search(view.heads[column]) or not below:
            continue
        yield from (it.relation() for it in (*below, *((whole,) if whole else ())) if it.holds)
        if view.is_sure or are_even(rows):
            yield from (it.relation() for it in _wrong(below, whole=whole, count=len(chapters)))


def _chapters(rows: Sequence[RowView]) -> tuple[list[list[RowView]], RowView | None]:
    """Return each chapter with the rows below it, and the total row that ends the last one."""
    found: list[list[RowView]] = []
    for row in rows:
        if row.is_total and found:
            return found, row
        if _CHAPTER.match(row.label):
            found.append([row])
        elif found:
            found[-1].append(row)
    return found, None


def _sum(rows: Sequence[RowView], *, column: int, view: TableView) -> _Sum | None:
    """Return what the first of some rows adds up in a column, None where cells are blank or rows are some of it."""
    head, *below = rows
    parts = _highest(below)
    whole = head.cells.get(column)
    cells = [cell for row in parts if (cell := row.cells.get(column)) is not None]
    if whole is None or len(cells) < _FEW or any(cell.is_like != whole.is_like for cell in cells):
        return None
    if len(cells) != len(parts) or any(_SOME.match(row.label) for row in parts):
        return None
    name = view.heads.get(column, "")
    items = tuple(Named(row.cells[column], f"{row.label}{name}") for row in parts)
    return _Sum(Named(whole, f"{head.label}{name}"), items)


def _highest(rows: Sequence[RowView]) -> Sequence[RowView]:
    """Return the rows of the highest level that some of them are marked with, all where none is."""
    for mark in (_CHAPTER, _SECTION, _LINE):
        marked = [row for row in rows if mark.match(row.label)]
        if marked:
            return marked
    return rows


def _wrong(below: Sequence[_Sum], *, whole: _Sum | None, count: int) -> Iterator[_Sum]:
    """Yield the one sum that is wrong for sure."""
    failing = [it for it in below if not it.holds]
    if whole is not None and not whole.holds and not failing and len(below) == count:
        yield whole
    if len(failing) != 1 or len(below) < _FEW:
        return
    [chapter] = failing
    apart = chapter.added - chapter.total.mention.amount
    is_mended = whole is not None and not whole.holds and whole.added + apart == whole.total.mention.amount
    if is_mended or (apart > 0 and (whole is None or whole.holds)):
        yield chapter
