"""A Book made ready for formulas: every figure by its id, every column of amounts by its caliber."""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence
from functools import partial
from operator import attrgetter

from jixiao.book.book import Book, ByCaliber, by_caliber
from jixiao.book.caliber import Caliber
from jixiao.book.column import Row
from jixiao.book.figure import MISSING, Exact, Figure
from jixiao.book.schema import TABLE_BY_NAME
from jixiao.formula.special import Value

NO_FIGURES: Mapping[str, Figure] = {}


class Facts:
    """The facts one run reads.

    An executed amount as of the end of the monitoring window is found both with its month and without. Amounts of the
    Book of the year before stand one year back, where this Book does not state them itself.

    Args:
        book: The Book.
        parameters: The value of a parameter by name and key (None without a key), None where it is not in force.
        functions: Functions the caller brings; each gets the facts, the row and its arguments.
        name_of: The official name of a code of a code list (代码名称), None where there is none.
        parts_of: The codes directly below a code of a code list.
        parents_of: The codes directly above a code of a code list, none where there are none.

    Shape:
        stated: the amounts of this Book by table, field and caliber.
        figures: stated amounts in the rows that a form gives, such as 支出合计, by figure id.
        columns: all stated amounts by table/field@caliber, then by row key.
        remembered: what was worked out once for the whole Book, see `jixiao.formula.remembered`.
    """

    def __init__(
        self,
        book: Book,
        *,
        parameters: Callable[[str, Value], Value] = lambda _name, _key: None,
        functions: Mapping[str, Callable[..., Value]] | None = None,
        name_of: Callable[[str, str], str | None] = lambda _list, _code: None,
        parts_of: Callable[[str, str], tuple[str, ...]] = lambda _list, _code: (),
        parents_of: Callable[[str, str], tuple[str, ...]] = lambda _list, _code: (),
    ) -> None:
        """Index the amounts; ordinary rows are read where they stand."""
        self.book = book
        self.parameters = parameters
        self.functions = functions or {}
        self.name_of = name_of
        self.parts_of = parts_of
        self.parents_of = parents_of
        self.group: tuple[Row, ...] = ()
        self.stated = by_caliber(book.amounts)
        self.figures: dict[str, Figure] = {}
        self.columns: dict[str, dict[str, Figure]] = defaultdict(dict)
        self.remembered: dict[Hashable, Value] = {}
        self._children: dict[str, dict[str, list[Row]]] = {}
        self._counts: dict[tuple[str, ...], Counter[tuple[str, ...]]] = {}
        self._rows: dict[tuple[str, int], tuple[Row, ...]] = {}
        self._keyed: dict[tuple[str, str], dict[Value, list[Row]]] = {}
        self._index()

    def _index(self) -> None:
        window = self.book.monitoring_window.end_month
        month = window.number if window.is_value else 0
        self._add(self.stated, suffixes=partial(_suffixes, month=month))
        if self.book.prior is not None:
            self._add(by_caliber(self.book.prior.amounts), suffixes=_suffix_later)

    def _add(self, stated: ByCaliber, *, suffixes: Callable[[Caliber], tuple[str, ...]]) -> None:
        """Add amounts that are not there yet; the column in which many stand is named once."""
        figures = self.figures
        for (table, field, caliber), amounts in stated.items():
            for suffix in suffixes(caliber):
                tail = f"{field}@{suffix}"
                column = self.columns[f"{table}/{tail}"]
                for amount in amounts:
                    column.setdefault(amount.row, amount.figure)
                for amount in amounts if TABLE_BY_NAME[table].fixed_rows else ():
                    figures.setdefault(f"{table}/{amount.row}/{tail}", amount.figure)

    def rows(self, table: str, *, years_back: int = 0) -> tuple[Row, ...]:
        """Return the rows of a table, of this Book or of an earlier one."""
        key = (table, years_back)
        found = self._rows.get(key)
        if found is None:
            book: Book | None = self.book
            for _ in range(years_back):
                book = book.prior if book is not None else None
            found = self._rows[key] = () if book is None else book.rows(table)
        return found

    def rows_with(self, table: str, *, column: str, value: Value) -> Sequence[Row]:
        """Return the rows of a table that have a value in a column, in their order."""
        key = (table, column)
        if key not in self._keyed:
            by_value: dict[Value, list[Row]] = defaultdict(list)
            for row in self.rows(table):
                by_value[getattr(row, column)].append(row)
            self._keyed[key] = by_value
        return self._keyed[key].get(value, ())

    def row_before(self, table: str, *, row: Row, years_back: int) -> Row | None:
        """Return the row with the same key in an earlier Book, None where there is none."""
        return next((old for old in self.rows(table, years_back=years_back) if old.key == row.key), None)

    def children(self, table: str, *, row: Row) -> list[Row]:
        """Return the rows directly below a row of a hierarchical table."""
        if table not in self._children:
            schema = TABLE_BY_NAME[table]
            by_parent: dict[str, list[Row]] = defaultdict(list)
            for item in self.rows(table):
                by_parent[getattr(item, schema.parent)].append(item)
            self._children[table] = by_parent
        return self._children[table].get(row.subject, [])

    def counts(self, table: str, *, columns: tuple[str, ...]) -> Mapping[tuple[str, ...], int]:
        """Return how many rows of a table have the same values in some columns."""
        key = (table, *columns)
        if key not in self._counts:
            contents = attrgetter(*columns) if len(columns) > 1 else lambda row: (getattr(row, columns[0]),)
            self._counts[key] = Counter(map(contents, self.rows(table)))
        return self._counts[key]

    def find(self, figure_id: str) -> Figure:
        """Return the figure of an id, an amount or a cell; missing where there is none."""
        if figure_id in self.figures:
            return self.figures[figure_id]
        path, is_amount, suffix = figure_id.partition("@")
        parts = path.split("/")
        schema = TABLE_BY_NAME.get(parts[0])
        if len(parts) != 3 or schema is None or not schema.attribute:  # noqa: PLR2004 - table, key, column
            return MISSING
        if is_amount:
            return self.columns.get(f"{parts[0]}/{parts[2]}@{suffix}", NO_FIGURES).get(parts[1], MISSING)
        row = next((row for row in self.rows(schema.name) if row.key == parts[1]), None)
        figure = getattr(row, parts[2], MISSING)
        return figure if isinstance(figure, Figure) else MISSING


def _suffixes(caliber: Caliber, *, month: Exact) -> tuple[str, ...]:
    """Return the suffixes under which an amount is found: also without its month, if that ends the window."""
    if caliber.as_of and caliber.as_of == month and caliber.phase == "executed":
        return caliber.suffix, caliber._replace(as_of=0).suffix
    return (caliber.suffix,)


def _suffix_later(caliber: Caliber) -> tuple[str, ...]:
    """Return the suffix of an amount in the Book of the year after."""
    return (caliber._replace(years_back=caliber.years_back + 1).suffix,)
