"""The amounts that numbered lines begin with, such as 一、甲补助4万元 and 二、乙补助5万元."""

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet

from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.figures.mention import Quantity
from jixiao.proofreading.outline import Head, Numeral, read_head
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.text import Text

_CARRIED = late_pattern("结转|结余")
_FAR, _FEW = 60, 2  # lines; items
_LONGEST = 40  # characters of a name
_BREAK = late_pattern("[，,。；;：:（()）]")


def numbered_runs(text: Text) -> Iterator[list[Named]]:
    """Yield the amounts of each list of numbered lines, and the counts, wherever they stand in their lines.

    A line may tell several items, as in 9.房产相关税收中，契税68万元；房产税43万元.
    """
    heads = [read_head(passage.lines[0]) for passage in text.assembly.passages]
    for number, head in enumerate(heads, start=-1):
        if head is not None and head.number == 1 and _has_figures(number + 1, text=text):
            lines = list(_lines_below(number, heads=heads))
            for quantity in (Quantity.MONEY, Quantity.COUNT, Quantity.SCORE):
                run = list(_first_of(quantity, lines=lines, text=text))
                if run:
                    yield run
                if len(run) > _FEW and _CARRIED.search(run[-1].label):
                    yield run[:-1]  # what was there before is no part of the income of the year
            below = list(_first_below(lines, text=text))
            if len(below) == len(lines):
                yield below
            every = list(_every_amount(lines, text=text))
            if len(every) > len(lines):
                yield every


def _has_figures(number: int, *, text: Text) -> bool:
    """Whether a line or the paragraph that it heads tells figures."""
    return bool(text.facts_of(number) or text.facts_of(number + 1))


def _lines_below(number: int, *, heads: Sequence[Head | None]) -> Iterator[int]:
    """Yield the numbered lines of one kind right below a line, without those within them."""
    first: Head | None = None
    count = 0
    above = {head.numeral for head in heads[max(0, number - _FAR) : number + 1] if head is not None}
    for following, head in enumerate(heads[number + 1 : number + _FAR], start=number + 1):
        if head is None or (first is not None and _is_within(head, first=first, above=above)):
            continue
        first, count = first or head, count + 1
        if head.numeral is not first.numeral or head.number != count:
            return
        yield following


def _is_within(head: Head, *, first: Head, above: AbstractSet[Numeral]) -> bool:
    """Whether a line is numbered within an item: deeper than it, or by a kind of number not used above its list."""
    is_other = head.numeral is not first.numeral and head.numeral not in above
    return head.numeral.rank > first.numeral.rank or is_other


def _first_of(quantity: Quantity, *, lines: Iterable[int], text: Text) -> Iterator[Named]:
    """Yield the first figure of a quantity of each line, up to one that has none."""
    for number in lines:
        facts = [it for it in text.facts_of(number) if it.level is not None and it.level.quantity is quantity]
        given = [
            it for it in facts if quantity is Quantity.SCORE and "得" in it.label
        ]  # of 满分20分，得19分 the latter
        fact = next(iter(given or facts), None)
        if fact is None or fact.level is None:
            return
        yield Named(fact.level, fact.label)


def _first_below(lines: Sequence[int], *, text: Text) -> Iterator[Named]:
    """Yield the first amount of each paragraph that a numbered line without figures heads."""
    for number in lines:
        is_bare = not text.facts_of(number) and number + 1 < len(text.assembly.passages)
        found = text.levels_of(number + 1) if is_bare else ()
        if not found or found[0].mention.quantity is not Quantity.MONEY:
            return
        yield found[0]


def _every_amount(lines: Iterable[int], *, text: Text) -> Iterator[Named]:
    """Yield the amounts of lines that no list within them explains."""
    for number in lines:
        for it in text.facts_of(number):
            is_item = it.level is not None and it.level.quantity is Quantity.MONEY and it.scope.parent is None
            if it.level is not None and is_item and not it.is_base:
                yield Named(it.level, it.label)


def numbered_amounts(number: int, *, text: Text) -> list[Fact]:
    """Return the amounts of the numbered lines right below a line, up to one that does not begin with an amount.

    Args:
        number: Which passage the line is.
        text: The running text.
    """
    found: list[Fact] = []
    first: Head | None = None
    passages = text.assembly.passages
    for following in range(number + 1, min(number + _FAR, len(passages))):
        head = read_head(passages[following].lines[0])
        if head is None or (first is not None and head.numeral.rank > first.numeral.rank):
            if first is None:
                break
            continue
        first = first or head
        fact = _first_amount(following, head=head, text=text)
        if head.numeral is not first.numeral or head.number != len(found) + 1 or fact is None:
            break
        found.append(fact)
    return found


def _first_amount(number: int, *, head: Head, text: Text) -> Fact | None:
    """Return the amount that stands right behind the name of a numbered line."""
    facts = text.facts_of(number)
    if not facts or facts[0].level is None or facts[0].level.quantity is not Quantity.MONEY:
        return None
    name = text.assembly.passages[number].text[head.end : facts[0].level.start]
    return None if len(name) > _LONGEST or _BREAK.search(name) else facts[0]
