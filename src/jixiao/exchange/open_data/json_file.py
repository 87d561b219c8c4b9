"""All published tables as one JSON file, every number exact and every state told apart."""

import datetime as dt
import json
from collections.abc import Sequence
from typing import Any

from jixiao.book.column import Kind
from jixiao.book.figure import Figure, State
from jixiao.exchange.open_data.cell import write_cell
from jixiao.exchange.open_data.open_table import MONEY_UNIT, Content, OpenTable
from jixiao.exchange.workbook.cell_words import STATE_WORDS

SCHEMA = "jixiao.open-data/1"


def write_json(tables: Sequence[OpenTable], *, unit: str, year: int) -> bytes:
    """Return the tables as an object.

    Shape:
        tables[t].rows[r]: an object by field; a figure is a number printed as text, null for a blank cell, or an object
            whose `state` says 不涉及 or 未列; money is in yuan with two decimals.
    """
    shown = {
        "schema": SCHEMA,
        "unit": unit,
        "year": year,
        "money_unit": MONEY_UNIT,
        "tables": [_table(table) for table in tables],
    }
    return (json.dumps(shown, ensure_ascii=False, indent=1) + "\n").encode()


def _table(table: OpenTable) -> dict[str, Any]:
    names = [field.name for field in table.fields]
    kinds = [field.kind for field in table.fields]
    rows = [
        {name: _value(content, kind=kind) for name, kind, content in zip(names, kinds, row, strict=True)}
        for row in table.rows
    ]
    return {"name": table.name, "title": table.title, "fields": names, "rows": rows}


def _value(content: Content, *, kind: Kind) -> str | bool | dict[str, str] | None:
    if isinstance(content, Figure):
        if content.is_value:
            return str(write_cell(content, kind=kind))
        return None if content.state is State.BLANK else {"state": STATE_WORDS[content.state]}
    return content.isoformat() if isinstance(content, dt.date) else content
