"""Arithmetic that the document states and that does not come out."""

from collections.abc import Iterator

from jixiao.book.finding import Operand
from jixiao.book.relation import Relation
from jixiao.proofreading.manuscript import Manuscript
from jixiao.proofreading.text_rule import Hit, TextCheck, text_check

_SAID = {
    "R213": "{label}为{stated}，各部分相加得{computed}",
    "R214": "所列差额为{stated}，按两个数算得{computed}",
    "R215": "所列增减率为{stated}，按所列金额算得{computed}",
    "R216": "{label}为{stated}，按所列金额算得{computed}",
    "R218": "{label}两处不一致：一处为{stated}，一处为{computed}",
    "R219": "{label}为{stated}，超过上限{computed}",
    "R222": "增加额{stated}大于增加后的数{computed}，增加前的数就小于零了",
    "R221": "{first}没有达到指标值{stated}，却得了满分",
}


def _check_of(rule: str) -> TextCheck:
    def check(manuscript: Manuscript) -> Iterator[Hit]:
        for relation in manuscript.relations:
            if relation.rule == rule and relation.holds is False:
                yield hit_of(relation)

    return check


def hit_of(relation: Relation) -> Hit:
    """Return the hit for a relation that fails: at the stated figure, with the arithmetic."""
    stated = relation.stated
    message = _SAID[relation.rule].format(
        label=stated.label or "合计",
        stated=f"{stated.printed}{stated.unit}",
        computed=f"{relation.computed}{stated.unit}",
        first="".join(f"{it.label}{it.printed}{it.unit}" for it in relation.operands[:1]),
    )
    note = f"（{relation.note}）" if relation.note else ""
    return Hit(
        stated.place,
        f"{message}{note}：{relation.arithmetic}",
        stated=stated.printed,
        computed=relation.computed,
        arithmetic=relation.arithmetic,
        operands=tuple(Operand("", it.label, it.printed, it.unit, it.place) for it in (stated, *relation.operands)),
    )


for _rule in _SAID:
    text_check(f"relation_{_rule}")(_check_of(_rule))
