"""A part that is more than its whole, as in 下达资金5万元，其中：山洪灾害防治6万元."""

from collections.abc import Iterator
from fractions import Fraction

from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact, Scope
from jixiao.proofreading.facts.label import names_price, names_total
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.text import Text

_OF_IT = late_pattern(r"\s?[，,；;]?\s?其中[：:，,]?[^，,。；;：:、（）()]{1,24}")
_GIVEN = late_pattern("下达|追加|安排|拨付|拨入|到位|收到|争取|筹集|整合|投入|分配|收入|支出")
_NO_WHOLE = late_pattern("结余|结转|剩余|余额|差额|收支差|净|利润|收益|未|欠|缺口|增|减|调|超|节约|节余|人均|月均|均")
_OTHER = late_pattern(  # what is told of a part but is of another stage, a longer time, or taken off
    "预算|计划|目标|任务|累计|上年|去年|年初|年末|全年|概算|估算|限额|余额|结余|结转|投资|应|原|退|抵|扣|减|返还|已|历年|以前"
)


def exceeding_relations(text: Text) -> Iterator[Relation]:
    """Yield each part that is more than the whole right before it; told only where nothing else can be the whole."""
    for scope in text.assembly.scopes:
        whole, part = scope.parent, _only_part(scope)
        if whole is not None and part is not None and whole.level is not None and part.level is not None:
            is_more = part.level.amount > whole.level.amount > 0
            if is_more and _is_whole(whole, part=part.level, text=text) and not _is_of_other_stage(part, whole=whole):
                yield _relation(Named(part.level, part.label), whole=Named(whole.level, whole.label))


def _only_part(scope: Scope) -> Fact | None:
    """Return the only thing that is told behind 其中."""
    if scope.sign != "其中" or len(scope.facts) != 1:
        return None
    part = scope.facts[0]
    return part if _is_money(part.level) and not (part.prior or part.said or part.is_open) else None


def _is_money(level: Mention | None) -> bool:
    return level is not None and level.quantity is Quantity.MONEY and level.shows_unit


def _is_whole(whole: Fact, *, part: Mention, text: Text) -> bool:
    """Whether a figure is what the text means: handed out or spent, alone in its sentence, right before its part."""
    level = whole.level
    if level is None or not _is_money(level) or level.unit != part.unit:
        return False
    if whole.prior or whole.said or names_price(whole.label):
        return False
    before = [it for it in text.sentence_of(whole) if it.level and it.level.start < part.start]
    is_alone = len(before) == 1 and before[0] is whole and whole.scope.parent is None
    is_next = part.passage == level.passage and part.start - len(part.lead) == level.end
    is_given = _GIVEN.search(whole.label) is not None and not _NO_WHOLE.search(whole.label)
    return is_alone and is_next and is_given and _OF_IT.fullmatch(part.lead) is not None


def _is_of_other_stage(part: Fact, *, whole: Fact) -> bool:
    is_other = _OTHER.search(part.label) is not None or names_total(part.label)
    return is_other or part.year not in ("", whole.year)


def _relation(part: Named, *, whole: Named) -> Relation:
    outcome = Outcome(whole.mention.amount, Fraction(0), holds=False, formula=f"{part.text}>{whole.text}")
    return relation_of(RelationKind.ORDER, operands=(part, whole), stated=part, outcome=outcome)
