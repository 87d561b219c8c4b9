"""Rows of cells separated by bars on one line, with or without the rule of dashes of Markdown."""

from collections.abc import Iterator, Sequence

from jixiao.late_pattern import late_pattern
from jixiao.reading.text_line import Line
from jixiao.reading.text_table.column_kind import kind_of
from jixiao.reading.text_table.draft import Draft, RawCell, row_of
from jixiao.reading.text_table.short_rows import place_short_rows
from jixiao.reading.text_table.two_level_header import join_below_titles

_RULE = late_pattern(
    r"^(?:[\s|:：+├┼┤┌┬┐└┴┘]++|-(?![-—─━=]))*+"  # a single - is part of a frame, two signs are a line
    r"[-—─━=]{2}[\s|:：+├┼┤┌┬┐└┴┘│┃=—─━-]*"
)
_BAR = late_pattern("[|│┃]")
_LEAST_ROWS = 2
_LEAST_CELLS = 2
_LEAST_WIDTH, _LEAST_HEADS = 4, 2  # of rows whose heads stand above them without bars
_PROSE = late_pattern("[。；]")
_HEAD = late_pattern("率|得分|分值|权重|预算|执行数|指标值|目标值|完成值|金额|资金|决算")


def find_bar_rows(lines: Sequence[Line], *, start: int) -> Draft | int:
    """Return the table of rows with bars that begins at a line, or the position before which none begins."""
    heads = _heads_above(lines, start=start)
    rows: list[tuple[RawCell, ...]] = [heads] if heads else []
    end = start + len(rows)
    for position in range(end, len(lines)):
        line = lines[position]
        is_rule = bool(_RULE.fullmatch(line.text)) and bool(_BAR.search(line.text) or rows)
        cells = () if is_rule else tuple(bar_cells(line))
        is_blank = len(cells) == 1 and _is_row_of_blanks(lines, at=position, width=max(map(len, rows), default=0))
        if not is_rule and len(cells) < _LEAST_CELLS and not is_blank:
            break
        rows += [cells] if cells else []
        end += 1
    filled = [row for row in rows if any(cell.text for cell in row)]
    if len(filled) < _LEAST_ROWS:
        return max(end, start + 1)
    if len({len(row) for row in rows}) > 1:
        return _two_level(rows, end=end) or Draft(place_short_rows(rows), end, is_rebuilt=True)
    return _draft(rows, end=end, is_filled_up=lines[start].text.rstrip().endswith("|") and not _is_framed(lines[start]))


def _is_row_of_blanks(lines: Sequence[Line], *, at: int, width: int) -> bool:
    """Whether a line with a name and a bar alone stands between rows of a table: 因公出国（境）费 | has no amounts."""
    after = lines[at + 1 : at + 1 + _LEAST_ROWS]
    is_ended = _BAR.search(lines[at].text.rstrip()[-1:]) is not None
    return width > _LEAST_CELLS and is_ended and any(len(tuple(bar_cells(it))) >= _LEAST_CELLS for it in after)


def _heads_above(lines: Sequence[Line], *, start: int) -> tuple[RawCell, ...]:
    """Return the heads in a line of words apart, where rows with bars and numbers begin below it, one for each cell.

    The words before the last heads stand over the labels, as 一级指标 and 二级指标 do.
    """
    line = lines[start]
    if _BAR.search(line.text) or start + 1 >= len(lines) or _PROSE.search(line.text):
        return ()
    below, words = tuple(bar_cells(lines[start + 1])), line.text.split()
    first = len(words) - len(below) + 1
    is_named = sum(1 for word in words if _HEAD.search(word)) >= _LEAST_HEADS
    if first < 1 or len(below) < _LEAST_WIDTH or not is_named or not _has_numbers(below):
        return ()
    found = (" ".join(words[:first]), *words[first:])
    return tuple(RawCell((Line(line.number, word),)) for word in found)


def _is_framed(line: Line) -> bool:
    return line.text.lstrip().startswith(("|", "│", "┃"))


def _two_level(rows: Sequence[Sequence[RawCell]], *, end: int) -> Draft | None:
    """Return the table of rows of one width below two rows of heads that are shorter, None of others.

    Where a row has but its name, the last cells of others may be lost too.
    """
    widths = {len(row) for row in rows[_LEAST_ROWS:]}
    width = max(widths, default=0)
    is_even = len(widths) == 1 or 1 in widths
    if not is_even or any(len(row) >= width for row in rows[:_LEAST_ROWS]):
        return None
    found = join_below_titles(rows, width=width)
    if found is None or found[0] != 0:
        return None
    return Draft(tuple(found[1].rows), end, is_rebuilt=True, spans=found[1].spans, heads=frozenset({0, 1}))


def _draft(rows: Sequence[Sequence[RawCell]], *, end: int, is_filled_up: bool) -> Draft:
    """Return rows of one width as a table; one filled up at its end with empty cells may lack others than the last."""
    placed = tuple(row_of(row) for row in rows)
    filled = {sum(1 for cell in row if cell.text) for row in rows if _has_numbers(row)}
    found = join_below_titles(rows, width=len(rows[0])) if is_filled_up else None
    if found is not None:
        top, header = found
        heads = frozenset({top, top + 1})
        return Draft(tuple(header.rows), end, is_rebuilt=True, spans=header.spans, heads=heads)
    return Draft(placed, end, is_rebuilt=is_filled_up and len(filled) > 1)


def _has_numbers(row: Sequence[RawCell]) -> bool:
    return any(kind_of(cell.text) == "number" for cell in row)


def bar_cells(line: Line) -> Iterator[RawCell]:
    """Yield the cells of a line with bars, none if there is no bar or nothing but bars."""
    text = line.text.strip()
    pieces = [piece.strip() for piece in _BAR.split(text)]
    if len(pieces) > 1 and any(pieces):
        first = 1 if not pieces[0] else 0
        last = len(pieces) - 1 if not pieces[-1] else len(pieces)
        for piece in pieces[first:last]:
            yield RawCell((Line(line.number, piece),))
