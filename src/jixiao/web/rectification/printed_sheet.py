"""A sheet of the county as a page shows it: words as they are, amounts exact, so that 元/万元 can be switched."""

from fractions import Fraction
from typing import Any

from jixiao.book.column import Kind
from jixiao.book.printing import print_plain
from jixiao.county.sheet import Content, Sheet, print_content

_FEN = 100


def printed(sheet: Sheet) -> dict[str, Any]:
    """Return a sheet, without the columns that a page has no room for, as plain values for a template.

    Shape:
        rows, total: cells {text, yuan, is_figure}; yuan is the exact amount in 元, empty for what is no amount.
    """
    brief = sheet.brief()
    kinds = [column.kind for column in brief.columns]
    return {
        "title": brief.title,
        "head": [column.label for column in brief.columns],
        "rows": [_cells(row, kinds=kinds) for row in brief.rows],
        "total": _cells(brief.total, kinds=kinds) if brief.total else [],
        "notes": brief.notes,
    }


def _cells(row: tuple[Content, ...], *, kinds: list[Kind]) -> list[dict[str, Any]]:
    return [_cell(content, kind=kind) for content, kind in zip(row, kinds, strict=True)]


def _cell(content: Content, *, kind: Kind) -> dict[str, Any]:
    fen = content if kind is Kind.MONEY and isinstance(content, int | Fraction) else None
    return {
        "text": print_content(content, kind=kind),
        "yuan": "" if fen is None else print_plain(Fraction(fen) / _FEN),
        "is_figure": kind is not Kind.TEXT and not isinstance(content, str),
    }
