"""The lines over a table that belong to it: its name, its year, its unit of money."""

import re
from collections.abc import Iterable
from dataclasses import replace

from jixiao.reading.document import Block, Paragraph, Table

_MOST_LINES = 4
_LONGEST = 60
_NUMBERED = re.compile(r"[（(]?[0-9一二三四五六七八九十]+[)）、.．]")
_SENTENCE = re.compile(r"[。；;！？!?：:，,]$")
_SUBTITLE = re.compile(r"[（(][^（()）]{0,30}(?:年|月|季|度|表)[^（()）]{0,10}[)）]")
_UNIT = re.compile(r"(?:金额)?单位\s*[:：]\s*[^\s，。]{1,6}\s*[)）]?$")
_FILLED_IN = re.compile(r"(?:编制|填报|填表|公开|预算|主管)?(?:单位|部门|日期|时间|人)[^。]{0,12}[:：]")
_NAME = re.compile(r"表(?:[（(][^（()）]*[)）])?$|^(?:附表|表)\s*[0-9一二三四五六七八九十]")


def with_titles(blocks: Iterable[Block]) -> list[Block]:
    """Return the blocks with the title lines of each table moved into it."""
    placed: list[Block] = []
    for block in blocks:
        if isinstance(block, Table):
            title = _title_lines(placed)
            del placed[len(placed) - len(title) :]
            placed.append(replace(block, title=tuple(title)) if title else block)
        else:
            placed.append(block)
    return placed


def _title_lines(before: list[Block]) -> list[Paragraph]:
    """Return the lines at the end of `before` that belong to a table after them; a name is the first of them."""
    lines: list[Paragraph] = []
    for block in reversed(before[-_MOST_LINES:]):
        if not isinstance(block, Paragraph) or not _may_belong(block):
            break
        text = block.text.strip()
        if _is_detail(text):
            lines.insert(0, block)
        elif _NAME.search(text):
            lines.insert(0, block)
            break
        else:
            break
    return lines


def _may_belong(line: Paragraph) -> bool:
    """A heading stays a heading, and a sentence belongs to the text."""
    text = line.text.strip()
    return not line.number and not _NUMBERED.match(text) and len(text) <= _LONGEST and not _SENTENCE.search(text)


def _is_detail(text: str) -> bool:
    return bool(_UNIT.search(text) or _SUBTITLE.fullmatch(text) or _FILLED_IN.match(text))
