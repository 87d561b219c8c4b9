"""Open the file of a workbook, or say what it is instead."""

from jixiao.reading.archive import MEGABYTE, Archive, Limits
from jixiao.reading.file_type import FileType
from jixiao.reading.gate import identify
from jixiao.reading.refusal import Refusal, RefusedFileError
from jixiao.reading.spreadsheet.open_sheets import open_sheets
from jixiao.reading.spreadsheet.sheet import Sheet

MOST_BYTES = 20 * MEGABYTE
_LIMITS = Limits(parts=3_000, claimed_bytes=64 * MEGABYTE)
_SAVE_AS = "用 WPS 或 Excel 打开，另存为 .xlsx 后再读取。"
_WRONG_FILE = "请选择 .xlsx 工作簿；数据在这份文件里的，复制到工作簿中。"
_SMALLER = "删去图片、空白区域和多余的工作表，另存后再读取。"

# What a spreadsheet program opens and saves as a workbook.
_TABLES = (FileType.XLS, FileType.XLSB, FileType.ODF, FileType.OLE)
_TEXTS = (FileType.TEXT, FileType.HTML, FileType.XML)


def open_workbook(content: bytes) -> tuple[Sheet, ...]:
    """Return the sheets of a workbook in their order.

    Raises:
        RefusedFileError: If it is no .xlsx file, is broken, encrypted or has macros, or is beyond the limits.
    """
    if len(content) > MOST_BYTES:
        problem = f"文件有 {len(content) // MEGABYTE} MB，超过上限 {MOST_BYTES // MEGABYTE} MB。"
        raise RefusedFileError(Refusal(problem, _SMALLER))
    kind = identify(content)
    if kind is not FileType.XLSX:
        raise RefusedFileError(_refusal(kind))
    return open_sheets(Archive(content, limits=_LIMITS))


def _refusal(kind: FileType) -> Refusal:
    """Return what a file is instead of a workbook, and what to do with it."""
    if kind is FileType.ZIP:
        return Refusal("这是压缩包，不是工作簿。", "解压后选择其中的 .xlsx 文件。")
    if kind is FileType.UNKNOWN:
        return Refusal("这不是 .xlsx 工作簿。", _WRONG_FILE)
    if kind in _TABLES:
        return Refusal(f"这是{kind.after_is}。", _SAVE_AS)
    return Refusal(f"这是{kind.after_is}，不是工作簿。", _SAVE_AS if kind in _TEXTS else _WRONG_FILE)
