"""Arithmetic that the document states and that does not come out."""

from collections.abc import Iterator

from jixiao.book.relation import Relation, RelationKind
from jixiao.proofreading.manuscript import Manuscript
from jixiao.proofreading.text_rule import Hit, TextCheck, text_check

_SAID = {
    RelationKind.SUM: "{label}为{stated}，各部分相加得{computed}",
    RelationKind.DIFFERENCE: "所列差额为{stated}，按两个数算得{computed}",
    RelationKind.GROWTH: "所列增减率为{stated}，按所列金额算得{computed}",
    RelationKind.RATIO: "{label}为{stated}，按所列金额算得{computed}",
    RelationKind.SAME: "{label}两处不一致：一处为{stated}，一处为{computed}",
    RelationKind.ORDER: "{label}为{stated}，超过上限{computed}",
}


def _check_of(kind: RelationKind) -> TextCheck:
    def check(manuscript: Manuscript) -> Iterator[Hit]:
        for relation in manuscript.relations:
            if relation.kind is kind and relation.holds is False:
                yield hit_of(relation)

    return check


def hit_of(relation: Relation) -> Hit:
    """Return the hit for a relation that fails: at the stated figure, with the arithmetic."""
    stated = relation.stated
    unit = stated.unit
    message = _SAID[relation.kind].format(
        label=stated.label or "合计",
        stated=f"{stated.printed}{unit}",
        computed=f"{relation.computed}{unit}",
    )
    note = f"（{relation.note}）" if relation.note else ""
    is_question = relation.note == "未达指标值而得满分"
    return Hit(
        stated.place,
        f"{message}{note}：{relation.arithmetic}",
        stated=stated.printed,
        computed=relation.computed,
        arithmetic=relation.arithmetic,
        certainty="arguable" if is_question else "",
        severity="warning" if is_question else "",
    )


for _kind in _SAID:
    text_check(f"relation_{_kind.value}")(_check_of(_kind))
