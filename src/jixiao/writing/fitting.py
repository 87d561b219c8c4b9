"""The size of table text at which no number has to break inside its cell."""

import re
from collections.abc import Iterator

from jixiao.writing.grid import place_cells
from jixiao.writing.layout import Layout, Role
from jixiao.writing.printable import printed_width
from jixiao.writing.publication import Table

_KEPT_TOGETHER = 8  # rows
_FEW_CHARACTERS = 4.0
_CELL_PADDING = 1.5  # ems
_UNBREAKABLE = re.compile(r"[!-~％]+")


def fitted_size(table: Table, *, layout: Layout, is_landscape: bool) -> float:
    """Return the largest permitted size at which every number of the table fits its column.

    A number broken over two lines is read as two numbers, so a table with narrow columns is printed smaller; where
    even the smallest size does not fit, the smallest is taken.

    Unit:
        return value: points.
    """
    text_points = layout.page.text_width(is_landscape=is_landscape) * 72 / 25.4
    padding = 2 * layout.table.side_padding_mm * 72 / 25.4
    total = sum(table.widths)
    sizes = (layout.styles[Role.TABLE_TEXT].size_pt, *layout.table.smaller_sizes_pt)
    limit = sizes[0]
    for text, share in _texts_with_room(table, total=total):
        if widest := _longest_number(text):
            limit = min(limit, (share * text_points - padding) / widest)
    return next((size for size in sizes if size <= limit), sizes[-1])


def least_width(table: Table) -> float:
    """Return the width at which every number fits its column and no column is narrower than a few characters.

    Unit:
        return value: ems of the table text.
    """
    total = sum(table.widths)
    return max(
        (
            (max(_longest_number(text), min(printed_width(text), _FEW_CHARACTERS)) + _CELL_PADDING) / share
            for text, share in _texts_with_room(table, total=total)
        ),
        default=0.0,
    )


def is_kept_together(table: Table) -> bool:
    """Tell whether a table is so small that it is not divided between two pages."""
    return len(table.rows) <= _KEPT_TOGETHER


def _texts_with_room(table: Table, *, total: float) -> Iterator[tuple[str, float]]:
    for placed in {placed: None for row in place_cells(table) for placed in row}:
        end = placed.column + placed.cell.column_span
        text = "".join(span.text for span in placed.cell.spans)
        yield text, sum(table.widths[placed.column : end]) / total


def _longest_number(text: str) -> float:
    return max((printed_width(piece) for piece in _UNBREAKABLE.findall(text)), default=0.0)
