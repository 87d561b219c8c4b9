"""Fill a form: rows and cells from the Book, merged as the form says."""

from collections.abc import Iterator
from dataclasses import replace

from jixiao.book.column import Kind
from jixiao.formula.kinds import kind_of
from jixiao.law.parameter import ParameterShapeError
from jixiao.writing.publication import Align, Table
from jixiao.writing.reports.here import Here
from jixiao.writing.reports.merging import LaidCell, merge_rows
from jixiao.writing.reports.sentence import plain_text, say
from jixiao.writing.reports.spec import CellSpec, FormSpec, RowSpec, TableSpec, Wording
from jixiao.writing.reports.tidy import tidy_spans

_RIGHT = (Kind.MONEY, Kind.PERCENT)
_RIGHT_STYLES = ("%", "%2", "占比")


def fill_form(form: FormSpec, *, here: Here) -> tuple[Table, ...]:
    """Return the tables of a form; one without rows is left out."""
    return tuple(_table(table, here=here) for table in form.tables if here.holds(table.when))


def _table(spec: TableSpec, *, here: Here) -> Table:
    title = plain_text(spec.title, here=here)
    if title:
        here.run.place = title
    laid = laid_rows(spec, here=here)
    header_rows = next((number for number, (row, _) in enumerate(laid) if not row.is_header), len(laid))
    return Table(
        rows=merge_rows([cells for _, cells in laid], header_rows=header_rows),
        widths=tuple(width / sum(spec.widths) for width in spec.widths),
        header_rows=header_rows,
        title=title,
        subtitle=plain_text(spec.subtitle, here=here),
        unit_line=spec.unit_line,
    )


def laid_rows(spec: TableSpec, *, here: Here) -> list[tuple[RowSpec, tuple[LaidCell, ...]]]:
    """Return the rows of a table as they are printed, each with the row of the form that it was made from."""
    return [(row, cells) for row in spec.rows for cells in _rows(row, here=here)]


def _rows(spec: RowSpec, *, here: Here) -> Iterator[tuple[LaidCell, ...]]:
    if not here.holds(spec.when):
        return
    if spec.repeat is None:
        yield tuple(_cell(cell, here=here) for cell in spec.cells)
        return
    rows = here.rows(spec.repeat)
    if not rows and spec.keeps_blank:
        rows = [here.blank(spec.repeat.table)]
    for row in rows:
        yield tuple(_cell(cell, here=row) for cell in spec.cells)


def _cell(spec: CellSpec, *, here: Here) -> LaidCell:
    spans = tidy_spans(say(spec.sentence, here=here, is_cell=True).spans)
    cell = LaidCell(spans, spec.span, spec.align or _align(spec.sentence.text), spec.is_header, spec.is_merged)
    if spec.limit:
        _watch_length(cell.text, limit=spec.limit, here=here)
    return replace(cell, align=Align.CENTER) if spec.is_header and spec.align is None else cell


def _align(wording: Wording) -> Align:
    """Return where figures of this kind stand: money and rates at the right, everything else in the middle."""
    for line in wording:
        asked = line.only_value
        if asked is None or not (kind_of(asked.slot.node) in _RIGHT or asked.slot.style in _RIGHT_STYLES):
            return Align.CENTER
    return Align.RIGHT if wording else Align.CENTER


def _watch_length(text: str, *, limit: str, here: Here) -> None:
    found = here.run.law.find_parameter(limit)
    if found is None:
        return
    try:
        allowed = found.number
    except ParameterShapeError:
        return
    if len(text) > allowed:
        here.run.tell(f"“{here.run.place}”有一格 {len(text)} 字，超过“{limit}”{found.printed}，请压缩：{text[:12]}…")
