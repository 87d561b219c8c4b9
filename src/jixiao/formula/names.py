"""Resolve the words of a formula against the vocabulary: labels, calibers, codes."""

from msgspec import Struct
from msgspec.structs import replace

from jixiao.book.column import Column, Kind, TableSchema
from jixiao.formula.kinds import code_list
from jixiao.formula.problem import FormulaError
from jixiao.formula.tokens import Token
from jixiao.formula.tree import AmountOf, Cell, OpenCaliber, Text
from jixiao.formula.vocabulary import Vocabulary

THIS_ROW = "本行"
ROW_KEY = "编号"
_MONTHS = {f"{month}月": month for month in range(1, 13)}


class Scope(Struct, frozen=True):
    """What words mean at one point of a formula.

    `each` is the table whose rows the rule runs on, `inner` the table of the aggregate around the word.
    """

    vocabulary: Vocabulary
    each: TableSchema | None = None
    inner: TableSchema | None = None

    def inside(self, table: TableSchema) -> "Scope":
        """Return the scope inside an aggregate over a table."""
        return replace(self, inner=table)


def resolve_word(word: str, *, scope: Scope) -> Cell | AmountOf | None:
    """Return the cell or the amount that a label names, None if it names nothing."""
    table_label, dot, label = word.partition(".")
    if dot and table_label == THIS_ROW and scope.each is not None:
        return _column_of(scope.each, label, origin="row")
    if dot:
        table = scope.vocabulary.table(table_label)
        return None if table is None else _column_of(table, label, origin=_origin(table, scope=scope))
    for table, origin in ((scope.inner, "inner"), (scope.each, "row")):
        found = None if table is None else _column_of(table, word, origin=origin)
        if found is not None:
            return found
    return _global(word, scope=scope)


def _origin(table: TableSchema, *, scope: Scope) -> str:
    if table.is_single:
        return "single"
    return "inner" if table == scope.inner else "row"


def _global(word: str, *, scope: Scope) -> Cell | AmountOf | None:
    fixed = scope.vocabulary.fixed_amounts.get(word)
    if fixed is not None:
        table, row, field = fixed
        return AmountOf(table.name, row, field, OpenCaliber(), word)
    single = scope.vocabulary.single_columns.get(word)
    return None if single is None else _cell(single[0], single[1], origin="single")


def _column_of(table: TableSchema, label: str, *, origin: str) -> Cell | AmountOf | None:
    for column in table.columns:
        if column.label == label:
            return _cell(table, column, origin="single" if table.is_single else origin)
    if label == ROW_KEY and table.attribute and not table.is_single:
        return Cell(table.name, "key", Kind.REFERENCE, label, origin)
    for row in table.fixed_rows:
        if row.label == label:
            return AmountOf(table.name, row.name, table.amounts[0].name, OpenCaliber(), label)
    for amount in table.amounts:
        if amount.label == label and not table.fixed_rows:
            return AmountOf(table.name, None, amount.name, OpenCaliber(), label, origin)
    return None


def _cell(table: TableSchema, column: Column, *, origin: str) -> Cell:
    return Cell(table.name, column.name, column.kind, column.label, origin, is_addend=column.is_addend)


def read_caliber(token: Token, *, vocabulary: Vocabulary, formula: str) -> OpenCaliber:
    """Return the caliber written in brackets, e.g. [执行·8月·政府性基金].

    Raises:
        FormulaError: If a part is no phase, fund, month or scope.
    """
    caliber = OpenCaliber()
    for part in (part.strip() for part in token.text.replace(".", "·").split("·")):
        if part in vocabulary.phases:
            caliber = replace(caliber, phase=vocabulary.phases[part])
        elif part in vocabulary.scopes:
            caliber = replace(caliber, scope=vocabulary.scopes[part])
        elif part in vocabulary.funds:
            caliber = replace(caliber, fund=vocabulary.funds[part])
        elif part in _MONTHS:
            caliber = replace(caliber, as_of=_MONTHS[part])
        else:
            known = (*vocabulary.phases, *vocabulary.funds, *vocabulary.scopes)
            nearest = vocabulary.nearest(part, among=known)
            problem = f"口径里没有“{part}”"
            raise FormulaError(formula, position=token.start, problem=problem, nearest=nearest)
    return caliber


def code_text(word: str, *, like: Cell, vocabulary: Vocabulary) -> Text | None:
    """Return the constant that a bare word means beside a code column, None if it is not in the column's list."""
    codes = vocabulary.codes.get(code_list(like), {})
    if like.kind is not Kind.CODE or not codes:
        return Text(word)
    return Text(codes[word]) if word in codes else None
