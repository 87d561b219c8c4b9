"""Two tables drawn beside each other, as income and spending are: 收入 | 金额 | 支出 | 金额."""

from collections.abc import Iterator

from jixiao.proofreading.tables.view import RowView, TableView

_MOST = 3  # in most rows, two of three, words stand over a column of names


def with_right_halves(view: TableView) -> Iterator[TableView]:
    """Yield a view, and the table to the right of its columns of amounts where one stands there."""
    yield view
    column = _names_column(view)
    if column is not None:
        heads = {it: head for it, head in view.heads.items() if it >= column}
        rows = [_right_of(row, column=column) for row in view.rows if row.words.get(column)]
        yield TableView(view.title, heads, tuple(rows), is_sure=view.is_sure)


def _names_column(view: TableView) -> int | None:
    """Return the column behind the first amounts in which names stand, all different, each with an amount behind it."""
    for column in sorted(view.heads):
        names = [row.words[column] for row in view.rows if row.words.get(column) and _is_between(row, column=column)]
        is_full = len(names) * _MOST >= len(view.rows) * (_MOST - 1)
        if names and is_full and len(set(names)) == len(names):
            return column
    return None


def _is_between(row: RowView, *, column: int) -> bool:
    return any(it < column for it in row.cells) and any(it > column for it in row.cells)


def _right_of(row: RowView, *, column: int) -> RowView:
    cells = {it: cell for it, cell in row.cells.items() if it > column}
    words = {it: word for it, word in row.words.items() if it > column}
    return RowView(row.words[column], cells, words)
