"""Import an export of the treasury into a workbook: try it, say what it would change, then make a new workbook."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from jixiao.book.book import Book
from jixiao.errors import RefusalError
from jixiao.exchange.treasury.apply import Applied, apply_dry_run
from jixiao.exchange.treasury.column_mapping import ColumnMapping
from jixiao.exchange.treasury.dry_run import DryRun
from jixiao.exchange.treasury.import_table import plan_import
from jixiao.pipelines.import_book import law_of, read_book
from jixiao.pipelines.new_workbook import workbook_of
from jixiao.pipelines.write_publication import save_file
from jixiao.reading.open_file import file_content

SCHEMA = "jixiao.mapping/1"
_NOT_A_MAPPING = "选择以前由 jixiao import treasury --mapping 写出的文件，或换一个新的文件名。"


@dataclass(frozen=True)
class Imported:
    """What came of one import; `path` is the new workbook, None where nothing was changed or only tried."""

    run: DryRun
    applied: Applied | None = None
    path: Path | None = None


def try_treasury(
    file: Path,
    *,
    book: Book,
    mapping: Path | None = None,
    sender: str = "",
    answers: Mapping[str, str] | None = None,
    folder: Path | None = None,
) -> DryRun:
    """Return what an export would change in a Book.

    Args:
        file: The export.
        book: The Book.
        mapping: A file with what was learned from earlier exports; it need not be there yet.
        sender: Who makes such exports.
        answers: What a person said, by question id.
        folder: A folder with further layers of the rulebook.

    Raises:
        RefusalError: If a file cannot be opened or read; the refusal names it and the remedy.
    """
    return plan_import(
        file_content(file),
        name=file.name,
        book=book,
        law=law_of(book.unit.region, year=book.year, folder=folder),
        sender=sender,
        mappings=read_mappings(mapping),
        answers=answers,
    )


def import_treasury(
    file: Path,
    *,
    workbook: Path,
    out: Path | None = None,
    mapping: Path | None = None,
    sender: str = "",
    answers: Mapping[str, str] | None = None,
    folder: Path | None = None,
    is_dry: bool = False,
) -> Imported:
    """Import an export into a workbook and write the changed one beside it; the workbook itself stays as it is.

    Args:
        file: The export.
        workbook: The workbook.
        out: Where the new workbook goes; by default beside the old one, called after it.
        mapping: Where what was learned is kept; what is learned now is added.
        sender: Who makes such exports.
        answers: What a person said, by question id.
        folder: A folder with further layers of the rulebook.
        is_dry: Whether to say only what would be changed.

    Raises:
        RefusalError: If a file cannot be read or written, or the new workbook is there already.
        WorkbookError: With every problem of the workbook.
    """
    book = read_book(workbook, folder=folder)
    run = try_treasury(file, book=book, mapping=mapping, sender=sender, answers=answers, folder=folder)
    if is_dry or not run.is_ready:
        return Imported(run)
    applied = apply_dry_run(book, run=run)
    path = None
    if applied.changes:
        path = out or workbook.with_name(f"{workbook.stem}（已导入）.xlsx")
        if path.exists():
            raise RefusalError("同名文件已经存在，没有覆盖。", place=str(path), remedy="换一个文件名，或先移走原文件。")
        save_file(workbook_of(applied.book), path=path)
    if mapping is not None and run.mapping is not None:
        keep_mapping(run.mapping, path=mapping)
    return Imported(run, applied, path)


def read_mappings(path: Path | None) -> tuple[ColumnMapping, ...]:
    """Return what was learned from earlier exports, nothing where there is no file yet.

    Raises:
        RefusalError: If the file holds something else.
    """
    if path is None or not path.exists():
        return ()
    try:
        data = json.loads(file_content(path))
        mappings = tuple(ColumnMapping.from_json(item) for item in data["mappings"])
    except (LookupError, TypeError, ValueError) as error:
        raise _no_mapping(path) from error
    if data.get("schema") != SCHEMA:
        raise _no_mapping(path)
    return mappings


def _no_mapping(path: Path) -> RefusalError:
    return RefusalError("这不是列名对照文件。", place=str(path), remedy=_NOT_A_MAPPING)


def keep_mapping(mapping: ColumnMapping, *, path: Path) -> None:
    """Add a mapping to a file; an older one for the same columns and sender gives way.

    Raises:
        RefusalError: If the file holds something else or cannot be written.
    """
    others = (item for item in read_mappings(path) if item.fingerprint != mapping.fingerprint)
    data = {"schema": SCHEMA, "mappings": [item.to_json() for item in (*others, mapping)]}
    save_file(f"{json.dumps(data, ensure_ascii=False, indent=1)}\n".encode(), path=path)
