"""A total that closes a plain list: 办公费3万元、印刷费1万元、水费1万元，合计5万元."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.facts.label import names_price, names_total
from jixiao.proofreading.facts.span import span_of
from jixiao.proofreading.figures.mention import sum_of
from jixiao.proofreading.figures.numeral import read_numeral
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.partition import has_subtracted, is_partition
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to

_INVESTED, _PHASED = late_pattern("(?:项目)?总投资(?:额)?(?:为|约)?"), late_pattern("(?:第)?([一二三四五六七八])[期批]")
_CLOSING = late_pattern(
    "(?:[两二三四五六七八九十]项|各项|几项)?(?:费用|支出|资金|经费|金额)?"
    "(?:合计|共计|总计|总共|合共|共)(?:支出|支付|金额|资金|投入|安排|下达|需)?(?:为|约)?"
)
_STAGES = tuple(late_pattern(words) for words in ("预算|计划(?!生育)|任务|目标|概算", "执行|决算|实际|完成"))
_CAME, _WENT = late_pattern("收入"), late_pattern("支出|使用")
_MARKS = ("、", "，", ",", "；", ";")
_ACCOUNT = late_pattern("(?:年度|全年|本年|当年)?(?:财政)?(?:收入|支出|财力)(?:总量|总计|合计|总额)(?:为|达)?")
_FEW, _SOME = 2, 4  # items of a list, and of an account
_MOST = Fraction(2)  # times that a total is of its items, or they of it, where only a figure is wrong
_NEARLY = Fraction(101, 100)  # the same of an account, of which a text may leave a part out


def closing_relations(text: Text) -> Iterator[Relation]:
    """Yield whether a total gives all figures before it in its sentence, where those are one plain list."""
    for sentence in text.sentences:
        for at, fact in enumerate(sentence):
            if fact.level is not None and not fact.inner:
                items = [it for it in sentence[:at] if it.level and it.level.is_like == fact.level.is_like]
                is_closing = _CLOSING.fullmatch(fact.label) or _closes(fact, items=items)
                if is_closing and _is_list(items, total=fact) and _is_of_one(items):
                    yield from _judge(items, total=Named(fact.level, fact.label), most=_MOST)
                elif _ACCOUNT.fullmatch(fact.label) and _is_account(items, total=fact):
                    yield from _judge(items, total=Named(fact.level, fact.label), most=_NEARLY)


def _closes(total: Fact, *, items: Sequence[Fact]) -> bool:
    """Whether a total with a name of its own is of all that stands before it: phases, or the parts of a known whole."""
    if _INVESTED.fullmatch(total.label):
        return _are_phases(items)
    return total.label.endswith(("合计", "共计", "总计", "总额")) and is_partition([it.label for it in items])


def _are_phases(items: Sequence[Fact]) -> bool:
    """Whether figures are told of the first phase of something, the second, and so on."""
    found = [_PHASED.search(it.label) for it in items]
    return [read_numeral(match[1]) for match in found if match] == [*range(1, len(items) + 1)]


def _is_list(items: Sequence[Fact], *, total: Fact) -> bool:
    """Whether figures are the items of one list: beside their total, parted by one mark, of one kind and period."""
    marks = {it.sign for it in items[1:]}
    is_beside = all(it.scope is total.scope and not it.inner and not it.is_base for it in items)
    is_parted = len(items) >= _FEW and len(marks) == 1 and marks <= set(_MARKS)
    return is_beside and is_parted and not has_subtracted(items) and all(map(_is_plain, items))


def _is_account(items: Sequence[Fact], *, total: Fact) -> bool:
    """Whether figures are all that a year took in, or all that it spent, from the head of the sentence on."""
    is_whole = (
        len(items) >= _SOME and len(items) == len(total.scope.levels[: len(items)]) and total.scope.parent is None
    )
    sides = [(_CAME.search(it.label), _WENT.search(it.label)) for it in (items[0], total)] if items else []
    is_one_side = len({bool(came) for came, _ in sides}) == 1 and len({bool(went) for _, went in sides}) == 1
    return is_whole and is_one_side and _is_list(items, total=total)


def _is_plain(item: Fact) -> bool:
    is_apart = names_price(item.label) or names_total(item.label) or item.is_open or item.prior is not None
    return not is_apart and not item.changes and span_of(item.label) is None


def _is_of_one(items: Sequence[Fact]) -> bool:
    """Whether items are all of one stage and direction, and tell of one year."""
    told = [{bool(stage.search(it.label)) for it in items} for stage in _STAGES]
    is_mixed = any(_CAME.search(it.label) for it in items) and any(_WENT.search(it.label) for it in items)
    return all(len(found) == 1 for found in told) and not is_mixed and len({it.year for it in items}) == 1


def _judge(items: Sequence[Fact], *, total: Named, most: Fraction) -> Iterator[Relation]:
    named = [Named(it.level, it.label) for it in items if it.level is not None]
    added, stated = sum_of(it.mention for it in named), total.mention.amount
    if stated and added and max(added, stated) <= most * min(added, stated):
        yield sum_relation(total, items=named, holds=sums_to(total, items=named))
