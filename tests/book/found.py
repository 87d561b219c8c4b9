"""Findings for tests."""

from msgspec.structs import replace

from jixiao.book.finding import Finding
from jixiao.book.place import Place

FOUND = Finding(
    rule="R103",
    instance="k1",
    severity="error",
    certainty="certain",
    title="得分不超过权重",
    message="【R103】得分 12 超过权重 5。",
    place=Place(),
    stated="12",
    computed="5",
    arithmetic="12 > 5",
    operands=(),
    basis=("评分规则",),
    fix="更正得分。",
    is_verified=True,
    parts=(("", "【R103】得分 12 超过权重 5"), ("位置", "第2行，“12”"), ("依据", "评分规则"), ("怎么办", "更正得分。")),
)
WARNING = replace(FOUND, rule="R208", severity="warning", message="【R208】变动为 0。", parts=())
NOTE = replace(WARNING, rule="R261", severity="note", message="【R261】多余的空格。")
