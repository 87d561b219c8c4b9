"""A passage: the lines of one paragraph joined, so that a sentence broken over lines is read as one."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from jixiao.book.place import Place
from jixiao.late_pattern import late_pattern
from jixiao.reading.document import Paragraph

_WIDTH = str.maketrans({code: code - 0xFEE0 for code in range(0xFF10, 0xFF1A)} | {"．": ".", "％": "%", "－": "-"})
_ENDS = tuple("。！？；：:;|”）)】》")
_OPENS = late_pattern(
    r"^\s*(?:第[一二三四五六七八九十]+[章节部条]|[一二三四五六七八九十]+、|[一二三四五六七八九十]是|"
    r"[（(][一二三四五六七八九十0-9]+[)）]|[0-9]{1,2}[.、．)](?![0-9])|[①-⑳]|附件|附表|单位：|表[0-9])"
)
_WRAPPED_AT = 15  # a shorter line is a heading or a cell, not a line that broke
_HAS_COMMA = late_pattern("[，；;。]|,(?![0-9]{3})|[0-9]\\s?[人名个项户元台辆%]、")


class Passage(Struct, frozen=True, dict=True):
    """Lines that belong together.

    Unit:
        text: the lines joined without a sign, full-width digits made narrow, so that offsets stay.
        lines: the paragraphs, and where each begins in `text`.
    """

    text: str
    lines: tuple[Paragraph, ...]
    starts: tuple[int, ...]

    @classmethod
    def of(cls, *lines: Paragraph) -> "Passage":
        """Return the passage of some lines."""
        starts, length = [], 0
        for line in lines:
            starts.append(length)
            length += len(line.text)
        return cls("".join(line.text for line in lines).translate(_WIDTH), lines, tuple(starts))

    def place(self, start: int, *, end: int) -> Place:
        """Return the place of some characters; of those that run over a line end, the part in the first line."""
        index = bisect_right(self.starts, start) - 1
        line, offset = self.lines[index], self.starts[index]
        last = min(end - offset, len(line.text))
        return replace(line.place, start=start - offset, end=last, quote=line.text[start - offset : last])

    @cached_property
    def is_list_item(self) -> bool:
        """Whether it begins like an item of a list or a heading."""
        return _OPENS.match(self.text) is not None


def passages_of(lines: Iterable[Paragraph]) -> Iterator[Passage]:
    """Yield the passages of lines, joining those that a converter broke in the middle of a sentence."""
    held: list[Paragraph] = []
    for line in lines:
        if held and not _runs_on(held[-1].text, after=line.text):
            yield Passage.of(*held)
            held = []
        held.append(line)
    if held:
        yield Passage.of(*held)


def _runs_on(text: str, *, after: str) -> bool:
    """Whether a line was broken before the next one."""
    stripped = text.rstrip()
    if not stripped or not after.strip() or stripped.endswith(_ENDS) or _OPENS.match(after):
        return False
    if text.startswith(("\t", "#")) or after.startswith("\t"):
        return False
    if stripped.endswith(tuple("，、,")):
        return True
    return len(stripped) >= _WRAPPED_AT and _HAS_COMMA.search(stripped) is not None
