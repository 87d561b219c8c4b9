"""The sample county 示例县: a bureau with the figures of two published reports, and five units that are made up.

The bureau comes twice: as reported, faults kept, and mended. Its data are TOML files in the form of labels, in parts:
原文 is what the report printed, 补全 completes it with fiction, 修正 and 修正补全 are what the mended copy changes.
The place of each figure notes which part it is from.
"""

import tomllib
from collections.abc import Collection, Iterator, Mapping
from decimal import Decimal
from functools import cache
from importlib.resources import files
from itertools import chain
from typing import Any

from msgspec.structs import replace

from jixiao.book.book import Book
from jixiao.book.place import Place
from jixiao.book.schema import TABLES
from jixiao.bulk.generate import generate_books
from jixiao.bulk.profile import read_pattern, read_profiles
from jixiao.errors import RefusalError
from jixiao.formula.label_form import KEY, book_of_labels
from jixiao.formula.vocabulary import Vocabulary
from jixiao.pipelines.check_book import catalogue_for

FIRST_YEAR, LAST_YEAR = 2023, 2024
REGION = "510521"  # whose rules the fictional county is judged by
PRINTED, COMPLETED, MENDED, MENDED_BY_COMPLETION = "原文", "补全", "修正", "修正补全"
NOTES = {PRINTED: "原文", COMPLETED: "虚构补全", MENDED: "修正", MENDED_BY_COMPLETION: "虚构补全"}
_REMOVED = "删除"
_DOCUMENT = "原文件"

Labels = Mapping[str, Any]


def load_bureau(year: int, *, is_mended: bool, vocabulary: Vocabulary | None = None) -> Book:
    """Return the bureau's Book of a year, with the Book of the year before where the sample has one.

    Args:
        year: 2023 or 2024.
        is_mended: Whether the faults of the published report are mended.
        vocabulary: The words of the labels, by default those of the place and year.

    Raises:
        RefusalError: If the sample has no such year.
    """
    if not FIRST_YEAR <= year <= LAST_YEAR:
        remedy = f"用 --year {FIRST_YEAR} 或 --year {LAST_YEAR}。"
        raise RefusalError(f"示例县只有 {FIRST_YEAR}、{LAST_YEAR} 两个年度，没有 {year} 年度。", remedy=remedy)
    words = vocabulary or catalogue_for(region=REGION, year=year).vocabulary
    data = _bureau_data(year)
    names = [name for name in NOTES if name in data and (is_mended or name in (PRINTED, COMPLETED))]
    labels = _merged([data[name] for name in names])
    book = book_of_labels(labels, year=year, vocabulary=words)
    prior = load_bureau(year - 1, is_mended=is_mended, vocabulary=vocabulary) if year > FIRST_YEAR else None
    places: dict[str, Place] = {}
    for name in names:
        part = book_of_labels(_merged([data[name]]), year=year, vocabulary=words)
        file = data[_DOCUMENT] if name == PRINTED else ""
        places.update(dict.fromkeys(_figure_ids(part), Place(file=file, note=NOTES[name])))
    return replace(book, prior=prior, places=places)


def load_county(*, is_mended: bool = True, faults: Collection[str] = ()) -> tuple[Book, ...]:
    """Return the Books of all six units of the county, two years each, the bureau first.

    Args:
        is_mended: Whether the faults of the bureau's published reports are mended.
        faults: Faults to put into the Books of the other units, see `jixiao.bulk.fault`.
    """
    bureau = tuple(load_bureau(year, is_mended=is_mended) for year in range(FIRST_YEAR, LAST_YEAR + 1))
    return (*bureau, *chain.from_iterable(_made_up_units(faults)))


def _made_up_units(faults: Collection[str]) -> Iterator[tuple[Book, Book]]:
    data = read_sample("units")
    law, next_law = (catalogue_for(region=REGION, year=year).law for year in (FIRST_YEAR, LAST_YEAR))
    pattern = read_pattern(data)
    for profile in read_profiles(data):
        yield generate_books(profile, pattern=pattern, law=law, next_law=next_law, seed=data["seed"], faults=faults)


@cache
def _bureau_data(year: int) -> Mapping[str, Any]:
    return read_sample(f"bureau_{year}")


def read_sample(name: str) -> Mapping[str, Any]:
    """Return the content of one data file of the sample county."""
    text = files("jixiao.pipelines").joinpath("sample", f"{name}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text, parse_float=Decimal)


def _merged(parts: list[Labels]) -> dict[str, Any]:
    """Return the labels of all parts; a later part changes an earlier one, rows are known by their key."""
    merged: dict[str, Any] = {}
    for part in parts:
        for label, value in part.items():
            merged[label] = _merged_rows(merged.get(label, []), value) if isinstance(value, list) else value
    return merged


def _merged_rows(rows: list[Labels], changes: list[Labels]) -> list[Labels]:
    by_key = {row[KEY]: row for row in rows}
    for change in changes:
        by_key[change[KEY]] = {**by_key.get(change[KEY], {}), **change}
    return [row for row in by_key.values() if _REMOVED not in row]


def _figure_ids(book: Book) -> Iterator[str]:
    """Yield the ids of the figures and cells that a Book states."""
    yield from (amount.figure_id for amount in book.amounts)
    for table in TABLES:
        if table.row_type is None:
            continue
        blank = table.row_type() if table.is_single else table.row_type(key="")
        for row in book.rows(table.name):
            for column in table.columns:
                if getattr(row, column.name) != getattr(blank, column.name):
                    yield f"{table.name}/{row.key}/{column.name}"
