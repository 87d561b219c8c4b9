"""The name of a column of amounts on a page, e.g. amount@final.general: a field of the table in a caliber."""

from jixiao.book.caliber import ALL_FUNDS, PHASES, SCOPES, Caliber
from jixiao.book.column import Column, Kind, TableSchema
from jixiao.exchange.workbook.caliber_words import EXECUTED, print_caliber
from jixiao.exchange.workbook.grid_column import AmountColumn
from jixiao.law.in_force import Law

_AT = "@"
_FUND = "fund"
_LAST_MONTH = 12
_MOST_YEARS_BACK = 2
_BETWEEN = "·"


def field_of(column: AmountColumn) -> str:
    """Return the name of a column of amounts."""
    return f"{column.field}{_AT}{column.caliber.suffix}"


def amount_column(name: str, *, table: TableSchema, law: Law) -> AmountColumn | None:
    """Return the column of amounts that a name means in a table, None if it means none."""
    field, at, suffix = name.partition(_AT)
    if not at or field not in {amount.name for amount in table.amounts}:
        return None
    try:
        caliber = Caliber.from_suffix(suffix)
    except ValueError:
        return None
    is_written_so = caliber.suffix == suffix
    return AmountColumn(field, caliber) if is_written_so and _is_caliber(caliber, law=law) else None


def money_column(column: AmountColumn, *, table: TableSchema, law: Law) -> Column:
    """Return a column of amounts as one of money, with the words of its caliber as its label."""
    field = next(amount for amount in table.amounts if amount.name == column.field)
    words = caliber_words(column.caliber, law=law)
    label = words if len(table.amounts) == 1 else f"{words}{_BETWEEN}{field.label}"
    return Column(field_of(column), label, Kind.MONEY, field.meaning, is_addend=True)


def caliber_words(caliber: Caliber, *, law: Law) -> str:
    """Return the words of any caliber: phase, month and year, then source of funds and scope where they are told."""
    words = print_caliber(caliber._replace(fund=ALL_FUNDS, scope="own"))
    fund = "" if caliber.fund == ALL_FUNDS else law.code_list(_FUND).labels.get(caliber.fund, caliber.fund)
    scope = "" if caliber.scope == "own" else SCOPES[caliber.scope]
    return _BETWEEN.join(part for part in (words, fund, scope) if part)


def _is_caliber(caliber: Caliber, *, law: Law) -> bool:
    is_fund = caliber.fund == ALL_FUNDS or caliber.fund in law.code_list(_FUND).labels
    is_month = 0 <= caliber.as_of <= _LAST_MONTH and (caliber.phase == EXECUTED or not caliber.as_of)
    return caliber.phase in PHASES and is_fund and is_month and 0 <= caliber.years_back <= _MOST_YEARS_BACK
