"""The outline of a document: its numbered heads, whatever the kind of numeral."""

from collections.abc import Iterable, Iterator
from enum import Enum
from itertools import zip_longest

from msgspec import Struct

from jixiao.late_pattern import late_pattern
from jixiao.reading.document import Paragraph, Part

_CHINESE = "一二三四五六七八九十"
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_TEN = 10
_TITLE_LENGTH = 40


class Numeral(Enum):
    """The kinds of numeral that a head may begin with; the value is a sample."""

    PART = "第一部分"
    CHAPTER = "一、"
    SECTION = "（一）"
    DOTTED = "1."
    COMMA = "1、"
    BRACKETED = "（1）"
    HALF_BRACKETED = "1）"
    CIRCLED = "①"

    @property
    def rank(self) -> int:
        """How deep a head of this kind stands; 0 for a part, in which the numbers begin anew."""
        return _RANKS[self]

    def print(self, number: int) -> str:
        """Return a number in this kind of numeral, e.g. （三）."""
        if self is Numeral.CIRCLED:
            return _CIRCLED[number - 1] if number <= len(_CIRCLED) else str(number)
        word = chinese_number(number) if "一" in self.value else str(number)
        sample: str = self.value
        return sample.replace("一", word).replace("1", word)


_RANKS = {
    Numeral.PART: 0,
    Numeral.CHAPTER: 1,
    Numeral.SECTION: 2,
    Numeral.DOTTED: 3,
    Numeral.COMMA: 3,
    Numeral.BRACKETED: 4,
    Numeral.HALF_BRACKETED: 4,
    Numeral.CIRCLED: 5,
}
_BLANKS = r"\s{0,8}"
_MARKS = {
    Numeral.PART: late_pattern(rf"{_BLANKS}第([{_CHINESE}]{{1,3}})(?:部分|章|篇){_BLANKS}"),
    Numeral.CHAPTER: late_pattern(rf"{_BLANKS}([{_CHINESE}]{{1,3}})\s?、{_BLANKS}"),
    Numeral.SECTION: late_pattern(rf"{_BLANKS}[（(]\s?([{_CHINESE}]{{1,3}})\s?[）)]{_BLANKS}"),
    Numeral.DOTTED: late_pattern(rf"{_BLANKS}([1-9][0-9]?)\s?[.．](?![0-9]|$){_BLANKS}"),
    Numeral.COMMA: late_pattern(rf"{_BLANKS}([1-9][0-9]?)\s?、{_BLANKS}"),
    Numeral.BRACKETED: late_pattern(rf"{_BLANKS}[（(]\s?([1-9][0-9]?)\s?[）)]{_BLANKS}"),
    Numeral.HALF_BRACKETED: late_pattern(rf"{_BLANKS}([1-9][0-9]?)\s?[）)]{_BLANKS}"),
    Numeral.CIRCLED: late_pattern(rf"{_BLANKS}([{_CIRCLED}]){_BLANKS}"),
}
_BEFORE_YEAR = late_pattern(rf"{_BLANKS}([1-9][0-9]?)[.．](?=20[0-9]{{2}}年)")
_TITLE_END = late_pattern(r"[。：:；，,]")


class Head(Struct, frozen=True):
    """A paragraph that begins with a number.

    Unit:
        title: the words after the number up to the first mark; empty if they are no short name.
        start, end: the span of the number in the line, the blanks after it included.
    """

    line: Paragraph
    numeral: Numeral
    number: int
    title: str
    start: int
    end: int


def read_head(line: Paragraph) -> Head | None:
    """Return the head that a paragraph is, None if it does not begin with a number."""
    for numeral, mark in _MARKS.items():
        match = mark.match(line.text) or (_BEFORE_YEAR.match(line.text) if numeral is Numeral.DOTTED else None)
        if match:
            start = match.end() - len(match[0].lstrip())
            return Head(line, numeral, _value(match[1]), _title(line.text[match.end() :]), start, match.end())
    return None


def read_heads(lines: Iterable[Paragraph]) -> Iterator[Head]:
    """Yield the heads among paragraphs of the body; what a number stands under is the cell of a table, no head."""
    listed = list(lines)
    for line, after in zip_longest(listed, listed[1:]):
        is_cell = after is not None and _is_number(after.text)
        head = read_head(line) if line.part is Part.BODY and not is_cell else None
        if head is not None:
            yield head


def _is_number(text: str) -> bool:
    """Whether a line holds a number and nothing else."""
    return text.strip().replace(",", "").replace(".", "", 1).isdecimal()


def chinese_number(number: int) -> str:
    """Return a number from 1 to 99 in Chinese numerals.

    Example:
        >>> [chinese_number(number) for number in (3, 10, 12, 20, 45)]
        ['三', '十', '十二', '二十', '四十五']
    """
    tens, ones = divmod(number, _TEN)
    head = "" if tens == 0 else "十" if tens == 1 else f"{_CHINESE[tens - 1]}十"
    return head + (_CHINESE[ones - 1] if ones else "")


def _value(numeral: str) -> int:
    if numeral.isascii():
        return int(numeral)
    if numeral in _CIRCLED:
        return _CIRCLED.index(numeral) + 1
    tens, has_ten, ones = numeral.rpartition("十")
    high = (_CHINESE.index(tens[0]) + 1 if tens else 1) if has_ten else 0
    return high * _TEN + (_CHINESE.index(ones[0]) + 1 if ones else 0)


def _title(rest: str) -> str:
    name = _TITLE_END.split(rest.strip(), maxsplit=1)[0].strip()
    return name if len(name) <= _TITLE_LENGTH else ""
