"""Read a Book from the file of an office."""

from functools import partial
from pathlib import Path

from jixiao.book.book import Book
from jixiao.errors import RefusalError
from jixiao.exchange.workbook.read import read_workbook
from jixiao.law.in_force import Law, law_in_force
from jixiao.law.rulebook import Rulebook


def read_book(path: Path, *, folder: Path | None = None) -> Book:
    """Return the Book of a workbook.

    Args:
        path: The .xlsx file.
        folder: A folder with further layers of the rulebook.

    Raises:
        RefusalError: If the file cannot be opened.
        WorkbookError: With every problem of the workbook.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        remedy = "核对文件名和读取权限；如文件正在 WPS 或 Excel 中打开，请先保存并关闭。"
        raise RefusalError("文件打不开。", place=str(path), remedy=remedy) from error
    return read_workbook(content, name=path.name, law_of=partial(law_of, folder=folder))


def law_of(region: str, *, year: int, folder: Path | None = None) -> Law:
    """Return the law in force for a region and a fiscal year."""
    rulebook = Rulebook.shipped() if folder is None else Rulebook.shipped(folder)
    return law_in_force(rulebook, region=region, year=year)
