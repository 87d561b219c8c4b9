"""The amounts told behind 一是, 二是, 三是, in one paragraph or on lines of their own, and behind ①, ②, ③."""

from collections.abc import Iterator
from itertools import zip_longest

from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Quantity
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.text import Text

_ORDER = "一二三四五六七八九十"
_SIGN = late_pattern(r"(?:^|[：:；;。，,]|\s)\s{0,4}([一二三四五六七八九十])是")
_CIRCLES, _CIRCLE = "①②③④⑤⑥⑦⑧⑨⑩", late_pattern("[①-⑩]")
_FEW = 2

Place = tuple[int, int]  # passage and character


def spoken_runs(text: Text) -> Iterator[list[Named]]:
    """Yield the first amount of each item of a list that counts 一是, 二是, …, where all have one.

    Of items behind ①, ②, … all amounts are yielded as well, for one may tell several.
    """
    for number, passage in enumerate(text.assembly.passages):
        yield from _circled(number, words=passage.text, text=text) if _CIRCLES[0] in passage.text else ()
    run: list[Named | None] = []
    signs = list(_signs(text))
    for (number, start), following in zip_longest(signs, signs[1:]):
        if number != len(run) + 1:
            yield from _whole(run)
            run = []
        if number == len(run) + 1:
            run.append(_amount(start, end=following[1] if following else None, text=text))
    yield from _whole(run)


def _circled(number: int, *, words: str, text: Text) -> Iterator[list[Named]]:
    starts = [it.end() for it in _CIRCLE.finditer(words, words.index(_CIRCLES[0]))]
    ends = [*starts[1:], len(words)]
    money = [it for it in text.levels_of(number) if it.mention.quantity is Quantity.MONEY]
    told = [[it for it in money if start <= it.mention.start < end] for start, end in zip(starts, ends, strict=True)]
    if len(told) >= _FEW and all(told):
        yield [it[0] for it in told]
        yield [named for it in told for named in it]


def _signs(text: Text) -> Iterator[tuple[int, Place]]:
    for at, passage in enumerate(text.assembly.passages):
        for match in _SIGN.finditer(passage.text):
            yield _ORDER.index(match[1]) + 1, (at, match.end())


def _amount(start: Place, *, end: Place | None, text: Text) -> Named | None:
    """Return the first amount between two signs, in the paragraph of the first."""
    passage, first = start
    last = end[1] if end is not None and end[0] == passage else len(text.assembly.passages[passage].text)
    for named in text.levels_of(passage):
        if first <= named.mention.start < last and named.mention.quantity is Quantity.MONEY:
            return named
    return None


def _whole(run: list[Named | None]) -> Iterator[list[Named]]:
    told = [it for it in run if it is not None]
    if len(told) == len(run) >= _FEW:
        yield told
