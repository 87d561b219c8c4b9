"""A whole data package of one Book: its files by path."""

import re
from collections.abc import Mapping, Sequence

from jixiao.book.book import Book
from jixiao.exchange.open_data.build import open_tables
from jixiao.exchange.open_data.csv_file import write_csv
from jixiao.exchange.open_data.descriptor import JSON, NAME, PackageFile, Subject, digest_of, write_descriptor
from jixiao.exchange.open_data.json_file import write_json
from jixiao.exchange.open_data.licence import licence_of
from jixiao.exchange.open_data.open_table import OpenTable
from jixiao.law.in_force import Law

DATA = "data"
_PLAIN = re.compile(r"[a-z0-9][a-z0-9-]*")


def open_data_files(book: Book, *, law: Law) -> Mapping[str, bytes]:
    """Return the files of the data package of a Book, see `package_files`."""
    return package_files(open_tables(book, law=law), book=book, law=law)


def package_files(tables: Sequence[OpenTable], *, book: Book, law: Law) -> Mapping[str, bytes]:
    """Return the files of a data package: the descriptor, one CSV file a table, and all tables as JSON.

    The same Book gives the same bytes.

    Raises:
        UnknownParameterError: If the rulebook names no licence.
    """
    files = [PackageFile(f"{DATA}/{table.name}.csv", table, write_csv(table)) for table in tables]
    unit, year = book.unit.name, book.year
    whole = write_json(tables, unit=unit, year=year)
    descriptor = write_descriptor(
        files,
        whole=whole,
        name=package_name(book),
        title=package_title(book),
        licence=licence_of(law),
        subject=Subject(unit, year, book.unit.region),
    )
    return {
        NAME: descriptor,
        **{file.path: file.content for file in files},
        JSON: whole,
    }


def package_title(book: Book) -> str:
    """Return the title of the data of a Book."""
    return f"{book.unit.name}{book.year}年度预算绩效公开数据"


def package_name(book: Book) -> str:
    """Return the name of a package: the code of the unit and the year, a digest of its name where it has no code."""
    return f"{unit_slug(book.unit.code, name=book.unit.name)}-{book.year}"


def unit_slug(code: str, *, name: str) -> str:
    """Return what a unit is called in paths and addresses: its code, or a digest of its name.

    Example:
        >>> unit_slug("301001", name="示例县财政局"), unit_slug("", name="示例县财政局")
        ('301001', 'u-1d87f83f')
    """
    lowered = code.strip().lower()
    if _PLAIN.fullmatch(lowered):
        return lowered
    return f"u-{digest_of(name.encode()).partition(':')[2][:8]}"
