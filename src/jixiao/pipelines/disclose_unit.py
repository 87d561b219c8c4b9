"""Put together what one unit discloses of one year: documents, tables and open data, screened, as one bundle."""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from msgspec import Struct

from jixiao.book.book import Book
from jixiao.errors import RefusalError
from jixiao.exchange.bundle import MANIFEST, BundleFile, safe_name, write_archive, write_manifest
from jixiao.exchange.open_data.build import open_tables
from jixiao.exchange.open_data.open_table import OpenTable
from jixiao.exchange.open_data.package import package_files, package_title
from jixiao.exchange.open_data.sheets import write_sheets
from jixiao.exchange.screening.hit import Acknowledgement, Screening
from jixiao.pipelines.check_book import catalogue_for
from jixiao.pipelines.screen_files import require_clear, screen_files
from jixiao.pipelines.write_publication import STYLES, publication_contents, save_file
from jixiao.pipelines.write_report import kinds_for
from jixiao.rules.check import facts_of
from jixiao.writing.chart.drawing import Drawing
from jixiao.writing.publication import Chart
from jixiao.writing.reports.build import build_report

DOCUMENTS, TABLES, DATA = "文件", "表格", "开放数据"
_SHEETS = "公开数据表.xlsx"


class DisclosedDocument(Struct, frozen=True):
    """One document in every style, with its charts as they were drawn.

    Unit:
        kind: the kind of report, empty for a file that was added as it is.
        name: of its files without the ending.
        by_style: contents by ending: docx, pdf, html, or that of the added file.
    """

    kind: str
    name: str
    by_style: Mapping[str, bytes]
    charts: tuple[tuple[Chart, Drawing], ...] = ()

    @property
    def files(self) -> Mapping[str, bytes]:
        """Its files by name."""
        return {f"{self.name}.{style}": content for style, content in self.by_style.items()}


@dataclass(frozen=True, eq=False)
class UnitDisclosure:
    """Everything that a unit discloses of a year.

    Unit:
        data: the files of the data package by path.
        sheets: the published tables as a workbook.
        notices: what the person who publishes it should know.
    """

    book: Book
    documents: tuple[DisclosedDocument, ...]
    tables: tuple[OpenTable, ...]
    data: Mapping[str, bytes]
    sheets: bytes
    screening: Screening
    notices: tuple[str, ...]

    @property
    def title(self) -> str:
        """What the bundle is called."""
        return safe_name(f"{self.book.unit.name}{self.book.year}年度公开")


class WrittenDisclosure(Struct, frozen=True):
    """Where a disclosure was written: a folder and an archive of the same."""

    folder: Path
    archive: Path


def prepare_disclosure(
    book: Book,
    *,
    kinds: Collection[str] = (),
    styles: Collection[str] = STYLES,
    date: dt.date | None = None,
    attachments: Mapping[str, bytes] | None = None,
    acknowledged: Iterable[Acknowledgement] = (),
    folder: Path | None = None,
    on_start: Callable[[str], None] = lambda _title: None,
) -> UnitDisclosure:
    """Return what a unit discloses, made from the accepted version of its Book and screened.

    Args:
        book: The accepted version.
        kinds: Kinds of report; by default all that have something to say.
        styles: docx, html or pdf.
        date: The day under the reports.
        attachments: Further files by name, published as they are, such as a signed copy.
        acknowledged: What may be published although screening finds it, with reasons.
        folder: A folder with further layers of the rulebook.
        on_start: Called with the title of each step before it begins.
    """
    catalogue = catalogue_for(region=book.unit.region, year=book.year, folder=folder)
    documents: list[DisclosedDocument] = []
    notices: list[str] = []
    for kind in kinds or kinds_for(book, folder=folder):
        on_start(f"生成{kind}")
        publication = build_report(kind, facts=facts_of(book, catalogue=catalogue), catalogue=catalogue, date=date)
        made = publication_contents(publication, styles=styles)
        name = safe_name(f"{book.unit.name}{book.year}年度{kind}")
        documents.append(DisclosedDocument(kind, name, made.by_style, tuple(made.drawings.items())))
        notices += made.notices
    documents += (_attached(name, content=content) for name, content in (attachments or {}).items())
    tables = open_tables(book, law=catalogue.law)
    on_start("查找不宜公开的内容")
    files = {name: content for document in documents for name, content in document.files.items()}
    return UnitDisclosure(
        book=book,
        documents=tuple(documents),
        tables=tables,
        data=package_files(tables, book=book, law=catalogue.law),
        sheets=write_sheets(tables, title=package_title(book)),
        screening=screen_files(files, tables=tables, law=catalogue.law, acknowledged=acknowledged),
        notices=tuple(dict.fromkeys(notices)),
    )


def bundle_files(disclosure: UnitDisclosure) -> Mapping[str, bytes]:
    """Return the files of a bundle by path, the manifest among them.

    Raises:
        UnscreenedError: If screening found something that nobody acknowledged.
        RefusalError: If two files have the same name.
    """
    check_screened(disclosure)
    files = tuple(_listed(disclosure))
    twice = [path for path, count in Counter(file.path for file in files).items() if count > 1]
    if twice:
        raise RefusalError("两个公开文件同名。", place="、".join(twice), remedy="把其中一个改名后再加入。")
    manifest = write_manifest(files, unit=disclosure.book.unit.name, year=disclosure.book.year)
    return {**{file.path: file.content for file in files}, MANIFEST: manifest}


def check_screened(disclosure: UnitDisclosure) -> None:
    """Refuse a disclosure with something in it that must not be published.

    Raises:
        UnscreenedError: If screening found something that nobody acknowledged.
    """
    require_clear(disclosure.screening, title=disclosure.title)


def bundle_archive(disclosure: UnitDisclosure) -> bytes:
    """Return the bundle as a .zip; the same files give the same bytes.

    Raises:
        UnscreenedError: If screening found something that nobody acknowledged.
    """
    return write_archive(bundle_files(disclosure), root=disclosure.title)


def write_disclosure(disclosure: UnitDisclosure, *, out: Path) -> WrittenDisclosure:
    """Write a bundle as a folder and as a .zip beside it.

    Raises:
        UnscreenedError: If screening found something that nobody acknowledged.
        RefusalError: If the folder is there already, so that an older file could stay in it, or cannot be written.
    """
    files = bundle_files(disclosure)
    folder, archive = out / disclosure.title, out / f"{disclosure.title}.zip"
    if folder.exists():
        remedy = "先移走原文件夹，或换一个文件夹。"
        raise RefusalError("同名文件夹已经存在，没有覆盖。", place=str(folder), remedy=remedy)
    for path, content in files.items():
        save_file(content, path=folder.joinpath(*path.split("/")))
    return WrittenDisclosure(folder, save_file(write_archive(files, root=disclosure.title), path=archive))


def _attached(name: str, *, content: bytes) -> DisclosedDocument:
    stem, _, ending = safe_name(name).rpartition(".")
    return DisclosedDocument("", stem or ending, {ending if stem else "bin": content})


def _listed(disclosure: UnitDisclosure) -> Iterator[BundleFile]:
    for document in disclosure.documents:
        for name, content in document.files.items():
            yield BundleFile(f"{DOCUMENTS}/{name}", document.kind or document.name, DOCUMENTS, content)
    yield BundleFile(f"{TABLES}/{_SHEETS}", package_title(disclosure.book), TABLES, disclosure.sheets)
    titles = {f"data/{table.name}.csv": table.title for table in disclosure.tables}
    for path, content in disclosure.data.items():
        yield BundleFile(f"{DATA}/{path}", titles.get(path, path), DATA, content)
