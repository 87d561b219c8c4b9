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
        RefusalError: If the file is not there or cannot be opened.
        WorkbookError: With every problem of the workbook.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise _refusal(path) from error
    return read_workbook(content, name=path.name, law_of=partial(law_of, folder=folder))


def law_of(region: str, *, year: int, folder: Path | None = None) -> Law:
    """Return the law in force for a region and a fiscal year."""
    rulebook = Rulebook.shipped() if folder is None else Rulebook.shipped(folder)
    return law_in_force(rulebook, region=region, year=year)


def _refusal(path: Path) -> RefusalError:
    """Return why a path cannot be read."""
    if path.is_dir():
        return RefusalError("这是文件夹，不是文件。", place=str(path), remedy="写出文件夹里的工作簿，可以一次写几个。")
    if not path.exists():
        return RefusalError("没有这个文件。", place=str(path), remedy="核对文件名和所在文件夹。")
    remedy = "核对读取权限；如文件正在 WPS 或 Excel 中打开，请先保存并关闭。"
    return RefusalError("文件打不开。", place=str(path), remedy=remedy)
