"""The amounts of a table as published rows: one amount a row, its caliber in words, and back."""

from collections.abc import Mapping

from jixiao.book.book import Amount, Book
from jixiao.book.caliber import PHASES, SCOPES, Caliber
from jixiao.book.column import Kind, TableSchema
from jixiao.book.figure import BLANK, Figure, State
from jixiao.book.schema import TABLE_BY_NAME
from jixiao.exchange.open_data.open_table import (
    AMOUNT,
    AS_OF,
    DATA_YEAR,
    FUND,
    ITEM,
    KEY,
    MEASURE,
    MONEY_UNIT,
    PHASE,
    REVERSAL,
    SCOPE,
    UNIT_NAME,
    YEAR,
    Content,
    OpenField,
    OpenTable,
)
from jixiao.exchange.open_data.wording import Wording
from jixiao.law.in_force import Law

_FUNDS = "fund"
_SUFFIX = "-amount"
AMOUNT_FIELDS = (
    OpenField(UNIT_NAME, Kind.TEXT),
    OpenField(YEAR, Kind.TEXT),
    OpenField(KEY, Kind.TEXT, "这一行在本单位本年度的编号"),
    OpenField(ITEM, Kind.TEXT),
    OpenField(MEASURE, Kind.TEXT, "金额是这一项的什么"),
    OpenField(PHASE, Kind.TEXT, "、".join(PHASES.values())),
    OpenField(FUND, Kind.TEXT),
    OpenField(AS_OF, Kind.NUMBER, "执行数算到第几个月；其他阶段为空", "月"),
    OpenField(DATA_YEAR, Kind.TEXT, "金额所属的年度；上年的数供比较"),
    OpenField(SCOPE, Kind.TEXT, "本级，或包括下属单位的汇总"),
    OpenField(REVERSAL, Kind.FLAG, "有意登记的负数"),
    OpenField(AMOUNT, Kind.MONEY, unit=MONEY_UNIT),
)


def amount_table(table: TableSchema, *, book: Book, wording: Wording) -> OpenTable:
    """Return the amounts of a table of the Book; a table that has no rows of its own keeps its plain name."""
    measures = {field.name: field.label for field in table.amounts}
    rows = tuple(
        _row(it, book=book, measures=measures, wording=wording) for it in book.amounts if it.table == table.name
    )
    name = f"{table.name}{_SUFFIX}" if table.columns else table.name
    title = f"{table.label}金额" if table.columns else table.label
    return OpenTable(name, title, table.name, is_amounts=True, fields=AMOUNT_FIELDS, rows=rows)


def _row(amount: Amount, *, book: Book, measures: Mapping[str, str], wording: Wording) -> tuple[Content, ...]:
    caliber = amount.caliber
    return (
        book.unit.name,
        str(book.year),
        amount.row,
        wording.row_name(amount.table, key=amount.row),
        measures[amount.field],
        PHASES[caliber.phase],
        wording.label(caliber.fund, code_list=_FUNDS),
        Figure(State.VALUE, caliber.as_of) if caliber.as_of else BLANK,
        str(book.year - caliber.years_back),
        SCOPES[caliber.scope],
        amount.is_reversal,
        amount.figure,
    )


def amount_of(contents: Mapping[str, Content], *, table: str, law: Law) -> Amount:
    """Return the amount that a published row shows.

    Args:
        contents: What stands in the row, by field.
        table: The table of the Book.
        law: The law whose code lists name the funds.
    """
    measures = {field.label: field.name for field in TABLE_BY_NAME[table].amounts}
    phases = {label: phase for phase, label in PHASES.items()}
    scopes = {label: scope for scope, label in SCOPES.items()}
    fund, as_of, figure = str(contents[FUND]), contents[AS_OF], contents[AMOUNT]
    caliber = Caliber(
        phases[str(contents[PHASE])],
        fund=law.code_list(_FUNDS).find_code(fund) or fund,
        as_of=int(as_of.number) if isinstance(as_of, Figure) else 0,
        years_back=int(str(contents[YEAR])) - int(str(contents[DATA_YEAR])),
        scope=scopes[str(contents[SCOPE])],
    )
    shown = figure if isinstance(figure, Figure) else BLANK
    measure = measures[str(contents[MEASURE])]
    return Amount(table, str(contents[KEY]), measure, caliber, shown, is_reversal=bool(contents[REVERSAL]))
