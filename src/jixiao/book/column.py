"""The schema of a table: its columns, read from the class of its row."""

from enum import Enum
from typing import Any, ClassVar

from msgspec import Struct, StructMeta

from jixiao.book.figure import BLANK

Row = Any  # a row of any table; its schema says what it holds
Cell = Any  # what a cell of a row holds, and what the class of the row declares it with


class Kind(Enum):
    """What a column holds."""

    TEXT = "text"
    CODE = "code"
    FLAG = "flag"
    DATE = "date"
    REFERENCE = "reference"
    MONEY = "money"
    PERCENT = "percent"
    NUMBER = "number"

    def __init__(self, word: str) -> None:
        """Keep whether its cells are figures, which is asked of every cell."""
        self.is_figure = word in ("money", "percent", "number")


class Column(Struct, frozen=True):
    """One column: the English field, the Chinese label (unique in its table), kind, unit and meaning.

    Unit:
        unit: as printed in a header, e.g. 人; empty where the kind or the row says it.
        codes: the code list a CODE column draws from.
        table: the table a REFERENCE column points into.
        is_addend: whether a blank counts 0 where the column is added up; a blank score or weight is never 0.
    """

    name: str
    label: str
    kind: Kind
    meaning: str = ""
    unit: str = ""
    codes: str = ""
    table: str = ""
    is_addend: bool = False


class AmountField(Struct, frozen=True):
    """One kind of amount that the rows of a table carry, in every caliber."""

    name: str
    label: str
    meaning: str = ""


class FixedRow(Struct, frozen=True):
    """One row of a table whose rows are given by the form, such as 支出合计; one that `is_signed` may be negative."""

    name: str
    label: str
    meaning: str = ""
    is_signed: bool = False


class TableSchema(Struct, frozen=True):
    """One table of the Book.

    Unit:
        attribute: the field of `Book` that holds its rows; empty for a table that consists of amounts alone.
        is_single: whether it has exactly one row, so that its labels are used without the table's name.
        parent: the column that names the row above in a hierarchy, empty without one.
    """

    name: str
    label: str
    attribute: str
    row_type: Any
    columns: tuple[Column, ...]
    amounts: tuple[AmountField, ...] = ()
    fixed_rows: tuple[FixedRow, ...] = ()
    is_single: bool = False
    parent: str = ""

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels of its columns and amounts."""
        return (*(column.label for column in self.columns), *(amount.label for amount in self.amounts))

    def column(self, name: str) -> Column:
        """Return the column of a field name."""
        return next(column for column in self.columns if column.name == name)


class _Declared(Struct, frozen=True):
    """What stands in the class of a row where other classes have a default."""

    default: Cell
    label: str
    kind: Kind
    rest: dict[str, Any]


class _RowType(StructMeta):
    """The type of the classes of rows: it keeps the columns that a class declares and leaves it plain defaults."""

    def __new__(cls, name: str, bases: tuple[type, ...], namespace: dict[str, Any], **options: Cell) -> type:
        declared = {field: cell for field, cell in namespace.items() if isinstance(cell, _Declared)}
        if untold := set(namespace.get("__annotations__", ())) - set(declared) - {"key", "columns"}:
            message = f"{name} declares no column for {', '.join(sorted(untold))}"
            raise TypeError(message)
        defaults = {field: cell.default for field, cell in declared.items()}
        columns = tuple(Column(field, cell.label, cell.kind, **cell.rest) for field, cell in declared.items())
        return super().__new__(cls, name, bases, {**namespace, **defaults, "columns": columns}, **options)


class TableRow(Struct, frozen=True, metaclass=_RowType):
    """A row of a table: a key, and one field for each column."""

    columns: ClassVar[tuple[Column, ...]]


def _cell(label: str, kind: Kind, *, default: Cell, **rest: Cell) -> Cell:
    return _Declared(default, label, kind, rest)


def text_cell(label: str, *, meaning: str = "") -> Cell:
    """Declare a column of free text; empty text is blank."""
    return _cell(label, Kind.TEXT, default="", meaning=meaning)


def code_cell(label: str, *, codes: str, meaning: str = "") -> Cell:
    """Declare a column that draws from a code list of the rulebook."""
    return _cell(label, Kind.CODE, default="", codes=codes, meaning=meaning)


def reference_cell(label: str, *, table: str, meaning: str = "") -> Cell:
    """Declare a column that holds the key of a row of another table."""
    return _cell(label, Kind.REFERENCE, default="", table=table, meaning=meaning)


def flag_cell(label: str, *, meaning: str = "") -> Cell:
    """Declare a column of 是 or 否; None is blank."""
    return _cell(label, Kind.FLAG, default=None, meaning=meaning)


def day_cell(label: str, *, meaning: str = "") -> Cell:
    """Declare a column of calendar dates; None is blank."""
    return _cell(label, Kind.DATE, default=None, meaning=meaning)


def money_cell(label: str, *, meaning: str = "") -> Cell:
    """Declare a column of money; blanks count 0 in sums."""
    return _cell(label, Kind.MONEY, default=BLANK, meaning=meaning, is_addend=True)


def percent_cell(label: str, *, meaning: str = "") -> Cell:
    """Declare a column of percentages."""
    return _cell(label, Kind.PERCENT, default=BLANK, meaning=meaning, unit="%")


def number_cell(label: str, *, unit: str = "", meaning: str = "", is_addend: bool = False) -> Cell:
    """Declare a column of counts, scores, weights or values in a unit of their own."""
    return _cell(label, Kind.NUMBER, default=BLANK, unit=unit, meaning=meaning, is_addend=is_addend)
