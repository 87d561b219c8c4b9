"""Views of tables that a converter turned into running text: cells separated by blanks or standing one a line."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from jixiao.proofreading.figures.mention import Mention
from jixiao.proofreading.figures.scan import scan_passage
from jixiao.proofreading.passage import Passage
from jixiao.proofreading.tables.cell_number import unit_in, with_money
from jixiao.proofreading.tables.view import RowView, TableView
from jixiao.reading.document import Paragraph

_PROSE = re.compile("[。；，]")
_BRACKETS = re.compile(r"[（(][^（）()]*[)）]")
_GROUP = re.compile(r"^[^（(]*[（(](?:万元|亿元|元|户|人|个|名|项)[)）]")
_NOTE = re.compile(r"(?<=[0-9])[（(][^（）()]*[)）]\s*$")
_CELL = re.compile(r"\S+")
_NUMBER = re.compile(
    r"[≥≤＞＜<>＝=]?[-−]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?(?:%|‰|百分比|万元|元|[一-鿿]{1,2})?"
)
_CONTINUES = ("（", "(", "）")
_MONEY_HEADS = re.compile("预算|执行数|支出|拨款|资金|金额|补助|拨付")
_NO_MONEY = re.compile("率|得分|分值|权重")


@dataclass(slots=True)
class _Group:
    """Words followed by numbers."""

    words: list[str] = field(default_factory=list)
    numbers: list[Mention] = field(default_factory=list)


def flattened_views(lines: Iterable[Paragraph]) -> Iterator[TableView]:
    """Yield a view for each run of lines without sentences that holds rows of numbers."""
    run: list[Paragraph] = []
    for line in lines:
        if _PROSE.search(_BRACKETS.sub("", line.text)):
            yield from _views(run)
            run = []
        elif line.text.strip():
            run.append(line)
    yield from _views(run)


def _views(lines: list[Paragraph]) -> Iterator[TableView]:
    heads: dict[int, str] = {}
    rows: list[RowView] = []
    unit = ""
    for group in _groups(lines):
        count = len(group.numbers)
        unit = next((found for word in group.words if (found := unit_in(word))), unit)
        if len(group.words) > count > 1:
            if rows:
                yield TableView("", heads, tuple(rows), is_sure=False)
                rows = []
            heads = dict(enumerate(_with_groups(group.words[-1 - count : -1]), start=2))
        if group.words and heads and count > 1 and count <= len(heads):
            rows.append(_row(group, heads=heads, unit=unit))
    if rows:
        yield TableView("", heads, tuple(rows), is_sure=False)


def _with_groups(heads: Iterable[str]) -> Iterator[str]:
    """Yield heads with the group they belong to: after 拨付（万元）C级 comes 拨付（万元）D级."""
    group = ""
    for head in heads:
        match = _GROUP.match(head)
        group = match[0] if match else group
        yield head if match else group + head


def _row(group: _Group, *, heads: dict[int, str], unit: str) -> RowView:
    cells = {
        column: with_money(mention, unit=unit_in(heads.get(column, "")) or unit)
        if _is_money(heads.get(column, ""))
        else mention
        for column, mention in enumerate(group.numbers, start=2)
    }
    return RowView(group.words[-1], cells)


def _is_money(head: str) -> bool:
    return _MONEY_HEADS.search(head) is not None and _NO_MONEY.search(head) is None


def _groups(lines: Iterable[Paragraph]) -> Iterator[_Group]:
    """Yield words and the numbers after them, over line ends."""
    group = _Group()
    for line in lines:
        for match in _CELL.finditer(_NOTE.sub("", line.text)):
            word = match[0].strip("|")
            mention = _number(line, start=match.start(), word=word) if _NUMBER.fullmatch(word) else None
            if mention is not None:
                group.numbers.append(mention)
            elif word:
                if group.numbers:
                    yield group
                    group = _Group()
                _add_word(group, word=word)
    if group.numbers:
        yield group


def _add_word(group: _Group, *, word: str) -> None:
    if group.words and word.startswith(_CONTINUES):
        group.words[-1] += word
    else:
        group.words.append(word)


def _number(line: Paragraph, *, start: int, word: str) -> Mention | None:
    passage = Passage.of(line)
    found = [mention for mention in scan_passage(passage) if start <= mention.start < start + len(word)]
    return found[0] if len(found) == 1 else None
