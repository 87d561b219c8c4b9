"""High scores to look at (自评虚高线索): which scores stand out, and why, in words; a lead, never a verdict."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from jixiao.book.column import Kind
from jixiao.book.figure import Exact
from jixiao.book.printing import print_number
from jixiao.county.provision import Provision, provision_of
from jixiao.county.rate import Rate
from jixiao.county.record import EvaluationRecord
from jixiao.county.score_spread import HUNDRED
from jixiao.law.in_force import Law
from jixiao.scoring.arithmetic import round_score

_SCORE, _COUNT, _EXECUTION, _GAP = "虚高得分线", "虚高线索条数线", "虚高执行率线", "得分与执行率差线"
_QUALITATIVE, _EVIDENCE, _OVER, _TOLERANCE = "定性分值占比线", "佐证缺失占比线", "超额说明倍数", "得分容差"
_MOST_NAMES = 3


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason to look at a score, a whole sentence; `provision` is None for a comparison with the county."""

    words: str
    provision: Provision | None


@dataclass(frozen=True, slots=True)
class Lead:
    """A score that stands out.

    Unit:
        points: out of one hundred.
        gap: the share of the full marks less the execution rate; None where the rate is unknown.
    """

    unit: str
    subject: str
    points: Exact
    rate: Fraction | None
    gap: Fraction | None
    reasons: tuple[Reason, ...]


@dataclass(frozen=True)
class _Screen:
    law: Law
    execution: Rate
    average: Rate

    def reasons(self, it: EvaluationRecord) -> Iterator[Reason]:
        """Yield every reason to look at a score."""
        tests: tuple[Callable[[EvaluationRecord], str], ...] = (
            self._low_execution,
            self._far_from_execution,
            self._above_scheme,
            self._qualitative,
            self._without_evidence,
            self._far_exceeded,
        )
        names = (_EXECUTION, _GAP, _TOLERANCE, _QUALITATIVE, _EVIDENCE, _OVER)
        for test, name in zip(tests, names, strict=True):
            if self.law.find_parameter(name) is not None and (words := test(it)):
                yield Reason(words, provision_of(self.law, parameter=name))
        if words := self._above_peers(it):
            yield Reason(words, None)

    def line(self, name: str) -> Exact:
        """Return a line."""
        return self.law.parameter(name).number

    def _low_execution(self, it: EvaluationRecord) -> str:
        rate = it.spending.rate
        return f"执行率只有 {_percent(rate)}。" if rate is not None and rate < self.line(_EXECUTION) else ""

    def _far_from_execution(self, it: EvaluationRecord) -> str:
        rate, share = it.spending.rate, it.share
        if rate is None or share is None or share - rate < self.line(_GAP):
            return ""
        return f"得分占满分 {_percent(share)}，比执行率 {_percent(rate)} 高 {_points((share - rate) * 100)} 个百分点。"

    def _above_scheme(self, it: EvaluationRecord) -> str:
        if it.score is None or it.computed is None or it.score - it.computed <= self.line(_TOLERANCE):
            return ""
        return f"自评 {_points(it.score)} 分，按评分方案核算 {_points(it.computed)} 分。"

    def _qualitative(self, it: EvaluationRecord) -> str:
        if not it.points or Fraction(it.qualitative_points) / it.points < self.line(_QUALITATIVE):
            return ""
        return f"指标分值 {_points(it.points)} 分中，定性指标占 {_points(it.qualitative_points)} 分，得分主要靠判断。"

    def _without_evidence(self, it: EvaluationRecord) -> str:
        if not it.indicators or Fraction(it.without_evidence, it.indicators) < self.line(_EVIDENCE):
            return ""
        return f"{it.indicators} 项指标中，{it.without_evidence} 项没有写明佐证材料。"

    def _far_exceeded(self, it: EvaluationRecord) -> str:
        named = [f"「{name}」完成值是指标值的 {_points(ratio)} 倍" for name, ratio in it.exceeded]
        if not named:
            return ""
        more = f"等 {len(named)} 项" if len(named) > _MOST_NAMES else ""
        return f"{'、'.join(named[:_MOST_NAMES])}{more}，指标值可能定得偏低。"

    def _above_peers(self, it: EvaluationRecord) -> str:
        rate, share = it.spending.rate, it.share
        county, average = self.execution.ratio, self.average.ratio
        if rate is None or share is None or county is None or average is None:
            return ""
        if share <= average or rate >= county:
            return ""
        return f"得分高于全县平均 {_points(average * HUNDRED)} 分，执行率低于全县 {_percent(county)}。"


def find_leads(
    evaluations: Iterable[tuple[str, EvaluationRecord]], *, law: Law, execution: Rate, average: Rate
) -> tuple[Lead, ...]:
    """Return the high scores that stand out, those with the most reasons first, then the widest gap.

    Args:
        evaluations: Each with the name of its unit. Those below the line 虚高得分线, without a score, or with fewer
            reasons than 虚高线索条数线 are passed over.
        law: The lines.
        execution: The execution of the county.
        average: The average score of the county.
    """
    screen = _Screen(law, execution, average)
    least, fewest = law.parameter(_SCORE).number, law.parameter(_COUNT).number
    leads = []
    for unit, item in evaluations:
        if item.share is None or item.share * HUNDRED < least:
            continue
        reasons = tuple(screen.reasons(item))
        if len(reasons) >= fewest:
            rate = item.spending.rate
            gap = None if rate is None else item.share - rate
            leads.append(Lead(unit, item.subject, item.share * HUNDRED, rate, gap, reasons))
    return tuple(sorted(leads, key=lambda lead: (-len(lead.reasons), -(lead.gap or 0), lead.unit, lead.subject)))


def _percent(ratio: Exact) -> str:
    return print_number(ratio, kind=Kind.PERCENT)


def _points(number: Exact) -> str:
    return print_number(round_score(number), kind=Kind.NUMBER)
