"""Read a data package back into a Book: what was published, nothing else."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec.structs import replace

from jixiao.book.book import Amount, Book
from jixiao.book.column import Row, TableSchema
from jixiao.book.schema import TABLE_BY_NAME
from jixiao.errors import RefusalError
from jixiao.exchange.open_data.amounts import AMOUNT_FIELDS, amount_of
from jixiao.exchange.open_data.build import fields_of_column
from jixiao.exchange.open_data.cell import read_cell
from jixiao.exchange.open_data.csv_file import read_csv
from jixiao.exchange.open_data.descriptor import NAME, digest_of
from jixiao.exchange.open_data.json_file import SCHEMA
from jixiao.exchange.open_data.open_table import KEY, Content, OpenField
from jixiao.law.in_force import Law

Json = Any  # what json.loads returns
_AGAIN = "从公开网站重新下载整个数据包。"


def package_subject(files: Mapping[str, bytes]) -> tuple[str, int]:
    """Return the region and the year that a data package says it is of.

    Raises:
        RefusalError: If it is none of ours.
    """
    ours = _descriptor(files).get("jixiao", {})
    if ours.get("schema") != SCHEMA:
        raise RefusalError("这不是由本系统写出的数据包。", place=NAME, remedy="用本系统导出的数据包。")
    return ours["region"], ours["year"]


def read_open_data(files: Mapping[str, bytes], *, law: Law) -> Book:
    """Return the Book that the files of a package say; what was not published is not in it.

    Args:
        files: Contents by path, as `open_data_files` returns them.
        law: The law of the region and the year that the package names.

    Raises:
        RefusalError: If the package is none of ours, a file is missing or was changed.
        UnreadableCellError: If a cell does not hold what its field says.
    """
    _, year = package_subject(files)
    book = Book(year)
    amounts: list[Amount] = []
    for resource in _tabular(files):
        table = TABLE_BY_NAME[resource["jixiao"]["table"]]
        rows = list(read_csv(_checked(resource, files=files), name=resource["path"]))
        if resource["jixiao"]["content"] == "amounts":
            found = _contents(rows, fields=AMOUNT_FIELDS)
            amounts += [amount_of(contents, table=table.name, law=law) for contents in found]
        else:
            book = book.with_rows(table.name, rows=tuple(_rows(table, rows=rows, law=law)))
    return replace(book, amounts=tuple(amounts))


def _descriptor(files: Mapping[str, bytes]) -> Json:
    if NAME not in files:
        raise RefusalError(f"数据包里没有 {NAME}。", remedy=_AGAIN)
    return json.loads(files[NAME])


def _tabular(files: Mapping[str, bytes]) -> Iterator[Mapping[str, Any]]:
    yield from (resource for resource in _descriptor(files)["resources"] if "schema" in resource)


def _checked(resource: Mapping[str, Any], *, files: Mapping[str, bytes]) -> bytes:
    """Return the content of a file that is there and unchanged."""
    path = resource["path"]
    if path not in files:
        raise RefusalError("数据包里缺一个文件。", place=path, remedy=_AGAIN)
    if digest_of(files[path]) != resource["hash"]:
        raise RefusalError("文件和发布时不一样。", place=path, remedy=_AGAIN)
    return files[path]


def _contents(rows: Sequence[Sequence[str]], *, fields: Sequence[OpenField]) -> Iterator[Mapping[str, Content]]:
    header, *lines = rows
    known = {field.name: field for field in fields}
    for line in lines:
        cells = dict(zip(header, line, strict=True))
        yield {
            name: read_cell(text, kind=known[name].kind, field=name) for name, text in cells.items() if name in known
        }


def _rows(table: TableSchema, *, rows: Sequence[Sequence[str]], law: Law) -> Iterator[Row]:
    fields = [field for column in table.columns for field in fields_of_column(column)]
    by_column = {field.source: field.name for field in fields if field.source}
    keys = [dict(zip(rows[0], line, strict=True)).get(KEY, "") for line in rows[1:]]
    for key, contents in zip(keys, _contents(rows, fields=fields), strict=True):
        cells = {
            column.name: _coded(contents[by_column[column.name]], code_list=column.codes, law=law)
            for column in table.columns
            if by_column[column.name] in contents
        }
        yield table.row_type(**cells) if table.is_single else table.row_type(key=key, **cells)


def _coded(content: Content, *, code_list: str, law: Law) -> Content:
    if not code_list or not isinstance(content, str) or not content:
        return content
    return law.code_list(code_list).find_code(content) or content
