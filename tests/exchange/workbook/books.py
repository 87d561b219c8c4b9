"""Books made from the schema: any state in any cell, any caliber, any row."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from hypothesis import strategies as st
from msgspec.structs import replace

from jixiao.book.book import Amount, Book
from jixiao.book.caliber import PHASES, SCOPES, Caliber
from jixiao.book.column import Column, Kind, TableSchema
from jixiao.book.figure import BLANK, MISSING, NOT_APPLICABLE, Figure
from jixiao.book.schema import TABLES
from jixiao.law.in_force import Law

STATES = (BLANK, MISSING, NOT_APPLICABLE)
CHARACTERS = st.one_of(
    st.sampled_from("项目支出费率一二三，。（）abcXYZ019 \n\t\r<>&'\"_=+-@%\x0b\u200b\u3000𠮷"),
    st.characters(exclude_categories=["Cs"]),
)
TEXTS = st.one_of(
    st.just(""),
    st.text(CHARACTERS, max_size=12),
    st.sampled_from(
        ["不涉及", "未列", "_x0041_", "<r>a</r>", "=1+1", "0051", "合计", "注：见附表", "编号", "年度", "TRUE"]
    ),
)
KEYS = st.text(st.sampled_from("abcdefkmz0123456789编号"), min_size=1, max_size=4)
MOST_FEN = 2**63 - 1


@st.composite
def books(draw: st.DrawFn, *, law: Law) -> Book:
    """Return a Book with rows in a few tables and amounts in any caliber."""
    tables = draw(st.lists(st.sampled_from([table for table in TABLES if table.attribute]), unique=True, max_size=6))
    keys = {table.name: draw(st.lists(KEYS, max_size=3, unique=True)) for table in tables if not table.is_single}
    book = Book(draw(st.integers(2015, 2030)))
    for table in tables:
        rows = tuple(
            table.row_type(**draw(row_contents(table, law=law, keys=keys)), key=key)
            for key in (["self"] if table.is_single else keys[table.name])
        )
        book = book.with_rows(table.name, rows=rows) if rows or not table.is_single else book
    book = with_unique_codes(replace(book, unit=replace(book.unit, region=draw(st.sampled_from(["", "510521"])))))
    return replace(book, amounts=tuple(draw(amounts(keys, law=law))))


def with_unique_codes(book: Book) -> Book:
    """Return a Book in which no two projects have one code."""
    return replace(book, projects=tuple(replace(row, code=f"{row.key}-{row.code.strip()}") for row in book.projects))


def row_contents(table: TableSchema, *, law: Law, keys: Mapping[str, list[str]]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({column.name: contents(column, law=law, keys=keys) for column in table.columns})


def contents(column: Column, *, law: Law, keys: Mapping[str, list[str]]) -> st.SearchStrategy[Any]:
    """Return what a cell of a column may hold."""
    if column.kind.is_figure:
        return figures(column.kind)
    if column.kind is Kind.FLAG:
        return st.sampled_from([None, True, False])
    if column.kind is Kind.DATE:
        return st.one_of(st.none(), st.dates(dt.date(1850, 1, 1), dt.date(9998, 12, 31)))
    if column.kind is Kind.CODE:
        codes = [] if column.codes == "region" else list(law.code_list(column.codes).labels)
        return st.sampled_from(["", *codes])
    if column.kind is Kind.REFERENCE:
        return st.sampled_from(["", *keys.get(column.table, [])])
    return TEXTS


def figures(kind: Kind) -> st.SearchStrategy[Figure]:
    """Return figures of a kind in every state."""
    if kind is Kind.MONEY:
        values = st.integers(-MOST_FEN, MOST_FEN).map(lambda fen: Figure.money(str(fen), unit="分"))
    elif kind is Kind.PERCENT:
        values = printed_decimals(places=8).map(Figure.percent)
    else:
        values = printed_decimals(places=6).map(Figure.plain)
    return st.one_of(values, st.sampled_from(STATES))


def printed_decimals(*, places: int) -> st.SearchStrategy[str]:
    """Return decimals as they are printed, with zeros at their end."""
    whole = st.one_of(st.integers(-10_000, 10_000), st.integers(-(10**15), 10**15))
    digits = st.text("0123456789", max_size=places)
    return st.tuples(whole, digits).map(lambda parts: f"{parts[0]}.{parts[1]}" if parts[1] else f"{parts[0]}")


@st.composite
def amounts(draw: st.DrawFn, keys: Mapping[str, list[str]], *, law: Law) -> list[Amount]:
    """Return amounts of different ids in the rows that there are."""
    spots = [
        (table.name, row, field.name)
        for table in TABLES
        for field in table.amounts
        for row in ([fixed.name for fixed in table.fixed_rows] or keys.get(table.name, []))
    ]
    made = [
        Amount(*draw(st.sampled_from(spots)), draw(calibers(law)), draw(figures(Kind.MONEY)), draw(st.booleans()))
        for _ in range(draw(st.integers(0, 20)))
    ]
    return list({amount.figure_id: amount for amount in made}.values())


def calibers(law: Law) -> st.SearchStrategy[Caliber]:
    """Return calibers, the usual ones more often than the others."""
    funds = [code for code in law.code_list("fund").labels if code != "all"]
    phases = st.sampled_from(list(PHASES))
    usual = st.tuples(phases, st.just("all"), st.just(0), st.integers(0, 1), st.just("own"))
    executed = st.tuples(
        st.just("executed"), st.just("all"), st.sampled_from([0, 6, 8]), st.integers(0, 1), st.just("own")
    )
    other = st.tuples(
        phases,
        st.sampled_from(["all", *funds]),
        st.integers(0, 12),
        st.integers(0, 3),
        st.sampled_from(list(SCOPES)),
    )
    return st.one_of(usual, executed, other).map(lambda parts: Caliber(*parts))
