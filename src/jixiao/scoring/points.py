"""Points from a rate, by the method of the scheme, with the formula in words and numbers."""

from collections.abc import Callable, Mapping
from fractions import Fraction

from msgspec import Struct

from jixiao.book.figure import Exact
from jixiao.scoring.arithmetic import equation_text, number_text, percent_text, round_score, score_floor
from jixiao.scoring.scheme import Method, MethodKind

_ROUNDED = "四舍五入到 0.01 分，不超过分值"


class Rate(Struct, frozen=True):
    """A rate and how it was formed, e.g. 3/4 and 90 ÷ 120; 1 means 100 %."""

    value: Exact
    words: str


class Points(Struct, frozen=True):
    """The score a formula gives, at most the weight; None where the scheme gives none, and `words` say why.

    Unit:
        words: the formula, or its left side where there is an exact value that the score is rounded from.
    """

    score: Exact | None
    words: str
    rounding: str = ""
    exact_score: Exact | None = None

    @property
    def formula(self) -> str:
        """The formula in words and numbers; most scores are only compared, so that it is written when it is read."""
        if self.score is None or self.exact_score is None:
            return self.words
        return equation_text(self.words, points=self.exact_score, score=self.score)


def full_points(words: str, *, weight: Exact) -> Points:
    """Return the full weight, with the words that say what earned it."""
    score = score_floor(weight)
    return Points(score, f"{words}，记满分 {number_text(score)}", "" if score == weight else _ROUNDED)


def points_of(rate: Rate, *, method: Method, weight: Exact) -> Points:
    """Return the points of a rate; below 0 it counts as 0, above 1 as 1.

    Args:
        rate: The achieved ratio, the execution rate or the satisfaction rate.
        method: Any method but bands, which only a person can apply.
        weight: The points of a rate of 1.
    """
    return _POINTS[method.kind](rate, method, weight)


def score_of(rate: Exact, *, method: Method, weight: Exact) -> Exact | None:
    """Return the score of a rate, as `points_of` gives it with its words; None where the scheme gives none.

    The rules ask for nothing else, and ask for every evaluation of every Book.
    """
    share = _SHARES[method.kind](rate, method)
    return None if share is None else round_score(share * weight, weight=weight)


def share_points(words: str, *, share: Exact, weight: Exact) -> Points:
    """Return a share of the weight, with the words that say what earned it."""
    return _earned(f"{words}，{percent_text(share)} × {number_text(weight)}", share * weight, weight)


def _proportional(rate: Rate, _method: Method, weight: Exact) -> Points:
    if rate.value < 0:
        return Points(0, f"{rate.words} 为负，记 0 分")
    if rate.value > 1:
        return full_points(f"{rate.words} = {percent_text(rate.value)}，按 100% 计", weight=weight)
    return _earned(f"{rate.words} × {number_text(weight)}", rate.value * weight, weight)


def _capped_share(rate: Exact, _method: Method) -> Exact:
    whole = rate.denominator
    return 0 if rate.numerator <= 0 else 1 if rate.numerator >= whole else rate


def _above_pass_line(rate: Rate, method: Method, weight: Exact) -> Points:
    line = percent_text(method.pass_line)
    if rate.value < method.pass_line:
        return Points(0, f"{rate.words} = {percent_text(rate.value)}，低于及格门槛 {line}，记 0 分")
    words = f"({rate.words} - {line}) ÷ (100% - {line}) × {number_text(weight)}"
    return _earned(words, _share_above(rate.value, method) * weight, weight)


def _share_above(rate: Exact, method: Method) -> Exact:
    if rate < method.pass_line:
        return 0
    return Fraction(min(rate, 1) - method.pass_line) / (1 - method.pass_line)


def _by_step(rate: Rate, method: Method, weight: Exact) -> Points:
    step = method.step_for(rate.value)
    words = f"{percent_text(rate.value)}（{rate.words}），{step.summary}"
    if step.share is None:
        return Points(None, f"{words}，请评分人评定并写明原因。")
    return share_points(words, share=step.share, weight=weight)


def _share_of_step(rate: Exact, method: Method) -> Exact | None:
    return method.step_for(rate).share


def _earned(words: str, points: Exact, weight: Exact) -> Points:
    score = round_score(points, weight=weight)
    return Points(score, words, "" if score == points else _ROUNDED, points)


_POINTS = {
    MethodKind.PROPORTIONAL: _proportional,
    MethodKind.THRESHOLD: _above_pass_line,
    MethodKind.STEPS: _by_step,
}
_SHARES: Mapping[MethodKind, Callable[[Exact, Method], Exact | None]] = {
    MethodKind.PROPORTIONAL: _capped_share,
    MethodKind.THRESHOLD: _share_above,
    MethodKind.STEPS: _share_of_step,
}
