"""Averages of what stands right before them: 救助1,240人次，支出186万元，次均1,500元; 12期860人次，每期72人次."""

from collections.abc import Iterator

from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.facts.label import names_total
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.averages.average_apart import averages_apart
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.envelope import Range, range_of
from jixiao.proofreading.relations.basis.text import Text

_AVERAGE = late_pattern(
    "(?:平均)?(?:[每单]?([人户亩次车辆生座村台件期批场处])|[每单](平方米|立方米|平方公里|公里|人次|课时|吨|米))(?:平?均)?(?P<of>[^，。；：日月年天]{0,6}?)(?:为|约|达)?$"
)
_FAR = 8  # figures
_WORD = late_pattern("均|每")
_COUNTED = {"车": "辆台", "辆": "辆", "生": "生人名", "人": "人名"}
_OF_ANY = late_pattern("(?:接待|资助|运行|运维|维护|投资|补助|支出|成本|费用?|经费|资金|标准|救助|金额)*")


def average_relations(text: Text) -> Iterator[Relation]:
    """Yield for each average whose clause tells one amount and one count whether it is what they give."""
    for sentence in text.sentences:
        for at, fact in enumerate(sentence):
            pair = _pair(sentence[:at], average=fact)
            if pair is not None and fact.level is not None:
                yield average_relation(Named(fact.level, fact.label), amount=pair[0], count=pair[1])
            elif fact.level is not None:
                yield from _of_totals(fact, before=sentence[:at], text=text)


def _of_totals(average: Fact, *, before: tuple[Fact, ...], text: Text) -> Iterator[Relation]:
    """Yield an average of the totals of its sentence where it comes out, else of what sentences before tell."""
    if average.level is None:
        return
    stated, whole = Named(average.level, average.label), _pair(_without_parts(before), average=average)
    found = whole and average_relation(stated, amount=whole[0], count=whole[1])
    if found and found.holds:
        yield found
    else:
        yield from averages_apart(stated, counts=_counted(before[-_FAR:], average=average), text=text)


def _without_parts(before: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """Return facts without the amounts that one of them adds up: 中央9万元，省2万元，共11万元，3户，户均3.67万元."""
    return tuple(it for it in before if not _is_money(it) or names_total(it.label))


def _is_money(fact: Fact) -> bool:
    return fact.level is not None and fact.level.quantity is Quantity.MONEY


def _pair(before: tuple[Fact, ...], *, average: Fact) -> tuple[Named, Named] | None:
    """Return the one amount and the one count of the clause of an average that it can be of."""
    match = _AVERAGE.search(average.label)
    if match is None or not _WORD.search(match[0]) or not _OF_ANY.fullmatch(match["of"]) or average.starts_clause:
        return None
    if average.level is None or average.level.quantity not in (Quantity.MONEY, Quantity.COUNT):
        return None
    clause = _clause(before)
    counts = [it for it in clause if _counts(it.level, unit=match[1] or match[2])]
    amounts = [it for it in clause if it.level and it.level.is_like == average.level.is_like and it not in counts]
    if len(counts) != 1 or len(amounts) != 1 or counts[0].scope is not amounts[0].scope:
        return None
    amount, count = amounts[0], counts[0]
    if not (amount.level and count.level and amount.level.amount and count.level.amount):
        return None
    return Named(amount.level, amount.label), Named(count.level, count.label)


def _counted(before: tuple[Fact, ...], *, average: Fact) -> list[Named]:
    """Return what the sentence of an average counts of that it is for one of, the last such figure."""
    match = _AVERAGE.search(average.label)
    if match is None or not _WORD.search(match[0]) or not _OF_ANY.fullmatch(match["of"]):
        return []
    counts = [Named(it.level, it.label) for it in before if it.level and _counts(it.level, unit=match[1] or match[2])]
    return [it for it in counts[-1:] if it.mention.amount]


def _clause(before: tuple[Fact, ...]) -> list[Fact]:
    clause: list[Fact] = []
    for fact in before:
        clause = [fact] if fact.starts_clause else [*clause, fact]
    return clause


def _counts(level: Mention | None, *, unit: str) -> bool:
    """Whether a figure counts what an average is for one of: 人次 for 次, 辆 for 车."""
    if level is None or level.quantity is not Quantity.COUNT:
        return False
    return any(sign in level.unit for sign in _COUNTED.get(unit, unit))


def comes_out(average: Named, *, amount: Named, count: Named) -> bool:
    """Whether an average is what an amount and a count give, rounded or cut."""
    whole, stated = range_of(amount.mention, among=(amount.mention,)), average.mention
    spread = Range(whole.low / count.mention.amount, whole.high / count.mention.amount)
    digit = stated.quantum
    return spread.high >= stated.amount - digit / 2 and spread.low < stated.amount + digit


def average_relation(average: Named, *, amount: Named, count: Named) -> Relation:
    """Return whether an average is what an amount and a count give."""
    computed, holds = amount.mention.amount / count.mention.amount, comes_out(average, amount=amount, count=count)
    formula = f"{amount.text}÷{count.text}"
    outcome = Outcome(computed, average.mention.quantum / 2, holds=holds, formula=formula)
    return relation_of(RelationKind.RATIO, operands=(amount, count), stated=average, outcome=outcome)
