"""The result-application sheet (结果应用表), and that of a what-if."""

from collections.abc import Iterable, Sequence

from jixiao.book.column import Kind
from jixiao.book.figure import exact
from jixiao.county.result_use.decision import UNDECIDED, Decision
from jixiao.county.result_use.what_if import Change
from jixiao.county.sheet import Content, Sheet, SheetColumn

_COLUMNS = (
    SheetColumn("序号", Kind.NUMBER, 8),
    SheetColumn("单位", width=20),
    SheetColumn("项目", width=20),
    SheetColumn("得分", Kind.NUMBER, 8),
    SheetColumn("等级", width=8),
    SheetColumn("执行率", Kind.PERCENT, 14),
    SheetColumn("重复问题", Kind.NUMBER, 13),
    SheetColumn("应用方式", width=13),
    SheetColumn("压减比例", Kind.PERCENT, 13),
    SheetColumn("预算基数", Kind.MONEY, 14, is_summed=True),
    SheetColumn("压减金额", Kind.MONEY, 13, is_summed=True),
    SheetColumn("安排金额", Kind.MONEY, 14, is_summed=True),
    SheetColumn("过程", width=70, is_detail=True),
)
_CHANGES = (
    SheetColumn("单位", width=24),
    SheetColumn("项目", width=26),
    SheetColumn("现行方式", width=11),
    SheetColumn("现行比例", Kind.PERCENT, 10),
    SheetColumn("试算方式", width=11),
    SheetColumn("试算比例", Kind.PERCENT, 10),
    SheetColumn("多压减金额", Kind.MONEY, 14, is_summed=True),
)


def result_use_sheet(decisions: Sequence[Decision]) -> Sheet:
    """Return the decisions with their steps; what is undecided is in no total."""
    rows = tuple(_row(number, decision=it) for number, it in enumerate(decisions, start=1))
    counted = [it for it in decisions if it.cut is not None and it.rest is not None]
    sums = [exact(sum((row or 0) for row in column)) for column in zip(*map(_money, counted), strict=True)] or [0] * 3
    total: tuple[Content, ...] = ("", f"合计（{len(counted)}/{len(decisions)} 项）", *[""] * 7, *sums, "")
    return Sheet(
        "结果应用", "绩效评价结果应用表", _COLUMNS, rows, total, tuple(_notes(decisions, counted=len(counted)))
    )


def _row(number: int, *, decision: Decision) -> tuple[Content, ...]:
    it = decision.standing
    head = (number, it.unit, it.subject, it.points, decision.grade, it.rate, len(it.repeated))
    steps = "".join(f"{place}. {step.words}" for place, step in enumerate(decision.steps, start=1))
    return (*head, decision.use, decision.share, *_money(decision), steps)


def _money(decision: Decision) -> tuple[Content, Content, Content]:
    if decision.cut is None:
        return None, None, None
    return decision.standing.budget, decision.cut, decision.rest


def _notes(decisions: Sequence[Decision], *, counted: int) -> list[str]:
    notes = []
    undecided = [it for it in decisions if it.use == UNDECIDED]
    if undecided:
        named = "；".join(
            f"{it.standing.unit}「{it.standing.subject}」{it.problem.removesuffix('。')}" for it in undecided
        )
        notes.append(f"待定 {len(undecided)} 项，没有计入合计：{named}。")
    without = len(decisions) - counted - len(undecided)
    if without:
        notes.append(f"没有预算基数、只定比例的 {without} 项，没有计入合计。")
    unverified = dict.fromkeys(provision.describe() for it in decisions for provision in it.unverified)
    if unverified:
        notes.append(f"以下参数未经核实，应以本级公布的办法为准：{'；'.join(unverified)}。")
    return notes


def what_if_sheet(changes: Iterable[Change]) -> Sheet:
    """Return what other terms would change."""
    rows = tuple(
        (
            it.before.standing.unit,
            it.before.standing.subject,
            it.before.use,
            it.before.share,
            it.after.use,
            it.after.share,
            it.difference,
        )
        for it in changes
    )
    more = exact(sum(row[-1] or 0 for row in rows))
    total: tuple[Content, ...] = (f"合计 {len(rows)} 项", *[""] * 5, more)
    return Sheet("试算", "试算：结论会变化的项目", _CHANGES, rows, total)
