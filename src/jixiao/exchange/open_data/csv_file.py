"""Tables as CSV files: UTF-8 with a mark that spreadsheets need, texts in quotation marks, numbers without."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from jixiao.errors import RefusalError
from jixiao.exchange.open_data.cell import Written, guarded, write_cell
from jixiao.exchange.open_data.open_table import OpenTable

_NUMBER = re.compile(r"-?(?:[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\.[0-9]+)?")
_ENCODING = "utf-8-sig"
LINE_END = "\r\n"


def write_csv(table: OpenTable) -> bytes:
    """Return a published table as a CSV file."""
    rows = (
        [write_cell(content, kind=field.kind) for field, content in zip(table.fields, row, strict=True)]
        for row in table.rows
    )
    return csv_bytes([[field.name for field in table.fields], *rows])


def write_text_csv(rows: Iterable[Sequence[str]]) -> bytes:
    """Return rows of printed texts as a CSV file, such as the figures of a chart.

    The first cell of a row is its name; any other that is printed as a number is one. Nothing in it is a formula.
    """
    return csv_bytes([guarded(first), *(_printed(text) for text in rest)] for first, *rest in rows)


def _printed(text: str) -> Written:
    return Decimal(text.replace(",", "")) if _NUMBER.fullmatch(text) else guarded(text)


def csv_bytes(rows: Iterable[Iterable[Written]]) -> bytes:
    """Return rows as a CSV file; texts are to be guarded before."""
    target = io.StringIO(newline="")
    csv.writer(target, quoting=csv.QUOTE_NONNUMERIC, lineterminator=LINE_END).writerows(rows)
    return target.getvalue().encode(_ENCODING)


def read_csv(content: bytes, *, name: str) -> Iterator[list[str]]:
    """Yield the rows of a CSV file, the header first.

    Raises:
        RefusalError: If it is not UTF-8 or a row does not have the fields of the header.
    """
    try:
        text = content.decode(_ENCODING)
    except UnicodeDecodeError as error:
        remedy = "从公开网站重新下载，不要用表格软件改过再读。"
        raise RefusalError("文件不是 UTF-8 编码。", place=name, remedy=remedy) from error
    width = None
    for number, row in enumerate(csv.reader(io.StringIO(text, newline="")), start=1):
        width = len(row) if width is None else width
        if len(row) != width:
            raise RefusalError(f"这一行有 {len(row)} 栏，表头有 {width} 栏。", place=f"{name} 第 {number} 行")
        yield row
