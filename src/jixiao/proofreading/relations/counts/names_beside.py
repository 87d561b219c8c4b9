"""Names with their count behind them, as in 大观、护国、龙翔3个街道, or before them without a word between."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.passage import Passage
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.text import Text

_RULE = "R205"
_COUNTED = tuple("个家所项类名户张份种处座")
_STOP = late_pattern(r"[。；;：:（()）\n，,]")
_BRACKETS = late_pattern(r"[（(][^（）()]{0,40}[)）]")
_COUNTING = late_pattern("(?:等|这|共|共计|共有|合计|总共)*$")
_AND, _LAST_AND = late_pattern("[和与]"), late_pattern("以及|[和与及]")
_PLACE = late_pattern("类(?![似别型比推])|[省市县区乡镇村州旗](?![长委级直属本里城区镇域])")  # what 4市 counts
_AFTER = late_pattern(r"[^，。；：、（(0-9]{0,8}[，,]([^，,。；;：:（()）\n]{4,200})[。；;\n]")
_OFFICE = late_pattern("(?:[室股科处所队站院校局委办会部社园馆厅厂]|中心|公司)$")
_QUOTED, _SIGNS = late_pattern("“([^“”]{1,30})”"), ("、", "和", "”“")
_FEW, _NAME, _LONGEST = 2, 20, 300


def named_beside_relations(text: Text) -> Iterator[Relation]:
    """Yield for each count that it is that of the names beside it; told only where it is, for 等 may leave some out."""
    for number, passage in enumerate(text.assembly.passages):
        if any(sign in passage.text for sign in _SIGNS):
            for mention in text.assembly.mentions[number]:
                names = _names_of(mention, passage=passage) if _counts(mention, passage=passage) else []
                if names:
                    yield _relation(mention, names=names)


def _counts(mention: Mention, *, passage: Passage) -> bool:
    if mention.quantity is Quantity.PLAIN:
        return not mention.decimals and _PLACE.match(passage.text, mention.end) is not None
    return mention.quantity is Quantity.COUNT and mention.counter in _COUNTED


def _names_of(count: Mention, *, passage: Passage) -> list[str]:
    lead = _BRACKETS.sub("", count.lead[-_LONGEST:])
    told = [_COUNTING.sub("", _STOP.split(lead)[-1])]
    after = _AFTER.match(passage.text, count.end)
    told += [after[1]] if after is not None else []
    for words in told:
        for names in _readings(words):
            if len(names) == count.value >= _FEW and _are_names(names, is_behind=words is not told[0]):
                return names
    return []


def _readings(words: str) -> Iterator[list[str]]:
    """Yield the names that words may list: in quotes, parted by 、 alone, or with 和 before the last one."""
    yield _QUOTED.findall(words)
    *names, last = (name.strip() for name in words.split("、"))
    yield [*names, last]
    yield [*names, *(name.strip() for name in (_LAST_AND if names else _AND).split(last))]


def _are_names(names: Sequence[str], *, is_behind: bool) -> bool:
    """Whether words can be names; behind a count they have to be those of offices."""
    are_short = all(0 < len(name) <= _NAME for name in names)
    return are_short and (not is_behind or all(_OFFICE.search(name) for name in names))


def _relation(count: Mention, *, names: Sequence[str]) -> Relation:
    outcome = Outcome(Fraction(len(names)), Fraction(0), holds=True, formula=f"列出{len(names)}项")
    parts = tuple(Named(count, name) for name in names)
    stated = Named(count, "所列个数")
    return relation_of(RelationKind.COUNT, operands=parts, stated=stated, outcome=outcome, rule=_RULE)
