"""Tell the workbook of a Book from any other workbook, by the names of its sheets."""

from jixiao.book.schema import TABLES
from jixiao.law.code_list import folded
from jixiao.reading.archive import Archive
from jixiao.reading.file_type import FileType
from jixiao.reading.gate import identify
from jixiao.reading.refusal import RefusedFileError
from jixiao.reading.safe_xml import parse_xml

_MAIN = "xl/workbook.xml"
_FEW = 3  # sheets named like tables of the Book; fewer are a coincidence
_LABELS = {folded(table.label) for table in TABLES}


def is_book_workbook(content: bytes) -> bool:
    """Whether a file is a workbook whose sheets are called like the tables of a Book."""
    try:
        if identify(content) is not FileType.XLSX:
            return False
        archive = Archive(content)
        if _MAIN not in archive:
            return False
        names = [item.get("name", "") for item in parse_xml(archive.part(_MAIN)).iter("{*}sheet")]
    except RefusedFileError:
        return False
    return sum(folded(name) in _LABELS for name in names) >= _FEW
