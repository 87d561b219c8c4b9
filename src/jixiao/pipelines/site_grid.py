"""Show published tables on pages: amounts side by side by caliber, other rows without what says nothing."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from jixiao.book.book import Book
from jixiao.book.caliber import ALL_FUNDS, PHASES, SCOPES
from jixiao.book.column import Kind
from jixiao.book.figure import Figure
from jixiao.book.money import FEN_PER
from jixiao.book.printing import print_decimal
from jixiao.book.schema import TABLE_BY_NAME
from jixiao.exchange.open_data.cell import write_cell
from jixiao.exchange.open_data.open_table import (
    AMOUNT,
    AS_OF,
    DATA_YEAR,
    FUND,
    ITEM,
    KEY,
    MEASURE,
    PHASE,
    SCOPE,
    UNIT_NAME,
    YEAR,
    Content,
    OpenField,
    OpenTable,
)
from jixiao.exchange.workbook.form import form_of
from jixiao.law.in_force import Law
from jixiao.writing.site.content import SiteCell, SiteGrid

_PLACES = 2
Named = tuple[tuple[str, Content], ...]
_LEADING = frozenset({UNIT_NAME, YEAR, KEY})
_EMPTY = SiteCell("")
_OWN = SCOPES["own"]
_CALIBER = (DATA_YEAR, PHASE, AS_OF)
_GROUP = (FUND, SCOPE)
_PHASES = list(PHASES.values())


def site_grids(table: OpenTable, *, book: Book, law: Law) -> tuple[SiteGrid, ...]:
    """Return a published table as it is shown.

    Amounts of one measure stand side by side, one column a phase, in one table for each fund and scope; amounts of
    several measures have one column a measure, in one table for each caliber.
    """
    if not table.is_amounts:
        named = [column.name for column in form_of(law).naming_columns(TABLE_BY_NAME[table.source])]
        return (_row_grid(table, first=named),)
    measures = {row[table.index(MEASURE)] for row in table.rows}
    parted, across = (_GROUP, _CALIBER) if len(measures) == 1 else ((*_GROUP, *_CALIBER), (MEASURE,))
    view = _AmountView(table, book, law.code_list("fund").label(ALL_FUNDS))
    return tuple(view.grids(parted=parted, across=across))


def shown_cell(content: Content, *, kind: Kind) -> SiteCell:
    """Return a cell as it is shown: money in 万元 with two decimals and its exact yuan, thousands marked."""
    written = write_cell(content, kind=kind)
    if isinstance(content, Figure) and isinstance(written, Decimal):
        if kind is Kind.MONEY:
            wan = Decimal(print_decimal(Fraction(content.number) / FEN_PER["万元"], places=_PLACES))
            return SiteCell(f"{wan:,}", f"{written:,}", is_figure=True)
        return SiteCell(f"{written:,}", is_figure=True)
    if isinstance(content, Figure):
        return SiteCell(str(written), is_figure=True, is_state=True)
    return SiteCell(content if isinstance(content, str) else str(written))


def _row_grid(table: OpenTable, *, first: Sequence[str]) -> SiteGrid:
    """Return rows as they are shown; what names a row comes first, what says nothing is left out."""
    shown = [place for place, field in enumerate(table.fields) if _is_shown(field) and _says_something(table, place)]
    places = sorted(shown, key=lambda place: table.fields[place].source not in first)
    header = tuple(_header(table.fields[place]) for place in places)
    rows = tuple(tuple(shown_cell(row[place], kind=table.fields[place].kind) for place in places) for row in table.rows)
    is_upright = KEY not in {field.name for field in table.fields} and len(rows) == 1
    return SiteGrid("", header, rows, is_upright=is_upright)


def _is_shown(field: OpenField) -> bool:
    return field.name not in _LEADING and not field.target


def _says_something(table: OpenTable, place: int) -> bool:
    kind = table.fields[place].kind
    return any(write_cell(row[place], kind=kind) != "" for row in table.rows)


def _header(field: OpenField) -> str:
    return field.name.removesuffix(f"（{field.unit}）") if field.kind is Kind.MONEY else field.name


@dataclass(frozen=True)
class _AmountView:
    """The amounts of one table, to be laid out; `all_funds` is the word for the total over the funds."""

    table: OpenTable
    book: Book
    all_funds: str

    def grids(self, *, parted: Sequence[str], across: Sequence[str]) -> Iterator[SiteGrid]:
        """Yield a table for each caliber that parts them, with a column for each that stands across."""
        groups: dict[Named, list[tuple[Content, ...]]] = {}
        for row in self.table.rows:
            groups.setdefault(self._named(row, names=parted), []).append(row)
        for group in sorted(groups, key=self._rank):
            yield self._wide(groups[group], caption=self._caption(group), across=across)

    def _wide(self, rows: Iterable[tuple[Content, ...]], *, caption: str, across: Sequence[str]) -> SiteGrid:
        cells: dict[tuple[str, str], dict[Named, SiteCell]] = {}
        columns: dict[Named, None] = {}
        for row in rows:
            at = self._named(row, names=across)
            columns[at] = None
            line = (str(row[self.table.index(KEY)]), str(row[self.table.index(ITEM)]))
            cells.setdefault(line, {})[at] = shown_cell(row[self.table.index(AMOUNT)], kind=Kind.MONEY)
        order = {key: number for number, key in enumerate(self._row_keys())}
        placed = sorted(columns, key=self._rank)
        lines = sorted(cells, key=lambda line: order.get(line[0], len(order)))
        body = tuple((SiteCell(line[1]), *(cells[line].get(at, _EMPTY) for at in placed)) for line in lines)
        return SiteGrid(caption, (ITEM, *(self._caption(at) for at in placed)), body)

    def _row_keys(self) -> Iterator[str]:
        for row in self.book.rows(self.table.source):
            yield getattr(row, "key", "") or row.name

    def _named(self, row: Sequence[Content], *, names: Sequence[str]) -> Named:
        return tuple((name, row[self.table.index(name)]) for name in names)

    def _rank(self, named: Named) -> tuple[int, ...]:
        """Return the order of a caliber: the total before its funds, this year before the last, phases as they follow.

        Measures keep their order.
        """
        said = dict(named)
        month = said.get(AS_OF)
        return (
            said.get(SCOPE, _OWN) != _OWN,
            said.get(FUND, self.all_funds) != self.all_funds,
            self.book.year - int(str(said.get(DATA_YEAR, self.book.year))),
            _PHASES.index(str(said.get(PHASE, _PHASES[0]))),
            int(month.number) if isinstance(month, Figure) else 0,
        )

    def _caption(self, named: Named) -> str:
        """Return a caliber or a measure in words; the year is said where it is another one."""
        said = dict(named)
        if MEASURE in said:
            return str(said[MEASURE])
        year, month = str(said.get(DATA_YEAR, self.book.year)), said.get(AS_OF)
        phase = str(said.get(PHASE, ""))
        words = f"{year}年{phase}" if year != str(self.book.year) else phase
        if isinstance(month, Figure) and month.is_value:
            words += f"（1-{month.number}月）"
        return "　".join(part for part in (words, str(said.get(FUND, "")), str(said.get(SCOPE, ""))) if part)
