"""The answers of scoring to the rules: expected scores, ranges of scores and grades, or why there is none."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import cached_property, lru_cache

from jixiao.book.book import Book
from jixiao.book.column import Row
from jixiao.book.evaluation import Evaluation
from jixiao.book.figure import Exact, Figure, State, exact
from jixiao.book.indicator import Indicator
from jixiao.formula.facts import Facts
from jixiao.formula.special import NOT_APPLICABLE, UNKNOWN, Special, Value
from jixiao.law.in_force import Law
from jixiao.law.rulebook import Rulebook
from jixiao.scoring.amounts import Stated, stated_amounts, stated_figure
from jixiao.scoring.arithmetic import number_text, round_score
from jixiao.scoring.catalogue import SchemeCatalogue, load_schemes
from jixiao.scoring.grade import grade_of
from jixiao.scoring.points import score_of
from jixiao.scoring.quantitative import expected_points
from jixiao.scoring.reading import Obstacle
from jixiao.scoring.scheme import Execution, MethodKind, Scheme, Subject
from jixiao.scoring.score import score_range
from jixiao.scoring.trace import Outcome
from jixiao.scoring.weights import level1_weights, profile_of

_EXCLUDED = State.NOT_APPLICABLE  # a member of an Enum is slow to find
_BANDS = MethodKind.BANDS
_SELF_EVALUATION = "单位自评"
_EQUAL = "="
_WHOLE_FEN = 1


class ScoringAnswers:
    """Answers for the rows of one Book.

    The scheme of a row is the one its evaluation names; where none is named, the default of the place and year.

    Args:
        facts: The facts of the Book.
        law: The law that it is judged by.
    """

    def __init__(self, facts: Facts, *, law: Law) -> None:
        """Take the amounts as the facts have sorted them."""
        self.book = facts.book
        self.law = law
        self._amounts = facts.stated
        self._by_project: dict[str, Scheme | Special] = {}

    @cached_property
    def stated(self) -> Stated:
        """The amounts of the Book, looked up by every evaluation."""
        return stated_amounts(self._amounts)

    @cached_property
    def schemes(self) -> SchemeCatalogue:
        """The schemes of the place."""
        return _schemes(self.law.rulebook, self.law.region)

    def scheme_of(self, row: Row) -> Scheme | Special:
        """Return the scheme that a row of 绩效指标 or 评价 is scored by; unknown where it cannot be told."""
        project = row.project
        if isinstance(row, Evaluation):
            return self._scheme_in(row, project)
        if project not in self._by_project:
            self._by_project[project] = self._scheme_in(self._evaluation_of(project), project)
        return self._by_project[project]

    def _scheme_in(self, evaluation: Evaluation | None, project: str) -> Scheme | Special:
        if evaluation is not None and evaluation.scheme:
            return self.schemes.schemes.get(evaluation.scheme, UNKNOWN)
        found = self._defaults[Subject.PROJECT if project else Subject.DEPARTMENT]
        return UNKNOWN if found is None else found

    @cached_property
    def _defaults(self) -> Mapping[Subject, Scheme | None]:
        return {subject: self.schemes.default(subject=subject, on=self.law.on) for subject in Subject}

    def _evaluation_of(self, project: str) -> Evaluation | None:
        rows = self._evaluations.get(project, ())
        return next((row for row in rows if row.kind == _SELF_EVALUATION), rows[0] if rows else None)

    @cached_property
    def _evaluations(self) -> Mapping[str, Sequence[Evaluation]]:
        """The evaluations of each project."""
        found: dict[str, list[Evaluation]] = defaultdict(list)
        for row in self.book.evaluations:
            found[row.project].append(row)
        return found

    @cached_property
    def _indicators(self) -> Mapping[str, Sequence[Indicator]]:
        """The indicators of each project."""
        found: dict[str, list[Indicator]] = defaultdict(list)
        for row in self.book.indicators:
            found[row.project].append(row)
        return found

    def expected_score(self, row: Row) -> Value:
        """Return the score that the scheme gives a quantitative indicator, or the execution rate of an evaluation.

        Not applicable where a person decides; unknown where a figure is missing or the scheme leaves it open.
        """
        scheme = self.scheme_of(row)
        if isinstance(scheme, Special):
            return scheme
        return _execution_score(self, row, scheme) if isinstance(row, Evaluation) else _points(row, scheme)

    def score_range(self, indicator: Indicator) -> tuple[Exact, Exact] | Special:
        """Return the lowest and the highest score the scheme allows a qualitative indicator, both included."""
        scheme = self.scheme_of(indicator)
        if isinstance(scheme, Special):
            return scheme
        found = score_range(indicator, scheme=scheme)
        return UNKNOWN if found is None else (found.low, found.high)

    def weight_problem(self, evaluation: Evaluation) -> str | Special:
        """Return how the first-level weights differ from the scheme that an evaluation names, empty if they do not.

        Not applicable where no scheme is named or the scheme prescribes none; a default scheme binds nobody.
        """
        scheme = self.scheme_of(evaluation) if evaluation.scheme else NOT_APPLICABLE
        if isinstance(scheme, Special):
            return scheme
        if not scheme.profiles:
            return NOT_APPLICABLE
        rows = self._indicators[evaluation.project]
        if not rows or not all(row.weight.is_value and row.level1 for row in rows):
            return UNKNOWN
        if profile_of(rows, scheme=scheme) is not None:
            return ""
        stated = "、".join(f"{level1} {number_text(weight)}" for level1, weight in level1_weights(rows).items())
        return f"一级指标权重为 {stated}；方案是 {'；'.join(profile.summary for profile in scheme.profiles)}"

    def grade_of(self, row: Row, *, total: Exact) -> str | Special:
        """Return the grade of a total; not applicable without grades and outside 0 to the full marks."""
        scheme = self.scheme_of(row)
        if isinstance(scheme, Special):
            return scheme
        return grade_of(total, scheme=scheme) or NOT_APPLICABLE


@lru_cache(maxsize=64)
def _schemes(rulebook: Rulebook, region: str) -> SchemeCatalogue:
    return load_schemes(rulebook, region=region)


def _points(indicator: Indicator, scheme: Scheme) -> Exact | Special:
    method = scheme.method_for(indicator)
    if method is None:
        return UNKNOWN
    if method.kind is _BANDS:
        return NOT_APPLICABLE
    if indicator.nature == _EQUAL and _is_open_equality(indicator):
        return UNKNOWN
    found = expected_points(indicator, method=method)
    if isinstance(found, Obstacle):
        return NOT_APPLICABLE if found.outcome is Outcome.NOT_APPLICABLE else UNKNOWN
    return UNKNOWN if found is None else found


def _is_open_equality(indicator: Indicator) -> bool:
    """Whether nobody said if a value above the target of an = indicator counts as reached."""
    actual, target = indicator.actual, indicator.target
    is_above = actual.is_value and target.is_value and actual.number > target.number
    return is_above and indicator.is_over_ok is None


def _execution_score(answers: ScoringAnswers, evaluation: Evaluation, scheme: Scheme) -> Exact | Special:
    """Return the score of the execution rate; of the scores that rounded figures allow, the nearest to the stated one.

    A form that gives the rate other points than the scheme follows another scheme: nothing can be told then.
    """
    item, execution, stated = scheme.execution_item, scheme.execution, evaluation.execution_weight
    if item is None or execution is None or stated.state is _EXCLUDED:
        return NOT_APPLICABLE
    if item.maximum is None or (stated.is_value and stated.number != item.maximum):
        return UNKNOWN
    rates = _rates(answers.stated, evaluation, execution)
    if isinstance(rates, Special):
        return rates
    known_rates = rates[:1] if rates[0] is rates[1] else rates  # one where nothing is rounded
    scores = [_rate_score(rate, answers.book, evaluation, execution, item.maximum) for rate in known_rates]
    known = [score for score in scores if score is not None]
    if len(known) < len(scores):
        return UNKNOWN
    score = evaluation.execution_score
    return max(min(known), min(score.number, max(known))) if score.is_value else known[0]


def _rates(stated: Stated, evaluation: Evaluation, execution: Execution) -> tuple[Exact, Exact] | Special:
    """Return the lowest and the highest execution rate that the printed figures allow."""
    budget = stated_figure(stated, evaluation=evaluation, calibers=execution.base)
    executed = stated_figure(stated, evaluation=evaluation, calibers=execution.executed)
    if budget.state is _EXCLUDED or executed.state is _EXCLUDED:
        return NOT_APPLICABLE
    if budget.is_value and executed.is_value:
        return _quotients(budget, executed)
    rate = evaluation.execution_rate
    if not rate.is_value:
        return NOT_APPLICABLE if rate.state is _EXCLUDED else UNKNOWN
    digit = Fraction(rate.quantum)  # rounded from half a digit below, or cut from up to a digit above
    return exact(rate.number - digit / 2), exact(rate.number + digit)


def _quotients(budget: Figure, executed: Figure) -> tuple[Exact, Exact] | Special:
    """Return the lowest and the highest quotient of two figures, each half a digit away from what is printed."""
    if budget.number <= 0:
        return NOT_APPLICABLE if budget.number == executed.number == 0 else UNKNOWN
    base, part = 2 * budget.number, 2 * executed.number
    base_digit, part_digit = _rounded_digit(budget), _rounded_digit(executed)
    if base_digit >= base:
        return UNKNOWN
    low = exact(Fraction(part - part_digit, base + base_digit))
    if not base_digit and not part_digit:
        return low, low
    return low, exact(Fraction(part + part_digit, base - base_digit))


def _rounded_digit(amount: Figure) -> Exact:
    return amount.quantum if amount.quantum > _WHOLE_FEN else 0


def _rate_score(rate: Exact, book: Book, evaluation: Evaluation, execution: Execution, weight: Exact) -> Exact | None:
    """Return the score of one rate, None where the scheme or the Book does not say."""
    share = execution.finished_share
    if share is not None and rate <= 1:
        status = next((row.status for row in book.projects if row.key == evaluation.project), "")
        if not status:
            return None
        if status in execution.finished_status:
            return round_score(share * weight, weight=weight)
    return score_of(rate, method=execution.method, weight=weight)
