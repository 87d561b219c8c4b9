"""What was told, what was taken off or added, and what it really came to: 下达9万元，调减4万元，实际下达5万元."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.text import Text

_LESS = late_pattern(r"(?:减少|调减|核减|追减|压减|削减|扣减|收回|剔除|退出)[^，。；：0-9]{0,8}$")
_MORE = late_pattern(r"(?:追加|调增|新增|增拨)[^，。；：0-9]{0,8}$")
_AGAINST = late_pattern("比|较|同期|上年|去年")
_REALLY = late_pattern("实际|最终|调整后|变更为|调整为|实有")
_HINT = late_pattern("实际|最终|调整|变更|实有")
_BEFORE, _BEHIND = 8, 4  # figures
_COUNTED = (Quantity.MONEY, Quantity.COUNT)


def cut_down_relations(text: Text) -> Iterator[Relation]:
    """Yield for each such change what was there and what it came to; only what comes out to the last digit is told."""
    for number, passage in enumerate(text.assembly.passages):
        if _HINT.search(passage.text):
            yield from _changed(text.assembly.mentions[number])


def _changed(mentions: Sequence[Mention]) -> Iterator[Relation]:
    for at, change in enumerate(mentions):
        way = _way(change, shared=mentions[at - 1].lead if at else "")
        if not way:
            continue
        behind = mentions[at + 1 : at + 1 + _BEHIND]
        before = [*reversed(mentions[max(0, at - _BEFORE) : at])]
        result = next((it for it in behind if it.is_like == change.is_like), None)
        if result is not None and any(_REALLY.search(it.lead) for it in behind[: behind.index(result) + 1]):
            wanted = result.amount - way * change.amount
            whole = next((it for it in before if it.is_like == change.is_like and it.amount == wanted), None)
            if whole is not None:
                yield _relation(whole, change=change, result=result, way=way)


def _way(change: Mention, *, shared: str) -> int:
    """Return -1 for a cut, 1 for an addition, 0 for neither; in 减少4户10人 the word stands before both."""
    lead = change.lead or shared
    if change.quantity not in _COUNTED or not change.value or _AGAINST.search(lead):
        return 0
    return -1 if _LESS.search(lead) else 1 if _MORE.search(lead) else 0


def _relation(whole: Mention, *, change: Mention, result: Mention, way: int) -> Relation:
    operands = Named(whole, "原数"), Named(change, "增减数")
    formula = f"{operands[0].text}{'＋' if way > 0 else '－'}{operands[1].text}"
    outcome = Outcome(result.amount, Fraction(0), holds=True, formula=formula)
    kind = RelationKind.SUM if way > 0 else RelationKind.DIFFERENCE
    return relation_of(kind, operands=operands, stated=Named(result, "实际数"), outcome=outcome)
