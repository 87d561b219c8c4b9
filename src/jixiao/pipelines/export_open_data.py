"""Export the open data of one Book, and read such a package back."""

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from jixiao.book.book import Book
from jixiao.errors import RefusalError
from jixiao.exchange.open_data.build import open_tables
from jixiao.exchange.open_data.open_table import OpenTable
from jixiao.exchange.open_data.package import package_files, package_name
from jixiao.exchange.open_data.read import package_subject, read_open_data
from jixiao.exchange.screening.hit import Acknowledgement, Screening
from jixiao.pipelines.check_book import catalogue_for
from jixiao.pipelines.screen_files import require_clear, screen_files
from jixiao.pipelines.write_publication import save_file


class OpenDataExport(Struct, frozen=True):
    """The data package of a Book.

    Unit:
        name: of its folder.
        files: contents by path.
        screening: what its texts should not say in public.
    """

    name: str
    tables: tuple[OpenTable, ...]
    files: Mapping[str, bytes]
    screening: Screening


def export_open_data(
    book: Book, *, acknowledged: tuple[Acknowledgement, ...] = (), folder: Path | None = None
) -> OpenDataExport:
    """Return the data package of a Book, screened.

    Args:
        book: The Book.
        acknowledged: What may be published although screening finds it, with reasons.
        folder: A folder with further layers of the rulebook.
    """
    law = catalogue_for(region=book.unit.region, year=book.year, folder=folder).law
    tables = open_tables(book, law=law)
    screening = screen_files({}, tables=tables, law=law, acknowledged=acknowledged)
    return OpenDataExport(package_name(book), tables, package_files(tables, book=book, law=law), screening)


def write_open_data(export: OpenDataExport, *, out: Path) -> Path:
    """Write a data package into a folder of its own, and return the folder.

    Raises:
        UnscreenedError: If screening found something that nobody acknowledged.
        RefusalError: If the folder is there already, so that an older file could stay in it, or cannot be written.
    """
    require_clear(export.screening, title="开放数据")
    root = out / export.name
    if root.exists():
        remedy = "先移走原文件夹，或用 --out 换一个文件夹。"
        raise RefusalError("同名文件夹已经存在，没有覆盖。", place=str(root), remedy=remedy)
    for path, content in export.files.items():
        save_file(content, path=root.joinpath(*path.split("/")))
    return root


def import_open_data(files: Mapping[str, bytes], *, folder: Path | None = None) -> Book:
    """Return the Book that a data package says; what was not published is not in it.

    Args:
        files: Contents by path.
        folder: A folder with further layers of the rulebook.

    Raises:
        RefusalError: If the package is none of ours, a file is missing or was changed.
    """
    region, year = package_subject(files)
    return read_open_data(files, law=catalogue_for(region=region, year=year, folder=folder).law)
