"""Views of tables that a converter turned into running text: cells separated by blanks or standing one a line."""

from collections.abc import Iterable, Iterator

from msgspec import Struct, field
from msgspec.structs import replace

from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Mention
from jixiao.proofreading.tables.cell_number import unit_in, with_money
from jixiao.proofreading.tables.flat_cells import BLANK, DASHES, SIGN, cells_of, is_cell
from jixiao.proofreading.tables.money_head import money_heads
from jixiao.proofreading.tables.rate_offset import rate_offset
from jixiao.proofreading.tables.view import RowView, TableView
from jixiao.reading.document import Paragraph

_PROSE = late_pattern("[。；，]")
_BRACKETS = late_pattern(r"[（(][^（）()]*[)）]")
_GROUP = late_pattern(r"^[^（(]*[（(](?:万元|亿元|元|户|人|个|名|项)[)）]")
_REMARK = late_pattern("原因|备注|说明|措施|依据")
_TOTAL = late_pattern("合计|总分|总计|小计")
_POINTS = late_pattern("得分|分值|评分")
_PAIR, _ROW = 2, 3
_CONTINUES = ("（", "(", "）")


class _Group(Struct):
    """Words followed by numbers.

    Unit:
        words: each with the number of its line.
        numbers: None where a dash stands for an empty cell.
        line: the line of the first number.
        blanks: how many lines without any cell end it.
    """

    words: list[tuple[str, int]] = field(default_factory=list)
    numbers: list[Mention | None] = field(default_factory=list)
    line: int = 0
    blanks: int = 0

    @property
    def row_words(self) -> list[str]:
        """The words on the line of its numbers; where a line holds one cell, the last word."""
        here = [word for word, line in self.words if line == self.line]
        return here or [word for word, _ in self.words[-1:]]

    @property
    def has_words_above(self) -> bool:
        """Whether words stand on the lines before that of its numbers."""
        return any(line != self.line for _, line in self.words[:-1])

    @property
    def heads(self) -> list[str]:
        """The words over its numbers, one for each, empty where there are fewer."""
        count = len(self.numbers)
        above = [(word, line) for word, line in self.words[:-1] if line != self.line]
        nearest = [word for word, line in above if above and line == above[-1][1]]
        told = (nearest, [word for word, _ in above], [word for word, _ in self.words[:-1]])
        enough = [named for named in map(_without_remarks, told) if len(named) >= count]
        starts = [(rate_offset(named, numbers=self.numbers), named) for named in enough]
        aligned = [named[start : start + count] for start, named in starts if start is not None]
        return next(iter(aligned), None) or next((named[-count:] for named in enough), [])

    @property
    def bare(self) -> "_Group":
        """The same without the blank cells at its end, which may only part it from the next row."""
        numbers = self.numbers[: max(1, len(self.numbers) - self.blanks)]
        return _Group(self.words, numbers, self.line)


def _without_remarks(words: list[str]) -> list[str]:
    """Return heads without those at the end that stand over words."""
    end = len(words)
    while end and _REMARK.search(words[end - 1]):
        end -= 1
    return words[:end]


def flattened_views(lines: Iterable[Paragraph]) -> Iterator[TableView]:
    """Yield a view for each run of lines without sentences that holds rows of numbers."""
    for run in _runs(lines):
        yield from _views(run)


def loose_rows(lines: Iterable[Paragraph]) -> Iterator[list[Mention]]:
    """Yield the numbers that stand behind each other in lines without sentences, whatever heads they have."""
    for run in _runs(lines):
        unit = ""
        for group in _groups(run):
            unit = next((found for word, _ in group.words if (found := unit_in(word))), unit)
            yield [with_money(it, unit=unit) for it in group.numbers if it is not None]


def numbered_groups(lines: Iterable[Paragraph]) -> Iterator[tuple[str, list[Mention]]]:
    """Yield the numbers that stand behind each other in lines without sentences, with the word before them."""
    for run in _runs(lines):
        for group in _groups(run):
            label = group.words[-1][0] if group.words else ""
            yield label, [it for it in group.numbers if it is not None]


def _runs(lines: Iterable[Paragraph]) -> Iterator[list[Paragraph]]:
    """Yield the lines between sentences."""
    run: list[Paragraph] = []
    for whole in lines:
        line = _without_remark(whole)
        if _PROSE.search(_BRACKETS.sub("", line.text)):
            yield run
            run = []
        elif line.text.strip():
            run.append(line)
    yield run


def _without_remark(line: Paragraph) -> Paragraph:
    """Return a row of numbers without the sentences that it ends with, as in 完工率 100 95 10 9 尾款未付，待验收."""
    prose = _PROSE.search(line.text)
    if prose is None or line.text[:1].isspace() or not _PROSE.search(_BRACKETS.sub("", line.text)):
        return line
    words = line.text[: prose.start()].split()
    are_numbers = [is_cell(word) for word in words[:-1]]
    is_row = len(are_numbers) > _ROW and all(are_numbers[-_ROW:]) and not are_numbers[0]
    return replace(line, text=line.text[: prose.start() - len(words[-1])].rstrip()) if is_row else line


def _views(lines: list[Paragraph]) -> Iterator[TableView]:
    heads: dict[int, str] = {}
    rows: list[RowView] = []
    unit = ""
    for whole in _groups(lines):
        group = whole.bare
        unit = next((found for word, _ in group.words if (found := unit_in(word))), unit)
        if len(group.words) > len(group.numbers) > 1 and group.heads and (group.has_words_above or not heads):
            if rows:
                yield TableView("", heads, tuple(rows), is_sure=False)
                rows = []
            heads = dict(enumerate(_with_groups(group.heads), start=2))
        group.numbers = _within(heads, numbers=whole.numbers[: max(len(heads), len(group.numbers))])
        if group.words and heads and 1 < len(group.numbers) <= len(heads) and not _is_doubtful(group, heads=heads):
            rows.append(_row(group, heads=heads, unit=unit))
    if rows:
        yield TableView("", heads, tuple(rows), is_sure=False)


def _is_doubtful(group: _Group, *, heads: dict[int, str]) -> bool:
    """Whether a target has one number behind it, which may be what was reached, its weight or its score."""
    first = group.numbers[0]
    is_target = first is not None and SIGN.fullmatch(first.lead) is not None
    return is_target and len(group.numbers) == _PAIR and _POINTS.search(heads[max(heads)]) is not None


def _within(heads: dict[int, str], *, numbers: list[Mention | None]) -> list[Mention | None]:
    """Return the numbers of a row without the dashes beyond the last head."""
    end = len(numbers)
    while end > len(heads) and numbers[end - 1] is None:
        end -= 1
    return numbers[:end]


def _with_groups(heads: Iterable[str]) -> Iterator[str]:
    """Yield heads with the group they belong to: after 拨付（万元）C级 comes 拨付（万元）D级."""
    group = ""
    for head in heads:
        match = _GROUP.match(head)
        group = match[0] if match else group
        yield head if match else group + head


def _row(group: _Group, *, heads: dict[int, str], unit: str) -> RowView:
    label = group.words[-1][0]
    first = 2 + (len(heads) - len(group.numbers) if _stands_right(group, label=label, heads=heads) else 0)
    named = enumerate(group.numbers, start=first)
    amounts = money_heads(heads.values())
    cells = {
        column: with_money(mention, unit=unit_in(heads.get(column, "")) or unit)
        if heads.get(column) in amounts
        else mention
        for column, mention in named
        if mention is not None
    }
    return RowView(label, cells)


def _stands_right(group: _Group, *, label: str, heads: dict[int, str]) -> bool:
    """Whether a short row fills the last columns: points stand there, and words or nothing before them."""
    is_total = _TOTAL.search(label) is not None
    ends_in_points = _POINTS.search(heads[max(heads)]) is not None
    return ends_in_points and len(group.numbers) == _PAIR and (is_total or len(group.row_words) > 1)


def _groups(lines: Iterable[Paragraph]) -> Iterator[_Group]:
    """Yield words and the numbers after them, over line ends; a serial number before words opens a row."""
    group = _Group()
    for at, line in enumerate(lines):
        for word, mention in cells_of(line):
            if mention is not None or (group.numbers and word in DASHES):
                group.line = group.line if group.numbers else at
                group.numbers.append(mention)
                group.blanks = group.blanks + 1 if word == BLANK else 0
                continue
            if group.numbers:
                yield group
                group = _Group()
            _add_word(group, word=word, line=at)
    if group.numbers:
        yield group


def _add_word(group: _Group, *, word: str, line: int) -> None:
    if word in ("", BLANK):
        return
    if group.words and word.startswith(_CONTINUES):
        group.words[-1] = (group.words[-1][0] + word, group.words[-1][1])
    else:
        group.words.append((word, line))
