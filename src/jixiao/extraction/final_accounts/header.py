"""The header of a published table: which rows it has, and what each column holds."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from jixiao.extraction.final_accounts.amount_text import is_amount
from jixiao.extraction.final_accounts.form import AccountForm, FormSet, plain, plain_label
from jixiao.reading.document import Cell, Table

_MOST_TITLE_ROWS = 6
_MOST_HEADER_ROWS = 6
_LEAST_WORDS = 2
_LEAST_NUMBERS = 3
_IGNORED = "ignored"


class Column(Struct, frozen=True):
    """One column of a table.

    Unit:
        kind: item, code, name, ignored or amount; empty if nothing in its header is known.
        path: the folded words over it from the top.
    """

    number: int
    kind: str
    path: tuple[str, ...]


class Header(Struct, frozen=True):
    """The rows over the figures, and the columns below them.

    Unit:
        first, last: 1-based numbers of the rows.
    """

    first: int
    last: int
    columns: tuple[Column, ...]

    def blocks(self) -> Iterator[tuple[Column, ...]]:
        """Yield the groups of columns that stand side by side, each from its labels to the next."""
        group: list[Column] = []
        for column in self.columns:
            is_label = column.kind in {"item", "code", "name"}
            if is_label and any(it.kind == "amount" for it in group):
                yield tuple(group)
                group = []
            group.append(column)
        yield tuple(group)


def find_header(table: Table, *, form: AccountForm, forms: FormSet) -> Header | None:
    """Return the header of a table, None if no row has two of its words."""
    words = {*forms.columns, *forms.phases, *form.columns, *(form.sides.get("", {}) if form.shape == "across" else ())}
    first = next(
        (row for row in range(1, _MOST_TITLE_ROWS + 1) if _count(table, row=row, words=words) >= _LEAST_WORDS), 0
    )
    if not first:
        return None
    last = first
    for row in range(first + 1, min(first + _MOST_HEADER_ROWS, table.rows + 1)):
        if not _is_header_row(table, row=row, words=words, forms=forms):
            break
        last = row
    columns = tuple(
        _column(table, number=it, rows=range(first, last + 1), form=form, forms=forms)
        for it in range(1, table.columns + 1)
    )
    return Header(first, last, columns)


def suffixes(path: Sequence[str]) -> Iterator[str]:
    """Yield the words over a column joined, then without the uppermost, then each alone from the lowest up.

    Example:
        >>> list(suffixes(("本年支出", "合计")))
        ['本年支出合计', '合计', '本年支出']
    """
    joined = ["".join(path[start:]) for start in range(len(path))]
    yield from dict.fromkeys([*joined, *reversed(path)])


def meaning(path: Sequence[str], *, words: Mapping[str, str]) -> str:
    """Return what the words over a column mean, empty if they are not known."""
    return next((words[found] for found in suffixes(path) if found in words), "")


def _starting(table: Table, *, row: int) -> list[Cell]:
    return [cell for cell in table.row(row) if cell.row == row and cell.text.strip()]


def _count(table: Table, *, row: int, words: set[str]) -> int:
    return sum(plain(cell.text) in words for cell in _starting(table, row=row))


def _is_header_row(table: Table, *, row: int, words: set[str], forms: FormSet) -> bool:
    """Whether a row below the first goes on with the header: it numbers the columns, or has words beside a total."""
    cells = _starting(table, row=row)
    if not cells:
        return False
    if any(plain(cell.text) in forms.line_numbers for cell in cells) or _numbers_columns(cells):
        return True
    others = cells[1:] if plain_label(cells[0].text) in forms.total_rows else cells
    return not any(is_amount(cell.text) for cell in cells) and any(plain(cell.text) in words for cell in others)


def _numbers_columns(cells: Sequence[Cell]) -> bool:
    """Whether cells hold nothing but 1, 2, 3 …, as under the header of many forms."""
    texts = [plain(cell.text) for cell in cells]
    return len(texts) >= _LEAST_NUMBERS and texts == [str(number) for number in range(1, len(texts) + 1)]


def _column(table: Table, *, number: int, rows: range, form: AccountForm, forms: FormSet) -> Column:
    cells = dict.fromkeys(cell for row in rows if (cell := table.at(row, column=number)) is not None)
    path = tuple(text for cell in cells if (text := plain(cell.text)) and not is_amount(text))
    labels = [forms.columns[word] for word in reversed(path) if word in forms.columns]
    label = next((kind for kind in labels if kind != _IGNORED), _IGNORED if labels else "")
    is_known = bool(meaning(path, words=form.columns)) or form.shape == "across"
    return Column(number, label or ("amount" if is_known and path else ""), path)
