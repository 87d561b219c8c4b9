"""Shares in brackets right behind a figure, as in 预算支出9万元：基本支出6万元（66.67%）."""

from collections.abc import Iterator, Sequence
from itertools import islice

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Said
from jixiao.proofreading.facts.lead import Role
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.build import Named
from jixiao.proofreading.relations.judge_rate import rate_relation
from jixiao.proofreading.relations.siblings import fits
from jixiao.proofreading.relations.text import Text

_OPENS = late_pattern(
    r"[^，。；：、（(0-9]{0,12}(?:[，,][^，。；：、（(0-9]{1,6})?[（(]\s?(?:约?占(?:比)?|比例|约)?(?:为|约)?\s?"
)
_CLOSES = late_pattern(r"\s?[)）]")
_NEAR = 24  # figures
_SURE = 3  # digits of a share that is not met by chance
_LINES = 2


def bracket_share_relations(text: Text) -> Iterator[Relation]:
    """Yield for each bracket with nothing but a share what it is a share of; told only where one figure gives it."""
    for number, passage in enumerate(text.assembly.passages):
        levels = {it.mention.end: it for it in text.levels_of(number)} if "%" in passage.text else {}
        for share in _shares(text.assembly.mentions[number]) if levels else ():
            part = levels.get(share.start - len(share.lead))
            if part is not None and _CLOSES.match(passage.text, share.end):
                yield from islice(_judge(share, part=part, text=text), 1)


def _shares(mentions: Sequence[Mention]) -> Iterator[Mention]:
    for mention in mentions:
        is_share = mention.quantity is Quantity.PERCENT and mention.significant >= _SURE
        if is_share and _OPENS.fullmatch(mention.lead):
            yield mention


def _judge(share: Mention, *, part: Named, text: Text) -> Iterator[Relation]:
    if part.mention.quantity not in (Quantity.MONEY, Quantity.COUNT):
        return
    for whole in islice(text.nearest(part.mention), _NEAR):
        is_near = abs(whole.mention.passage - share.passage) <= _LINES
        if is_near and whole.mention.amount > part.mention.amount and fits(share, part=part, whole=whole):
            said = Said(Role.SHARE, share, f"{part.label}占比")
            yield rate_relation(said, part=part, whole=whole, holds=True)
