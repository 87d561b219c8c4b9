"""A Book written by labels: "支出合计[决算]" = "3793.43", the form of rule examples and of the sample county.

Shape:
    a mapping from labels to printed values; a table of rows is a list of such mappings under the label of the table.
    In a row, "编号" is the key that references point to, and an amount is written with its caliber.
"""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from msgspec.structs import replace

from jixiao.book.book import Amount, Book
from jixiao.book.caliber import ALL_FUNDS
from jixiao.book.column import Cell as CellContent
from jixiao.book.column import Column, Kind, Row, TableSchema
from jixiao.book.figure import BLANK, NOT_APPLICABLE, Figure
from jixiao.book.money import InexactMoneyError
from jixiao.book.schema import TABLE_BY_NAME
from jixiao.errors import JixiaoError
from jixiao.formula.parse import parse_formula
from jixiao.formula.tree import AmountOf, Cell
from jixiao.formula.vocabulary import Vocabulary

KEY = "编号"
_FLAGS = {"是": True, "否": False, "": None}
_UNITS = ("亿元", "万元", "元")
_FINAL = "final"


class LabelFormError(JixiaoError):
    """A label or a value that the Book does not have; the sentence names both."""

    def __init__(self, label: str, *, problem: str) -> None:
        """Keep the parts."""
        self.label = label
        self.problem = problem
        super().__init__(f"“{label}”：{problem}")


def book_of_labels(
    values: Mapping[str, Any], *, year: int, vocabulary: Vocabulary, phase: str = _FINAL, is_printed: bool = False
) -> Book:
    """Return the Book that a mapping from labels to printed values describes; what it does not name is missing.

    Args:
        values: The mapping.
        year: The fiscal year.
        vocabulary: The words of the labels.
        phase: The phase of an amount whose label has no caliber.
        is_printed: Whether money is rounded as a document prints it; otherwise it is exact to the fen.

    Raises:
        LabelFormError: If a key names no label, or a value does not fit its column.
        FormulaError: If a caliber cannot be read.
    """
    return _Reader(vocabulary, phase=phase, is_printed=is_printed).book(values, year=year)


class _Reader:
    """Turns labels and printed values into rows and amounts."""

    def __init__(self, vocabulary: Vocabulary, *, phase: str, is_printed: bool) -> None:
        self.vocabulary = vocabulary
        self.phase = phase
        self.is_printed = is_printed
        self.amounts: list[Amount] = []

    def book(self, values: Mapping[str, Any], *, year: int) -> Book:
        book = Book(year)
        for key, value in values.items():
            table = self.vocabulary.table(key)
            if table is not None and isinstance(value, list):
                rows = (self.row(table, row, number=number) for number, row in enumerate(value, start=1))
                book = book.with_rows(table.name, rows=tuple(rows))
            else:
                book = self.single(book, key, value=str(value))
        return replace(book, amounts=tuple(self.amounts))

    def single(self, book: Book, key: str, *, value: str) -> Book:
        node = parse_formula(key, vocabulary=self.vocabulary)
        if isinstance(node, AmountOf) and node.row is not None:
            self.add_amount(node, row=node.row, printed=value)
            return book
        if isinstance(node, Cell):
            column = TABLE_BY_NAME[node.table].column(node.column)
            row = replace(book.rows(node.table)[0], **{node.column: self.cell(column, printed=value)})
            return book.with_rows(node.table, rows=(row,))
        raise LabelFormError(key, problem="不是表、金额或单行表的列")

    def row(self, table: TableSchema, values: Mapping[str, Any], *, number: int) -> Row:
        columns = {column.label: column for column in table.columns}
        key = str(values.get(KEY, f"r{number}"))
        cells: dict[str, Any] = {"key": key}
        for label, value in values.items():
            if label in columns:
                cells[columns[label].name] = self.cell(columns[label], printed=str(value))
            elif label != KEY:
                self.add_row_amount(table, label, key=key, printed=str(value))
        return table.row_type(**cells)

    def add_row_amount(self, table: TableSchema, label: str, *, key: str, printed: str) -> None:
        node = parse_formula(label, vocabulary=self.vocabulary, each=table)
        if not isinstance(node, AmountOf) or node.row is not None:
            raise LabelFormError(label, problem=f"表「{table.label}」没有这一列")
        self.add_amount(node, row=key, printed=printed)

    def add_amount(self, node: AmountOf, *, row: str, printed: str) -> None:
        caliber = node.caliber.bind(self.phase, fund=ALL_FUNDS)
        figure = self.figure(Kind.MONEY, printed=printed, label=node.label)
        self.amounts.append(Amount(node.table, row, node.field, caliber, figure))

    def cell(self, column: Column, *, printed: str) -> CellContent:
        if column.kind.is_figure:
            return self.figure(column.kind, printed=printed, label=column.label)
        if column.kind is Kind.FLAG:
            if printed not in _FLAGS:
                raise LabelFormError(column.label, problem=f"只能填 是 或 否，不能填“{printed}”")
            return _FLAGS[printed]
        if column.kind is Kind.DATE:
            return self.day(column, printed=printed) if printed else None
        return self.code(column, printed=printed) if column.kind is Kind.CODE else printed

    def day(self, column: Column, *, printed: str) -> dt.date:
        try:
            return dt.date.fromisoformat(printed)
        except ValueError as error:
            raise LabelFormError(column.label, problem=f"“{printed}”不是 2024-05-18 这样的日期") from error

    def code(self, column: Column, *, printed: str) -> str:
        codes = self.vocabulary.codes.get(column.codes, {})
        if codes and printed and printed not in codes:
            raise LabelFormError(column.label, problem=f"代码表里没有“{printed}”")
        return codes.get(printed, printed)

    def figure(self, kind: Kind, *, printed: str, label: str) -> Figure:
        if printed in ("不涉及", ""):
            return NOT_APPLICABLE if printed else BLANK
        try:
            return self.number(kind, printed=printed)
        except InexactMoneyError as error:
            raise LabelFormError(label, problem=str(error)) from error
        except (ArithmeticError, ValueError) as error:
            raise LabelFormError(label, problem=f"“{printed}”不是数") from error

    def number(self, kind: Kind, *, printed: str) -> Figure:
        if kind is Kind.PERCENT:
            return Figure.percent(printed.removesuffix("%"))
        if kind is not Kind.MONEY:
            return Figure.plain(printed)
        unit = next((unit for unit in _UNITS if printed.endswith(unit)), "万元")
        return Figure.money(printed.removesuffix(unit), unit=unit, is_rounded=self.is_printed)
