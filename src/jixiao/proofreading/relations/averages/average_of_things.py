"""Averages of things that are counted by their name, as in 教学班40个，学生2056名，平均每班51.4人."""

from collections.abc import Iterator, Sequence

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.facts.label import names_price
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.averages.average import average_relation, comes_out
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.text import Text

_AVERAGE = late_pattern(
    "(?P<mean>平均)?每(?:个|所|家|座|条|处)?"
    "(?P<each>教学班|班|行政村|村|学校|校|乡镇|镇|街道|项目|社区|小区|单位|企业|公里|平方米|平方公里|立方米)"
    "(?:平均|补助|投资|投入|安排|支出|成本|造价)?(?:为|约|达)?$|(?P<of>[校村班镇站])均(?:投资|投入|补助|支出)?(?:为|约|达)?$"
)
_ABOUT = late_pattern("不超|不低|不少|至多|最高|标准|按|以上|以下")
_PRICED = (Quantity.MONEY, Quantity.COUNT)
_COUNTERS = ("个", "所", "家", "座", "条", "处")
_NAME = 8  # characters behind a count that tell what is counted
_MOST = 4  # times that an average is what it should be, or the other way round, where only a figure is wrong


def thing_average_relations(text: Text) -> Iterator[Relation]:
    """Yield whether such an average is what the one amount and the one count of its clause give."""
    for sentence in text.sentences:
        clause: list[Fact] = []
        for fact in sentence:
            clause = [] if fact.starts_clause else clause
            match = _AVERAGE.search(fact.label) if fact.level and fact.level.quantity in _PRICED else None
            if match is not None and fact.level is not None and not _ABOUT.search(fact.level.lead):
                name, is_mean = match["each"] or match["of"], bool(match["mean"] or match["of"])
                yield from _judge(fact, name=name, is_mean=is_mean, before=clause, text=text)
            clause.append(fact)


def _judge(average: Fact, *, name: str, is_mean: bool, before: Sequence[Fact], text: Text) -> Iterator[Relation]:
    levels = [it for it in before if it.level is not None and not names_price(it.label)]
    counts = [it for it in levels if it.level and _counts(it.level, label=it.label, name=name, text=text)]
    level = average.level
    amounts = [it for it in levels if it not in counts and it.level and level and it.level.is_like == level.is_like]
    if level is None or len(counts) != 1 or len(amounts) != 1 or counts[0].scope is not amounts[0].scope:
        return
    count, amount = counts[0].level, amounts[0].level
    if count is None or amount is None or not count.amount or not level.amount:
        return
    stated, named = Named(level, average.label), (Named(amount, amounts[0].label), Named(count, counts[0].label))
    due = amount.amount / count.amount
    is_near = due < _MOST * level.amount and level.amount < _MOST * due
    if comes_out(stated, amount=named[0], count=named[1]) or (is_near and (is_mean or len(levels) == len(before))):
        yield average_relation(stated, amount=named[0], count=named[1])


def _counts(level: Mention, *, label: str, name: str, text: Text) -> bool:
    """Whether a figure counts what an average is for one of, by its unit or the words before or behind it."""
    if level.quantity is not Quantity.COUNT:
        return False
    behind = text.assembly.passages[level.passage].text[level.end : level.end + _NAME]
    is_named = label.endswith(name) or _names(behind, name=name)
    return name == level.counter or (level.counter in _COUNTERS and is_named)


def _names(words: str, *, name: str) -> bool:
    return name in words.replace("，", "。").replace("、", "。").partition("。")[0]
