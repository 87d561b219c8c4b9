"""Which of the published tables a table of a document is: its title says it, its header has to agree."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from jixiao.extraction.final_accounts.form import AccountForm, FormSet, plain
from jixiao.extraction.final_accounts.header import Header, find_header
from jixiao.late_pattern import late_pattern
from jixiao.reading.document import Document, Paragraph, Table

_LINES_ABOVE = 4
_LINES_BELOW = 3
_LONGEST_TITLE = 60
_BEHIND = late_pattern(r"(?:\((?:续|[0-9]{4}年度?|公开[0-9]+表)\)|续表?)+$")
_UNIT = late_pattern(r"(?:单位|货币单位)[:：]?\s*(?:人民币)?\s*(亿元|万元|元)|^[(（](亿元|万元|元)[)）]$")


class PublishedTable(Struct, frozen=True):
    """A table that is one of the published ones.

    Unit:
        unit: of its amounts, as its title names it; empty if it does not.
        header: None if its header is not known.
        above, below: the lines around it, its title among them.
    """

    form: AccountForm
    table: Table
    unit: str
    header: Header | None
    above: tuple[str, ...]
    below: tuple[str, ...]


def published_tables(document: Document, *, forms: FormSet) -> Iterator[PublishedTable]:
    """Yield the tables of a document that are published ones, in its order."""
    blocks = document.blocks
    for index, block in enumerate(blocks):
        if isinstance(block, Table):
            above = (*_lines(blocks[:index][::-1], most=_LINES_ABOVE)[::-1], *(line.text for line in block.title))
            form = form_of((*above, *_title_rows(block)), forms=forms)
            if form is not None:
                below = _lines(blocks[index + 1 :], most=_LINES_BELOW)
                yield _published(block, form=form, forms=forms, above=above, below=below)


def form_of(lines: Sequence[str], *, forms: FormSet) -> AccountForm | None:
    """Return the published table that the last line with a title names, None if it is another table.

    The longest title counts: 支出决算表 stands in the names of five tables.
    """
    titles: list[tuple[str, AccountForm | None]] = [(title, form) for form in forms.forms for title in form.titles]
    titles += [(title, None) for title in forms.other_titles]
    titles.sort(key=lambda it: -len(it[0]))
    for line in reversed(lines):
        text = _BEHIND.sub("", plain(line))
        if len(text) <= _LONGEST_TITLE:
            found = next((it for it in titles if text.endswith(it[0])), None)
            if found is not None:
                return found[1]
    return None


def unit_of(lines: Sequence[str]) -> str:
    """Return the unit of money that lines over a table name, empty if none does.

    Example:
        >>> unit_of(["支出决算表", "部门：甲局 金额单位：万元"])
        '万元'
    """
    matches = (_UNIT.search(line.strip()) for line in reversed(lines))
    return next((match[1] or match[2] for match in matches if match), "")


def _published(
    table: Table, *, form: AccountForm, forms: FormSet, above: tuple[str, ...], below: tuple[str, ...]
) -> PublishedTable:
    header = find_header(table, form=form, forms=forms)
    words = [cell.text for cell in table.cells if header is None or cell.row <= header.last]
    return PublishedTable(form, table, unit_of(above) or unit_of(words), header, above, below)


def _title_rows(table: Table) -> Iterator[str]:
    """Yield the rows at the top of a sheet that are one text: its title, and the unit of money."""
    for row in range(1, min(_LINES_ABOVE, table.rows) + 1):
        texts = [cell.text for cell in table.row(row) if cell.text.strip()]
        if len(texts) != 1:
            return
        yield texts[0]


def _lines(blocks: Sequence[Paragraph | Table], *, most: int) -> tuple[str, ...]:
    """Return the next lines up to another table."""
    lines: list[str] = []
    for block in blocks[:most]:
        if isinstance(block, Table):
            break
        lines.append(block.text)
    return tuple(lines)
