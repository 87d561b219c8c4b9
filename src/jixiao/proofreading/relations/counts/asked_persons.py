"""Counts of an inquiry: 走访26个村，每村5户，发放问卷130份，收回118份，剔除无效6份，有效112份."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.figures.mention import Quantity
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.text import Text

_EACH = late_pattern(
    "^[、和]?每(?:个)?(?P<each>村|乡镇|乡|镇|校|户|街道|社区|单位|班|站|点)(?:抽取|抽查|走访|发放|调查|入户|随机抽取|选取)?$"
)
_ALL = late_pattern(
    "^(?:总共|合计|共计|一共|共)(?:走访|抽取|抽查|调查|发放|发出|入户|访谈)?(?:调查)?(?:问卷|户|农户|群众)?(?:为|计)?$"
)
_BACK = late_pattern("(?:收回|回收)(?:的)?(?:调查)?(?:问卷)?(?:为|共)?$")
_OUT = late_pattern("(?:剔除|扣除|去除|排除|去掉)[^，。；]{0,12}$|^(?:其中)?(?:无效|废卷)(?:问卷)?(?:为|共)?$")
_VALID = late_pattern("^(?:最终|共|实际)?(?:得到|获得|回收|收回)?(?:的)?有?效(?:调查)?(?:问卷)?(?:为|共)?$")
_NAME = 6  # characters behind a count


def asked_person_relations(text: Text) -> Iterator[Relation]:
    """Yield whether so many of each give those of all, and whether papers without the bad ones are the good ones."""
    for sentence in text.sentences:
        counts = [it for it in sentence if it.level is not None and it.level.quantity is Quantity.COUNT]
        for run in zip(counts, counts[1:], counts[2:], strict=False):
            yield from _product(run, words=text.assembly.passages[run[0].passage].text)
            yield from _valid(run)


def _product(run: Sequence[Fact], *, words: str) -> Iterator[Relation]:
    first, each, whole = (Named(it.level, it.label) for it in run if it.level is not None)
    match = _EACH.search(each.label)
    if match is None or not _ALL.search(whole.label) or not _is_plain(run):
        return
    counted = words[first.mention.end : first.mention.end + _NAME]
    if match["each"] not in (first.mention.counter, counted.removeprefix("行政")[: len(match["each"])]):
        return
    product = first.mention.amount * each.mention.amount
    holds = product == whole.mention.amount
    outcome = Outcome(product, Fraction(0), holds=holds, formula=f"{first.text}×{each.text}")
    yield relation_of(RelationKind.PRODUCT, operands=(first, each), stated=whole, outcome=outcome)


def _valid(run: Sequence[Fact]) -> Iterator[Relation]:
    back, out, valid = (Named(it.level, it.label) for it in run if it.level is not None)
    kinds = ((_BACK, back), (_OUT, out), (_VALID, valid))
    is_told = (
        all(pattern.search(it.label) for pattern, it in kinds)
        and len({it.mention.counter for it in (back, out, valid)}) == 1
    )
    if is_told and _is_plain(run):
        apart = back.mention.amount - out.mention.amount
        holds = apart == valid.mention.amount
        outcome = Outcome(apart, Fraction(0), holds=holds, formula=f"{back.text}－{out.text}")
        yield relation_of(RelationKind.DIFFERENCE, operands=(back, out), stated=valid, outcome=outcome)


def _is_plain(run: Sequence[Fact]) -> bool:
    """Whether figures stand in one list of whole numbers, with nothing of theirs listed between them."""
    return len({id(it.scope) for it in run}) == 1 and not any(it.inner or it.is_open for it in run[:-1])
