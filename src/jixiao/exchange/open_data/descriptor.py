"""The descriptor of a data package (Frictionless Data Package): what each file holds, field by field."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from jixiao.book.column import Kind
from jixiao.exchange.open_data.csv_file import LINE_END
from jixiao.exchange.open_data.json_file import SCHEMA
from jixiao.exchange.open_data.licence import Licence
from jixiao.exchange.open_data.open_table import DATA_YEAR, KEY, MONEY_UNIT, YEAR, OpenField, OpenTable
from jixiao.exchange.workbook.cell_words import NO, STATE_WORDS, YES

NAME, JSON = "datapackage.json", "data.json"
_UNIT_LINE = f"金额单位：{MONEY_UNIT}，精确到分（两位小数）"
_STATES = "单元格有四种情形：数字（零写 0）；空着，没有填；不涉及，没有这件事；未列，原文没有列出这个数"
_GUARD = "文字以 = + - @ 等开头的，前面加了一个半角单引号，防止表格软件当作公式；文字本身以单引号开头的也多加一个"
_YEARS = frozenset({YEAR, DATA_YEAR})
_TYPES = {
    Kind.MONEY: "number",
    Kind.PERCENT: "number",
    Kind.NUMBER: "number",
    Kind.FLAG: "boolean",
    Kind.DATE: "date",
}


@dataclass(frozen=True, slots=True)
class Subject:
    """Whose data a package holds."""

    unit: str
    year: int
    region: str


@dataclass(frozen=True, slots=True)
class PackageFile:
    """One CSV file of the package with the table in it."""

    path: str
    table: OpenTable
    content: bytes


def write_descriptor(
    files: Sequence[PackageFile], *, whole: bytes, name: str, title: str, licence: Licence, subject: Subject
) -> bytes:
    """Return the descriptor of some files.

    Args:
        files: The CSV files, in the order of the Book.
        whole: The file that holds all tables as JSON.
        name: The name of the package, small letters, digits and -.
        title: Its title.
        licence: Under which licence it is published.
        subject: Whose data they are.
    """
    published = {file.table.name: file.table for file in files}
    shown = {
        "profile": "data-package",
        "name": name,
        "title": title,
        "description": f"{_UNIT_LINE}。{_STATES}。{_GUARD}。",
        "licenses": [{"name": licence.name, "title": licence.title, "path": licence.address}],
        "sources": [{"title": f"{subject.unit}{subject.year}年度绩效账"}],
        "resources": [*(_resource(file, published=published) for file in files), _whole(whole)],
        "jixiao": {"schema": SCHEMA, "unit": subject.unit, "year": subject.year, "region": subject.region},
    }
    return (json.dumps(shown, ensure_ascii=False, indent=1) + "\n").encode()


def digest_of(content: bytes) -> str:
    """Return the digest of a file as descriptors write it.

    Example:
        >>> digest_of(b"")[:22]
        'sha256:e3b0c44298fc1c1'
    """
    return f"sha256:{hashlib.sha256(content).hexdigest()}"


def _resource(file: PackageFile, *, published: Mapping[str, OpenTable]) -> dict[str, Any]:
    table = file.table
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": file.path,
        "title": table.title,
        "description": f"{_UNIT_LINE}。" if _has_money(table) else "本表没有金额。",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(file.content),
        "hash": digest_of(file.content),
        "dialect": {"delimiter": ",", "lineTerminator": LINE_END, "quoteChar": '"', "doubleQuote": True},
        "schema": _schema(table, published=published),
        "jixiao": {"table": table.source, "content": "amounts" if table.is_amounts else "rows"},
    }


def _whole(content: bytes) -> dict[str, Any]:
    return {
        "profile": "data-resource",
        "name": "all-tables",
        "path": JSON,
        "title": "全部数据表",
        "description": f"{_UNIT_LINE}。数字写成文字，空着的为 null，不涉及、未列写在 state 里。",
        "format": "json",
        "mediatype": "application/json",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": digest_of(content),
    }


def _has_money(table: OpenTable) -> bool:
    return any(field.kind is Kind.MONEY for field in table.fields)


def _schema(table: OpenTable, *, published: Mapping[str, OpenTable]) -> dict[str, Any]:
    names = [field.name for field in table.fields]
    schema: dict[str, Any] = {
        "fields": [_field(field) for field in table.fields],
        "missingValues": ["", *STATE_WORDS.values()],
    }
    if KEY in names and not table.is_amounts:
        schema["primaryKey"] = [KEY]
    keys = [_foreign_key(field) for field in table.fields if field.target in published]
    return schema | ({"foreignKeys": keys} if keys else {})


def _field(field: OpenField) -> dict[str, Any]:
    kind = "year" if field.name in _YEARS else _TYPES.get(field.kind, "string")
    shown: dict[str, Any] = {"name": field.name, "title": field.name, "type": kind}
    if field.meaning:
        shown["description"] = field.meaning
    if field.unit:
        shown["unit"] = field.unit
    if field.kind is Kind.FLAG:
        shown |= {"trueValues": [YES], "falseValues": [NO]}
    return shown


def _foreign_key(field: OpenField) -> dict[str, Any]:
    return {"fields": [field.name], "reference": {"resource": field.target, "fields": [KEY]}}
