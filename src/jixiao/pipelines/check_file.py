"""Check one file, whatever it is: for now the workbook of a Book."""

from pathlib import Path

from jixiao.errors import RefusalError
from jixiao.pipelines.check_book import CheckResult, check_book
from jixiao.pipelines.import_book import read_book

_WORKBOOK = (".xlsx",)


def check_file(path: Path, *, folder: Path | None = None) -> CheckResult:
    """Return what a check of one file says.

    Args:
        path: The file.
        folder: A folder with further layers of the rulebook.

    Raises:
        RefusalError: If the file is not there, is of another type or cannot be read.
        WorkbookError: With every problem of a workbook.
    """
    if not path.is_file():
        raise RefusalError("没有这个文件。", place=str(path), remedy="核对文件名和所在文件夹。")
    if path.suffix.lower() not in _WORKBOOK:
        raise RefusalError(
            f"不能检查“{path.suffix or '没有扩展名'}”类型的文件。",
            place=path.name,
            remedy="用 jixiao workbook new 生成工作簿，填好后检查 .xlsx 文件。",
        )
    return check_book(read_book(path, folder=folder), name=path.name, folder=folder)
