"""A figure and the known parts of it behind it, told at once: 债务42亿元，一般、专项债务分别为17亿元和25亿元."""

from collections.abc import Iterator, Sequence

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.figures.pattern import SEPARATORS
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to

_TOLD = late_pattern(
    r"[，,]\s?(?:其中)?[：:]?[^，,。；;：:（()）0-9]{3,40}[，,]?(?:分别|依次)(?:为|是|有|完成|支出|收入|达到?)?"
)
_ALL = "(?:合计|总计|总额|决算数?|预算数?|完成)?(?:为|是)?$"
_KINDS = (  # what is split up, and its parts
    (late_pattern(f"债务?(?:限额|余额|资金)?{_ALL}|债券(?:资金)?{_ALL}"), ("一般", "专项")),
    (late_pattern(f"(?<!基本)(?<!项目)支出{_ALL}"), ("基本", "项目")),
    (late_pattern(f"基本支出{_ALL}"), ("人员", "公用")),
    (late_pattern(f"公共(?:财政)?预算收入{_ALL}"), ("税收", "非税")),
)
_OTHER = late_pattern("新增|再融资|置换|还本|付息|上年|年初|年末|累计")
_PAIR = 2


def split_run_relations(text: Text) -> Iterator[Relation]:
    """Yield whether the two known parts that are told at once right behind a figure add up to it."""
    for sentence in text.sentences:
        for total, one, other in zip(sentence, sentence[1:], sentence[2:], strict=False):
            if _are_parts((one, other), whole=total) and total.level is not None:
                items = [Named(it.level, it.label) for it in (one, other) if it.level is not None]
                stated = Named(total.level, total.label)
                yield sum_relation(stated, items=items, holds=sums_to(stated, items=items))


def _are_parts(parts: Sequence[Fact], *, whole: Fact) -> bool:
    levels = [it.level for it in (whole, *parts) if it.level is not None]
    if len(levels) <= _PAIR or len({it.is_like for it in levels}) > 1 or whole.prior is not None:
        return False
    is_next = levels[0].end == levels[1].start - len(levels[1].lead) and levels[0].passage == levels[1].passage
    is_told = _TOLD.fullmatch(levels[1].lead) is not None and SEPARATORS.fullmatch(levels[2].lead) is not None
    return is_next and is_told and _is_known(whole.label, parts=[it.label for it in parts])


def _is_known(whole: str, *, parts: Sequence[str]) -> bool:
    """Whether labels are all parts of a whole, of which they tell nothing that it does not."""
    others = {word for part in parts for word in _OTHER.findall(part)}
    return any(
        name.search(whole)
        and all(sum(kind in part.replace("非税收入", "非税") for part in parts) == 1 for kind in kinds)
        for name, kinds in _KINDS
    ) and others <= set(_OTHER.findall(whole))
