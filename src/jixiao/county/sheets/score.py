"""The tables 得分 and 虚高线索."""

from jixiao.book.column import Kind
from jixiao.county.score_spread import HUNDRED, ScoredSubject, Spread
from jixiao.county.sheet import Content, Sheet, SheetColumn, print_content
from jixiao.county.summary import CountySummary

_SCORES = (
    SheetColumn("单位", width=28),
    SheetColumn("评价对象", width=30),
    SheetColumn("得分（百分制）", Kind.NUMBER, 11),
    SheetColumn("等级", width=8),
    SheetColumn("执行率", Kind.PERCENT, 12),
    SheetColumn("没有得分的原因", width=20),
)
_LEADS = (
    SheetColumn("序号", Kind.NUMBER, 6),
    SheetColumn("单位", width=24),
    SheetColumn("评价对象", width=22),
    SheetColumn("得分", Kind.NUMBER, 8),
    SheetColumn("执行率", Kind.PERCENT, 12),
    SheetColumn("线索数", Kind.NUMBER, 10),
    SheetColumn("线索", width=56),
    SheetColumn("依据", width=36, is_detail=True),
)
_MODEST = "线索只供抽查复核时参考，不是结论。"


def score_sheet(summary: CountySummary) -> Sheet:
    """Return the scores of whole units, then those of projects, the highest first."""
    rates = {
        (record.filing.unit, it.subject): it.spending.rate for record in summary.records for it in record.evaluations
    }
    subjects = (*summary.unit_scores.subjects, *summary.project_scores.subjects)
    rows = tuple(_score_row(it, rate=rates.get((it.unit, it.subject))) for it in subjects)
    notes = (
        _spread_note("单位整体", spread=summary.unit_scores),
        _spread_note("项目", spread=summary.project_scores),
        f"等级按{summary.unit_scores.provision.describe()}，每档含下限。",
    )
    return Sheet("得分", "自评得分", _SCORES, rows, notes=notes)


def _score_row(it: ScoredSubject, *, rate: Content) -> tuple[Content, ...]:
    return (it.unit, it.subject, it.points, it.grade, rate, it.problem)


def _spread_note(word: str, *, spread: Spread) -> str:
    average, counts = spread.average, "，".join(f"{grade} {count}" for grade, count in spread.counts)
    if average.ratio is None:
        return f"{word}：没有可以计算的得分，{average.describe('评价')}。"
    points = print_content(average.ratio * HUNDRED, kind=Kind.NUMBER)
    return f"{word}：{counts}；平均 {points} 分（得分之和除以满分之和），{average.describe('评价')}。"


def lead_sheet(summary: CountySummary) -> Sheet:
    """Return the high scores to look at, those with the most reasons first."""
    rows = tuple(
        (
            number,
            lead.unit,
            lead.subject,
            lead.points,
            lead.rate,
            len(lead.reasons),
            "".join(f"{place}. {reason.words}" for place, reason in enumerate(lead.reasons, start=1)),
            "；".join(it.provision.describe() for it in lead.reasons if it.provision is not None) or "与全县平均比较",
        )
        for number, lead in enumerate(summary.leads, start=1)
    )
    return Sheet("虚高线索", "自评虚高线索", _LEADS, rows, notes=(_MODEST,))
