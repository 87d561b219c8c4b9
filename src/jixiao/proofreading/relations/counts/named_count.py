"""A count and the names behind it, as in 内设3个股室：办公室、预算股、国库股."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.passage import Passage
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.text import Text

_RULE = "R205"
_UNITS = ("个", "家", "所", "项")
_HINT = late_pattern("(?:个|家|所|项)[^，。；：0-9]{0,16}[，,]?(?:分别|包括|具体|即|[：:（(])")
_ANNOUNCED = late_pattern(
    r"[^，。；：、（(0-9和及与或等]{0,12}(?:[，,]?(?:分别为|分别是|分别有|包括|具体为|具体是|即)[：:]?|[：:])\s*"
)
_BRACKETED = late_pattern(r"[^，。；：、（(0-9和及与或等]{1,12}[（(]([^（）()0-9]{3,400})[）)]")
_END = late_pattern("[。；;\n]|$")
_STOP = late_pattern("[。；;\n]")
_SENTENCE_END = late_pattern(r"[。\n]|$")
_BRACKETS = late_pattern(r"[（(][^（）()]{0,40}[）)]")
_AND = late_pattern("以及|[和及与]")
_OPEN = late_pattern("等|主要|其中|例如|如下|^[一1][是.、．]|^[①（(]")  # numbered items are read elsewhere
_OFFICE = late_pattern("(?:[室股科处所队站院校局委办会部社园馆厅厂]|中心|公司)$")
_LONGEST, _NAME = 600, 24  # characters
_FEW = 2


def named_count_relations(text: Text) -> Iterator[Relation]:
    """Yield whether a count is that of the names behind it; one that fails only where nothing but names follows."""
    for number, passage in enumerate(text.assembly.passages):
        if ("、" in passage.text or "；" in passage.text) and _HINT.search(passage.text):
            yield from _counted(text.assembly.mentions[number], passage=passage)


def _counted(mentions: Sequence[Mention], *, passage: Passage) -> Iterator[Relation]:
    for at, mention in enumerate(mentions):
        if mention.quantity is not Quantity.COUNT or mention.counter not in _UNITS:
            continue
        bracketed = _BRACKETED.match(passage.text, mention.end)
        if bracketed is not None:
            yield from (it for it in _judge(mention, told=bracketed[1]) if it.holds)
        announced = _ANNOUNCED.match(passage.text, mention.end)
        if announced is None:
            continue
        end = _END.search(passage.text, announced.end(), announced.end() + _LONGEST)
        stop = end.start() if end is not None else announced.end() + _LONGEST
        is_alone = all(it.start >= stop for it in mentions[at + 1 : at + 2])
        is_second = at > 0 and mentions[at - 1].quantity is Quantity.COUNT and not _STOP.search(mention.lead)
        yield from _by_semicolons(mention, after=mentions[at + 1 : at + 2], start=announced.end(), passage=passage)
        if is_alone:
            told = passage.text[announced.end() : stop]
            yield from (it for it in _judge(mention, told=told) if it.holds or not is_second)


def _by_semicolons(count: Mention, *, after: Sequence[Mention], start: int, passage: Passage) -> Iterator[Relation]:
    """Yield that a count is that of names parted by semicolons; told only where it is."""
    end = _SENTENCE_END.search(passage.text, start, start + _LONGEST)
    if end is None or any(it.start < end.start() for it in after):
        return
    names = [name.strip() for name in passage.text[start : end.start()].split("；") if name.strip()]
    if len(names) == count.value > _FEW and all(len(name) <= _NAME for name in names):
        outcome = Outcome(Fraction(len(names)), Fraction(0), holds=True, formula=f"列出{len(names)}项")
        parts = tuple(Named(count, name) for name in names)
        yield relation_of(
            RelationKind.COUNT, operands=parts, stated=Named(count, "所列个数"), outcome=outcome, rule=_RULE
        )


def _are_whole(names: Sequence[str]) -> bool:
    """Whether none can be the beginning of the next, as in 公路、桥梁建设项目: all end alike, or as offices do."""
    return len({name[-1] for name in names}) == 1 or all(_OFFICE.search(name) for name in names)


def _judge(count: Mention, *, told: str) -> Iterator[Relation]:
    first, *more = _BRACKETS.sub("", told).split("，")
    names = [name.strip() for name in first.split("、")]
    if len(names) < _FEW or _OPEN.search(told) or any(not 0 < len(name) <= _NAME for name in names):
        return
    listed = len(names) + (1 if _AND.search(names[-1]) else 0)
    most = len(names) + sum(len(_AND.findall(name)) for name in names)
    holds = len(names) <= count.value <= most
    if holds or not (more or "," in first or (count.value < len(names) and not _are_whole(names))):
        computed = count.value if holds else listed
        parts = tuple(Named(count, name) for name in names) if len(names) == computed else (Named(count, "清单"),)
        outcome = Outcome(Fraction(computed), Fraction(0), holds=holds, formula=f"列出{computed}项")
        stated = Named(count, "所列个数")
        yield relation_of(RelationKind.COUNT, operands=parts, stated=stated, outcome=outcome, rule=_RULE)
