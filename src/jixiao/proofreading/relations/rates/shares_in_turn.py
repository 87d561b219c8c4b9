"""Shares told in turn of the figures before them.

In 税收9万元、非税6万元，占总收入的60%和40% each share is of one figure, and all are of one whole.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact, Said
from jixiao.proofreading.facts.label import are_alike, names_price
from jixiao.proofreading.facts.lead import Role
from jixiao.proofreading.facts.run import runs_of
from jixiao.proofreading.figures.mention import Mention, Quantity, sum_of
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.envelope import prints_as, quotient, range_of
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.rates.judge_rate import rate_relation

_TAKES = late_pattern(
    r"(?P<turn>分别|依次|各自|各|[两二三四五]者|[两二三四五][项类])?占(?:到|了|比)?(?P<base>[^，。；：、（）0-9]{0,20}?)的?"
    r"(?:比重|比例|份额)?(?P<each>分别|依次|各自|各)?(?:为|达到?|是|约)?\s*$"
)
_TAKES_OF = late_pattern(r"的(?:比重|比例|份额)?(?:分别|依次|各自|各)?(?:为|达到?|是|约)?\s*")
_BASE = late_pattern(r"占(?P<base>[^，。；：、（）0-9]{0,20})$")
_STOP = late_pattern("[。；;\n]")
_LONGEST = 60  # characters before a share
_FEW, _MOST = 2, 8  # shares in turn
_FAR = 60  # figures
_LINES = 12
_TELLING = 3  # digits of a share that is not met by chance


def shares_in_turn_relations(text: Text) -> Iterator[Relation]:
    """Yield what each share of a run is of; one that fails is told where all others show the whole."""
    for number, mentions in enumerate(text.assembly.mentions):
        runs = [run for run in runs_of(mentions) if _FEW <= len(run) <= _MOST]
        runs = [run for run in runs if run[0].quantity is Quantity.PERCENT]
        facts = [it for it in text.facts_of(number) if _may_be_part(it)] if runs else []
        starts = [it.level.start for it in facts if it.level is not None]
        for run in runs:
            end = bisect_left(starts, run[0].start)
            yield from _judge(run, before=facts[max(0, end - _MOST) : end], text=text)


def _judge(run: Sequence[Mention], *, before: Sequence[Fact], text: Text) -> Iterator[Relation]:
    whole = _told_whole(run, before=before)
    told = _TAKES.search(run[0].lead[-_LONGEST:]) if whole is None else _BASE.search(whole.mention.lead[-_LONGEST:])
    among = [it for it in before if whole is None or it.level is not whole.mention]
    parts = [] if told is None else _parts(run, before=among, text=text)
    if told is None or len(parts) != len(run) or any(not it.mention.amount for it in parts):
        return
    wholes = [whole] if whole is not None else list(islice(_wholes(parts, number=run[0].passage, text=text), _FAR))
    held = {at: _held(run, parts=parts, whole=whole) for at, whole in enumerate(wholes)}
    best = next((at for at, fits in held.items() if all(fits)), None)
    if best is None:
        best = next((at for at, fits in held.items() if _shows(fits, run, parts, wholes[at], told["base"])), None)
    if best is not None:
        for rate, part, holds in zip(run, parts, held[best], strict=True):
            yield rate_relation(Said(Role.SHARE, rate), part=part, whole=wholes[best], holds=holds)


def _told_whole(run: Sequence[Mention], *, before: Sequence[Fact]) -> Named | None:
    """Return the figure right before shares that they are of, as in 占支出2100万元的40%和60%."""
    last = before[-1] if before else None
    if last is None or last.level is None or not _TAKES_OF.fullmatch(run[0].lead):
        return None
    return Named(last.level, last.label) if _BASE.search(last.level.lead[-_LONGEST:]) else None


def _parts(run: Sequence[Mention], *, before: Sequence[Fact], text: Text) -> list[Named]:
    """Return as many figures of one kind as there are shares, right before them."""
    last = before[-1].level if before else None
    if last is None:
        return []
    like = [it for it in before if it.level and it.level.is_like == last.is_like][-len(run) :]
    between = text.assembly.passages[last.passage].text[last.end : run[0].start]
    is_near = len(_STOP.findall(between)) <= 1 and len({it.scope.sentence for it in like}) == 1
    return [Named(it.level, it.label) for it in like if it.level is not None] if is_near else []


def _may_be_part(fact: Fact) -> bool:
    level = fact.level
    is_amount = level is not None and level.quantity in (Quantity.MONEY, Quantity.COUNT)
    return is_amount and not names_price(fact.label)


def _wholes(parts: Sequence[Named], *, number: int, text: Text) -> Iterator[Named]:
    """Yield the figures that the parts may be of, the nearest first; persons may be counted by their papers."""
    added, largest = sum_of(it.mention for it in parts), max(it.mention.amount for it in parts)
    for named in text.nearest(parts[0].mention):
        is_near = number - _LINES <= named.mention.passage <= number
        if is_near and named.mention.amount > largest and not names_price(named.label):
            yield named
    if parts[0].mention.quantity is Quantity.COUNT:
        near = (it for line in range(number, max(-1, number - _LINES), -1) for it in text.levels_of(line)[:_FAR])
        yield from (it for it in near if it.mention.quantity is Quantity.COUNT and it.mention.amount == added)


def _held(run: Sequence[Mention], *, parts: Sequence[Named], whole: Named) -> list[bool]:
    return [_fits(rate, part=part.mention, whole=whole.mention) for rate, part in zip(run, parts, strict=True)]


def _fits(rate: Mention, *, part: Mention, whole: Mention) -> bool:
    among = (part, whole)
    value = quotient(range_of(part, among=among), denominator=range_of(whole, among=among))
    return value is not None and prints_as(value, stated=rate)


def _digits(rate: Mention) -> int:
    """Return how many digits a share is told with; of 60.00 the zeros tell too."""
    return len(rate.printed.replace(".", "").lstrip("0"))


def _shows(fits: Sequence[bool], run: Sequence[Mention], parts: Sequence[Named], whole: Named, base: str) -> bool:
    """Whether all shares but one are of a figure, so exactly that it is what the last one is of too."""
    right = [rate for rate, is_right in zip(run, fits, strict=True) if is_right]
    if len(right) != len(run) - 1 or not any(_digits(rate) >= _TELLING for rate in right):
        return False
    is_all = sum_of(it.mention for it in parts) == whole.mention.amount
    return len(right) >= _FEW or is_all or are_alike(base, other=whole.label)
