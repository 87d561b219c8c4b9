"""Lay what a report holds over a Book: rows that are called alike are the same row, what it does not state stays."""

from fractions import Fraction

from msgspec.structs import replace

from jixiao.book.book import Amount, Book
from jixiao.book.column import Cell as CellContent
from jixiao.book.column import Column, Kind, Row, TableSchema
from jixiao.book.figure import Figure, State
from jixiao.book.schema import TABLES
from jixiao.exchange.workbook.form import Form, form_of
from jixiao.law.code_list import folded
from jixiao.pipelines.import_book import law_of

_Keys = dict[tuple[str, str], str]


def matched(found: Book, *, current: Book) -> Book:
    """Return a Book with everything that a report states, under the keys that the Book has for the rows it names.

    Args:
        found: What was read from the report.
        current: The Book as it is.
    """
    form = form_of(law_of(current.unit.region, year=current.year))
    keys = _keys(found, current=current, form=form)
    book = current
    for table in TABLES:
        if table.attribute:
            book = book.with_rows(table.name, rows=_rows(table, found=found, current=current, keys=keys))
    places = {_renamed(figure_id, keys=keys): place for figure_id, place in found.places.items()}
    amounts = {amount.figure_id: amount for amount in current.amounts}
    for amount in found.amounts:
        if amount.figure.state not in (State.MISSING, State.BLANK):
            renamed = _under_key(amount, keys=keys)
            amounts[renamed.figure_id] = _kept_exact(renamed, old=amounts.get(renamed.figure_id))
    return replace(book, amounts=tuple(amounts.values()), places={**current.places, **places})


def _keys(found: Book, *, current: Book, form: Form) -> _Keys:
    """Return the key in the Book of each row of a report, by table and key there; a new row keeps a free one."""
    keys: _Keys = {}
    for table in TABLES:
        if not table.attribute or table.is_single:
            continue
        columns = _telling(table, form=form)
        known = {_name(row, columns=columns, keys={}): row.key for row in current.rows(table.name)}
        taken = {row.key for row in current.rows(table.name)}
        for row in found.rows(table.name):
            name = _name(row, columns=columns, keys=keys)
            key = known.pop(name, "") if name else _nameless(row, table=table, current=current)
            keys[table.name, row.key] = key or _free(row.key, taken=taken)
            taken.add(keys[table.name, row.key])
    return keys


def _name(row: Row, *, columns: tuple[Column, ...], keys: _Keys) -> str:
    """Return what tells a row from the others, references by the keys that the Book has; empty if nothing does."""
    contents = (getattr(row, column.name) for column in columns)
    parts = (keys.get((column.table, it), it) for column, it in zip(columns, contents, strict=True))
    return folded("·".join(str(part or "") for part in parts)).strip("·")


def _nameless(row: Row, *, table: TableSchema, current: Book) -> str:
    """Return the key of a row that no words tell from others, where the Book has a row of this key."""
    return next((other.key for other in current.rows(table.name) if other.key == row.key), "")


def _telling(table: TableSchema, *, form: Form) -> tuple[Column, ...]:
    """Return the columns by which a row is known: those that name it, else those it must have, else all its words."""
    required = form.required(table.name)
    return (
        form.naming_columns(table)
        or tuple(column for column in table.columns if column.name in required)
        or tuple(column for column in table.columns if not column.kind.is_figure)
    )


def _free(key: str, *, taken: set[str]) -> str:
    number, free = 2, key
    while free in taken:
        number, free = number + 1, f"{key}-{number}"
    return free


def _rows(table: TableSchema, *, found: Book, current: Book, keys: _Keys) -> tuple[Row, ...]:
    rows = {row.key: row for row in current.rows(table.name)}
    for row in found.rows(table.name):
        key = row.key if table.is_single else keys[table.name, row.key]
        rows[key] = _laid_over(row, old=rows.get(key) or table.row_type(key=key), table=table, keys=keys)
    return tuple(rows.values())


def _laid_over(row: Row, *, old: Row, table: TableSchema, keys: _Keys) -> Row:
    """Return the old row with what the new one states; its references name the rows of the Book."""
    stated = {}
    for column in table.columns:
        content = getattr(row, column.name)
        if column.kind is Kind.REFERENCE and content:
            content = keys.get((column.table, content), content)
        is_stated = content.state not in (State.MISSING, State.BLANK) if isinstance(content, Figure) else bool(content)
        if (is_stated or content is False) and not _is_rounding(content, old=getattr(old, column.name)):
            stated[column.name] = content
    return replace(old, **stated)


def _kept_exact(amount: Amount, *, old: Amount | None) -> Amount:
    """Return the old amount where a report only rounds it."""
    return old if old is not None and _is_rounding(amount.figure, old=old.figure) else amount


def _is_rounding(new: CellContent, *, old: CellContent) -> bool:
    """Whether a printed figure is the known one, rounded to the digits it shows."""
    if not (isinstance(new, Figure) and isinstance(old, Figure) and new.is_value and old.is_value):
        return False
    return abs(Fraction(new.number) - Fraction(old.number)) * 2 <= Fraction(new.quantum)


def _under_key(amount: Amount, *, keys: _Keys) -> Amount:
    return replace(amount, row=keys.get((amount.table, amount.row), amount.row))


def _renamed(figure_id: str, *, keys: _Keys) -> str:
    table, _, rest = figure_id.partition("/")
    row, slash, field = rest.partition("/")
    return f"{table}/{keys.get((table, row), row)}{slash}{field}"
