"""Totals: a figure and the list of parts that explains it."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import accumulate, combinations, islice

from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact, Scope
from jixiao.proofreading.facts.label import names_price
from jixiao.proofreading.facts.lead import Role
from jixiao.proofreading.facts.span import is_within_span
from jixiao.proofreading.figures.mention import Mention, Quantity, apart_from, sum_of
from jixiao.proofreading.relations.basis.build import Named, Outcome, order_relation, relation_of, same_relation
from jixiao.proofreading.relations.basis.counters import can_be_added
from jixiao.proofreading.relations.basis.envelope import is_within, sum_envelope
from jixiao.proofreading.relations.basis.named_heads import heads_of_names
from jixiao.proofreading.relations.basis.partition import distinct_name, has_subtracted, is_whole
from jixiao.proofreading.relations.basis.slipped import fails_by_typing, fails_by_unit
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.rates.own_plan import is_plan

_SLACK = 1.001  # for what floating point loses
_MOST_SPLITS = 60  # of a list; more is no sentence that anybody wrote
_BOUNDED = (Quantity.MONEY, Quantity.COUNT)
_FEW, _ENDING = 2, 2  # items; characters
_MOST_INNER = 12  # parts of an item within a list
_COLONS = ("：", ":")
_POSTS, _STAFF = late_pattern("编制"), late_pattern("在[职岗编]|实有|现有|实际")
_PLANNED, _DONE = (
    late_pattern("安排|计划(?!生育)|下达|到位|预算|应"),
    late_pattern("决算|完成|支付|支出|执行|使用|发放|拨付|实际"),
)
_CAME, _WENT = (
    late_pattern("收入(?:合计|总计)?(?:为)?$"),
    late_pattern("^(?:本年|当年|全年|总)支出(?:合计|总计)?(?:为)?$|^(?:年末|年终)"),
)
_TELLING = 4
APART = late_pattern("差[值额异]|相差")  # told without its sign, so that parts need not add up
_SCORE = "得分"
_OPERATOR = late_pattern(r"[-−+＋×÷/／=＝*]\s{0,2}[（(]?$")
_GIVEN = late_pattern("得分|[实得]得?$")
_OTHER_STAGE = late_pattern(  # of the same thing: 教育支出9万元（年初预算8万元、调整预算10万元）
    r"(?:(?:19|20)[0-9]{2}\s?年|上年|去年|同期|年初|年中|全年|年度|调整后?|本年|预算|决算|计划|指标|执行|实际){1,3}(?:数|额)?(?:为|是)?"
)
_NEGATED = late_pattern("^[、和及]?(?:尚|仍|还)?[未不没]")
_USED = late_pattern(
    "(?:目前|现|至今|截[至止]目前)?已(?:经)?(?:实际|累计|全部)?(?:支出|支付|拨付|使用|发放|执行|完成)(?:资金|金额)?(?:为|了)?"
)
_NEST = ("一级", "二级", "三级", "四级")
_NESTED = late_pattern("[一二三四]级(?=指标|目标)")
_TOTAL = late_pattern("(?:收入|支出|资金|金额)(?:合计|总计|共计)(?:为|达)?$")
_SUMMED_UP = late_pattern("以上|上述|另|此外|合计|共")


def total_relations(text: Text) -> Iterator[Relation]:
    """Yield a relation for every list that explains a figure, in the reading that holds if there is one."""
    for scope in text.assembly.scopes:
        whole = _whole_of(scope)
        if whole is not None:
            yield from _explained(scope, parent=whole, text=text)
        yield from _parts_of_moves(scope)


def sums_to(total: Named, *, items: Sequence[Named]) -> bool:
    """Whether some figures add up to another one, within rounding."""
    apart = apart_from(total.mention, parts=[item.mention for item in items])
    if not apart:
        return True
    room = _SLACK * (total.mention.room + sum(item.mention.room for item in items))
    if not -room <= apart <= room:
        return False
    envelope = sum_envelope([total.mention, *(item.mention for item in items)])
    return -envelope < apart < envelope or _is_rounded(total.mention, apart=Fraction(apart), items=items)


def _is_rounded(total: Mention, *, apart: Fraction, items: Sequence[Named]) -> bool:
    """Whether a total that has decimals shows fewer of them than some part, and is their sum rounded to them."""
    finest = min(item.mention.quantum for item in items) if items else total.quantum
    return total.decimals > 0 and finest < total.quantum and abs(apart) <= total.quantum / 2


def sum_relation(total: Named, *, items: Sequence[Named], holds: bool) -> Relation:
    """Return the relation of a total and its parts."""
    among = [total.mention, *(item.mention for item in items)]
    added = sum_of(item.mention for item in items)
    note = "尾差，四舍五入所致" if holds and added != total.mention.amount else ""
    is_mixed = any(item.mention.unit != total.mention.unit for item in items)
    formula = "＋".join(it.text if is_mixed else it.mention.printed for it in items).replace("＋-", "－")
    outcome = Outcome(added, sum_envelope(among), holds=holds, formula=formula, note=note)
    return relation_of(RelationKind.SUM, operands=items, stated=total, outcome=outcome)


def items_of(scope: Scope, *, like: Mention) -> list[Fact]:
    """Return the items of a list that can be added to a figure; mixed counters such as 卷 and 盒 count together.

    Of points that were to be had and those that were given, as in 决策权重18分，得分16分, the given ones are items;
    of what was done and what was planned, as in 教育486万元，年初预算420万元, those that the figure is of.
    """
    items = [fact for fact in scope.levels if not fact.is_base and fact.level and _adds(fact, to=like)]
    items = [it for it in items if not _is_use(it)] or items
    scored = [fact for fact in items if _GIVEN.search(fact.label)] if like.quantity is Quantity.SCORE else []
    if len(scored) * _FEW == len(items):
        return scored
    plans = [fact for fact in items if is_plan(fact.label)]
    if not plans or len(plans) == len(items):
        return items
    parent = scope.parent
    return plans if parent is not None and is_plan(parent.label) else [fact for fact in items if fact not in plans]


def _is_use(item: Fact) -> bool:
    """Whether a verb alone tells what was used of the item before it, as in 其中补助52万元，已支出38万元."""
    whole = item.scope.parent
    return whole is not None and _USED.fullmatch(item.label) is not None and not _USED.fullmatch(whole.label)


def _adds(fact: Fact, *, to: Mention) -> bool:
    return fact.level is not None and fact.level.quantity is to.quantity and not names_price(fact.label)


def _whole_of(scope: Scope) -> Fact | None:
    """Return what a list explains: the figure before it; an amount before that where it is a count or a price.

    In 补助17.8万元，面积80亩，其中粮食13.8万元、现金4万元 the list is of the amount.
    """
    parent = scope.parent
    if parent is None or parent.level is None:
        return parent
    is_exceeded = _is_exceeded(parent, scope=scope)
    is_passed = parent.level.quantity is not Quantity.MONEY and all(_is_money(fact.level) for fact in scope.levels)
    if not is_exceeded and not is_passed:
        return parent
    before = [fact for fact in parent.scope.levels if fact.level and fact.level.start < parent.level.start]
    amounts = [it for it in before if it.level and it.level.quantity is Quantity.MONEY and not names_price(it.label)]
    if amounts and amounts[-1].sentence == parent.sentence == scope.sentence:
        return amounts[-1]
    return None if is_exceeded else parent


def _is_money(mention: Mention | None) -> bool:
    return mention is not None and mention.quantity is Quantity.MONEY


def _is_exceeded(price: Fact, *, scope: Scope) -> bool:
    """Whether a figure is a price, and no list of amounts that are more can be of it."""
    most = max((it.level.amount for it in scope.levels if it.level and _is_money(it.level)), default=Fraction(0))
    return names_price(price.label) and price.level is not None and most > price.level.amount


def _explained(scope: Scope, *, parent: Fact, text: Text) -> Iterator[Relation]:
    if parent.level is None:
        return
    items = items_of(scope, like=parent.level)
    yield from _uses(scope, whole=Named(parent.level, parent.label))
    if not items or _are_nested(items):
        return
    for total in _totals(scope, parent=parent, text=text):
        for chosen in _choices(items, total=total.mention):
            if sums_to(total, items=_named(chosen)):
                yield sum_relation(total, items=_named(chosen), holds=True)
                return
    if _is_told_by_one(items, whole=parent):
        return
    largest = max(total.mention.amount for total in _totals(scope, parent=parent, text=text))
    whole = Named(parent.level, parent.label)
    yield from _broken(scope, parent=whole, items=_first_clause(items), largest=largest, text=text)


def _uses(scope: Scope, *, whole: Named) -> Iterator[Relation]:
    """Yield that what was used of a figure, told behind its parts, is no more than it."""
    uses = [it for it in scope.levels if _is_use(it) and it.level and it.level.is_like == whole.mention.is_like]
    for use in _named(uses):
        if 0 < use.mention.amount <= whole.mention.amount:
            yield order_relation(use, larger=whole, bound=whole)


def _is_told_by_one(items: Sequence[Fact], *, whole: Fact) -> bool:
    """Whether the first item is all of a figure, and what follows a semicolon stands beside it, with a share as it has.

    In 拨款9.5万元，占9%，包括公共预算9.5万元；其他收入90万元，占91% the last figure is none of the 拨款.
    """
    first, rest = items[0], items[1:]
    is_all = first.level is not None and whole.level is not None and first.level.amount == whole.level.amount
    has_share = [any(said.role is Role.SHARE for said in it.said) for it in (whole, first, *rest[:1])]
    return is_all and bool(rest) and rest[0].starts_clause and has_share == [True, False, True]


def _are_nested(items: Sequence[Fact]) -> bool:
    """Whether each item is split up by the next, as in 指标12个，其中一级3个，二级9个，三级12个."""
    found = [_NESTED.search(it.label) for it in items]
    return len(items) >= _FEW and [it and it[0] for it in found] == [*_NEST[: len(items)]]


def _choices(items: Sequence[Fact], *, total: Mention) -> Iterator[list[Fact]]:
    """Yield the ways to read a list: whole, cut where its punctuation changes, or going on after a list within it.

    A total of many digits tells by itself where its list begins and ends, and so does all of it told again, as in
    总投资60万元，其中中央30万元，县级30万元，当年下达60万元; 40 may be met by chance.
    """
    if len(items) >= _FEW:
        yield list(items)
    for count in range(len(items) - 1, 1, -1):
        after = items[count]
        is_telling = total.significant >= _TELLING or _is_all_again(after, total=total, first=items[0])
        is_other = after.sign != items[1].sign or _ends_apart(items, at=count)
        if is_telling or is_other or _SUMMED_UP.match(after.label):
            yield list(items[:count])
    for start in range(1, len(items) - 1) if total.significant >= _TELLING else ():
        yield list(items[start:])
    yield from _splits(items)
    for item in items:
        for inner in item.inner:
            levels = [fact for fact in inner.levels if not fact.is_base]
            for count in range(1, len(levels)):
                yield [*items, *levels[count:]]


def _ends_apart(items: Sequence[Fact], *, at: int) -> bool:
    """Whether the items before one are all called by the same word, which it is not: kinds of 编制, and 控制数."""
    ending = items[0].label[-_ENDING:]
    return all(it.label.endswith(ending) for it in items[:at]) and not items[at].label.endswith(ending)


def _is_all_again(item: Fact, *, total: Mention, first: Fact) -> bool:
    is_all = item.level is not None and item.level.amount == total.amount
    return is_all and any(stage.search(item.label) and not stage.search(first.label) for stage in (_PLANNED, _DONE))


def _splits(items: Sequence[Fact]) -> Iterator[list[Fact]]:
    """Yield the clauses of a list that splits a figure up in several ways: 新建5万元、续建4万元；甲6万元、乙3万元."""
    among = items[0].scope.levels
    places = [among.index(item) for item in items if item in among]
    starts = [at for at, place in enumerate(places) if not at or _parts_clauses(among[places[at - 1] + 1 : place + 1])]
    for first, last in islice(combinations((*starts, len(places)), _FEW), _MOST_SPLITS):
        if last - first >= _FEW:
            yield list(items[first:last])


def _parts_clauses(facts: Sequence[Fact]) -> bool:
    return any(fact.starts_clause for fact in facts)


def _totals(scope: Scope, *, parent: Fact, text: Text) -> Iterator[Named]:
    """Yield what a list may explain: the figure before it; if it opens a sentence, any figure of the one before."""
    others = reversed(text.facts_of(parent.passage)) if scope.sentence != parent.sentence else ()
    near = [fact for fact in others if fact.sentence == parent.sentence and fact is not parent]
    for fact in (parent, *near):
        if fact.level is not None and parent.level is not None and fact.level.is_like == parent.level.is_like:
            yield Named(fact.level, fact.label)


def _first_clause(items: Sequence[Fact]) -> list[Fact]:
    """Return the items up to where the punctuation changes, the text sums up or goes on to another part of the year."""
    for count in range(1, len(items)):
        if not _is_of_whole(items[count]) or _sums_up(items[count]):
            return list(items[:count])
    for count in range(_FEW, len(items)):
        if items[count].sign != items[1].sign:
            return list(items[:count])
    return list(items)


def _sums_up(item: Fact) -> bool:
    """Whether a figure is a total of its own, as 收入合计9万元 is behind a list."""
    return _SUMMED_UP.match(item.label) is not None or _TOTAL.search(item.label) is not None


def _is_of_whole(item: Fact) -> bool:
    """Whether an item may be part of what its list explains: of its part of the year, no staff, no spending of income.

    In 1-8月支出9万元，其中7月2万元，全年12万元 and 编制9人，其中事业2人，在岗12人 the last figure is none; nor is it in
    收入9万元，其中拨款8万元，本年支出7万元.
    """
    whole = item.scope.parent
    if whole is None or whole.level is None or item.level is None:
        return True
    is_spent = _CAME.search(whole.label) is not None and _WENT.search(item.label) is not None
    is_staff = _POSTS.search(whole.label) is not None and _STAFF.search(item.label) is not None
    return is_within_span(item.level.lead, whole=whole.level.lead) and not is_staff and not is_spent


def _broken(scope: Scope, *, parent: Named, items: Sequence[Fact], largest: Fraction, text: Text) -> Iterator[Relation]:
    """Yield the verdict on a list that does not add up: wrong, or parts of something larger.

    Args:
        scope: The list.
        parent: The figure before it.
        items: Its items.
        largest: The largest of the figures that it may explain.
        text: The running text.
    """
    named = _named(items)
    added = sum_of(item.mention for item in named)
    are_parts = all(can_be_added(item.mention, to=parent.mention, text=text) for item in named)
    is_again = scope.parent is not None and any(it.label == scope.parent.label for it in items if it.label)
    is_plain = are_parts and not is_again and not has_subtracted(items) and not _overlap(items)
    is_plain = is_plain and not any(map(_is_worked_out, items)) and not APART.search(parent.label)
    is_plain = is_plain and not heads_of_names(scope)
    is_next = scope.parent is not None and scope.parent.level is parent.mention
    may_be_more = is_next or all(item.mention.amount <= parent.mention.amount for item in named)
    is_more = added > largest and may_be_more and _are_of_one_kind(items) and not _goes_on(items, whole=parent)
    is_slip = fails_by_unit(parent, items=named) or fails_by_typing(parent, items=named)
    if is_plain and len(named) >= _FEW and (is_more or is_slip or is_whole(scope, items=items)):
        yield sum_relation(parent, items=named, holds=False)
        return
    yield from _bounded(parent, items=[item for item in named if item.mention.is_like == parent.mention.is_like])


def _is_worked_out(item: Fact) -> bool:
    """Whether a sign of arithmetic stands before a figure, as in 调整率18%（（45-38）/38）."""
    return item.level is not None and _OPERATOR.search(item.level.lead) is not None


def _are_of_one_kind(items: Sequence[Fact]) -> bool:
    """Whether items are listed as such: not what was planned beside what was done, nor what a semicolon sets apart."""
    after = [item.starts_clause for item in items[1:]]
    is_listed = items[0].scope.sign == "（" or items[0].sign in _COLONS or (all(after) and len(after) > 1)
    is_apart = any(after) and not is_listed
    stages = {
        bool(_DONE.search(item.label)) for item in items if _DONE.search(item.label) or _PLANNED.search(item.label)
    }
    is_again = items[0].scope.sign == "（" and any(_OTHER_STAGE.fullmatch(item.label) for item in items)
    return not is_apart and len(stages) <= 1 and not is_again


def _goes_on(items: Sequence[Fact], *, whole: Named) -> bool:
    """Whether the text goes on behind a list with more than the whole: 追加3万元，其中专款2万元，全年执行9万元."""
    stages = [bool(_DONE.search(item.label) or _PLANNED.search(item.label)) for item in items]
    later = zip(items[1:], stages[1:], strict=True)
    return not stages[0] and any(
        is_stage and it.level and it.level.amount > whole.mention.amount for it, is_stage in later
    )


def _bounded(total: Named, *, items: Sequence[Named]) -> Iterator[Relation]:
    """Yield that each part is no more than the whole; a part that is more is told only where the list is plain."""
    for item in items:
        if item.mention.amount <= total.mention.amount and item.mention.quantity in _BOUNDED:
            yield order_relation(item, larger=total, bound=total)
        if item.mention.amount == total.mention.amount and total.mention.amount:
            yield same_relation(total, other=item)


def _overlap(items: Sequence[Fact]) -> bool:
    """Whether an item is told again in another one, a share of it, or a total itself; all may be called 得分."""
    named = [it for it in items if it.label not in ("", _SCORE)]
    shares = {said.base for it in named for said in it.said if said.role is Role.SHARE}
    is_again = any(one is not other and _holds_name(other.label, name=one.label) for one in named for other in named)
    return is_again or any(it.label in shares for it in named) or _is_split_inside(items)


def _holds_name(label: str, *, name: str) -> bool:
    """Whether a label holds the name of another item, of which it may be a part; 未持证 is none of 持证."""
    return not _NEGATED.match(label) and distinct_name(name) in distinct_name(label)


def _is_split_inside(items: Sequence[Fact]) -> bool:
    """Whether an item is the sum of those right behind it, which are its own parts."""
    levels = [it.level for it in items if it.level is not None]
    for at, whole in enumerate(levels):
        added = islice(accumulate(level.addend for level in levels[at + 1 :]), 1, _MOST_INNER)
        if whole.significant >= _TELLING and any(it == whole.addend for it in added):
            return True
    return False


def _named(facts: Sequence[Fact]) -> list[Named]:
    return [Named(fact.level, fact.label) for fact in facts if fact.level is not None]


def _parts_of_moves(scope: Scope) -> Iterator[Relation]:
    """Yield that changes of the parts add up to the change of the whole, and last year's figures to last year's."""
    parent = scope.parent
    if parent is None:
        return
    for change in parent.changes:
        moves = [(it.changes[0].direction, Named(it.changes[0].mention, it.label)) for it in scope.facts if it.changes]
        added = sum((Fraction(sign) * named.mention.amount for sign, named in moves), Fraction(0))
        whole = Named(change.mention, "增减额")
        among = [change.mention, *(named.mention for _, named in moves)]
        residual = added - change.direction * change.mention.amount
        if len(moves) >= _FEW and added and is_within(residual, envelope=sum_envelope(among)):
            formula = "".join(f"{'＋' if sign > 0 else '－'}{named.mention.printed}" for sign, named in moves)
            outcome = Outcome(abs(added), sum_envelope(among), holds=True, formula=formula.lstrip("＋"))
            yield relation_of(RelationKind.SUM, operands=[it for _, it in moves], stated=whole, outcome=outcome)
    priors = [Named(it.prior, f"上年{it.label}") for it in scope.facts if it.prior is not None]
    if parent.prior is not None and len(priors) >= _FEW and sums_to(Named(parent.prior, "上年"), items=priors):
        yield sum_relation(Named(parent.prior, f"上年{parent.label}"), items=priors, holds=True)
