"""The decision on one project: a pure function of its results and the terms, with every step told."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import floor

from jixiao.book.column import Kind
from jixiao.book.figure import Exact, exact
from jixiao.book.printing import print_number
from jixiao.county.provision import Provision
from jixiao.county.result_use.terms import EXECUTION_CUTS, LIMIT, RECURRENCE_CUTS, USE_CUTS, USES, Terms
from jixiao.county.score_spread import GRADES

UNDECIDED = "待定"
_HALF = Fraction(1, 2)


@dataclass(frozen=True, slots=True)
class Standing:
    """The results of one project, or of a unit as a whole (`project` empty).

    Unit:
        points: out of one hundred; None without a score.
        rate: the execution rate; None where it is unknown, `rate_problem` says why.
        repeated: what was found before and again, a sentence each.
        budget: what is cut from, in fen: the budget proposed for the next year where there is one; None if unknown.
        budget_label: which budget that is.
    """

    unit: str
    project: str
    subject: str
    points: Exact | None
    rate: Fraction | None
    repeated: tuple[str, ...] = ()
    budget: Exact | None = None
    budget_label: str = "本年调整预算数"
    rate_problem: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a decision, a whole sentence, with the parameter it used; None where nothing but a figure spoke."""

    words: str
    provision: Provision | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """What becomes of a project's money.

    Unit:
        use: the word of the terms, e.g. 保留; 待定 where something is missing.
        share: what is cut of the budget, 1 means all of it; None while undecided.
        cut, rest: fen, None without a budget; the cut is rounded half up to the fen and the rest is exactly what
            remains.
        problem: why it is undecided, a sentence; empty otherwise.
    """

    standing: Standing
    use: str
    grade: str
    share: Fraction | None
    cut: int | None
    rest: Exact | None
    steps: tuple[Step, ...]
    problem: str = ""

    @property
    def unverified(self) -> tuple[Provision, ...]:
        """The lines used that were not checked against an official text, each once."""
        used = (step.provision for step in self.steps)
        return tuple(dict.fromkeys(it for it in used if it is not None and not it.is_verified))


def decide(standing: Standing, *, terms: Terms) -> Decision:
    """Return the decision on one standing; what is missing leaves it undecided, never favourable or not.

    The shares for grade, execution and recurrence are added up to the limit; dropping a project is not limited.
    """
    if standing.points is None:
        return _undecided(standing, problem="没有得分，不能确定应用方式。")
    grade = next((name for name, least in terms.grades.items() if standing.points >= least), "")
    use = terms.uses[grade]
    own = Fraction(terms.use_cuts[use])
    steps = [
        Step(f"得分 {_number(standing.points)} 分，等级为{grade}。", terms.provisions[GRADES]),
        Step(f"等级{grade}的应用方式是“{use}”。", terms.provisions[USES]),
        Step(f"“{use}”压减 {_percent(own)}。", terms.provisions[USE_CUTS]),
    ]
    if own < 1:
        if standing.rate is None:
            problem = f"执行率无法判断：{standing.rate_problem or '没有填报'}。"
            return _undecided(standing, problem=problem, grade=grade, steps=steps)
        parts = list(_further(standing, rate=standing.rate, terms=terms))
        steps += [step for _, step in parts]
        share = _limited(own + sum(part for part, _ in parts), terms=terms, steps=steps)
        use = _word(use, share=share, terms=terms)
    else:
        share = own
    return _settled(standing, use=use, grade=grade, share=share, steps=steps)


def decide_all(standings: Iterable[Standing], *, terms: Terms) -> tuple[Decision, ...]:
    """Return the decision on each standing."""
    return tuple(decide(standing, terms=terms) for standing in standings)


def _further(standing: Standing, *, rate: Fraction, terms: Terms) -> Iterator[tuple[Exact, Step]]:
    cut = _band(terms.execution_cuts, value=rate)
    yield cut, Step(f"执行率 {_percent(rate)}，压减 {_percent(cut)}。", terms.provisions[EXECUTION_CUTS])
    count = len(standing.repeated)
    cut = _band(terms.recurrence_cuts, value=count)
    told = f"（{'；'.join(text.removesuffix('。') for text in standing.repeated)}）" if count else ""
    yield cut, Step(f"重复出现的问题 {count} 个{told}，压减 {_percent(cut)}。", terms.provisions[RECURRENCE_CUTS])


def _band(bands: Mapping[Exact, Exact], *, value: Exact) -> Exact:
    """Return the share of the band a value is in; below all of them nothing is cut."""
    return next((share for least, share in bands.items() if value >= least), 0)


def _limited(share: Fraction, *, terms: Terms, steps: list[Step]) -> Fraction:
    if share <= terms.limit:
        steps.append(Step(f"各项相加压减 {_percent(share)}。", terms.provisions[LIMIT]))
        return share
    words = f"各项相加 {_percent(share)}，超过上限，压减 {_percent(terms.limit)}。"
    steps.append(Step(words, terms.provisions[LIMIT]))
    return Fraction(terms.limit)


def _word(use: str, *, share: Fraction, terms: Terms) -> str:
    """Return the word for what is done in the end: a use that cuts nothing is no word for a cut."""
    if not share or terms.use_cuts[use]:
        return use
    return next((name for name, cut in terms.use_cuts.items() if 0 < cut < 1), use)


def _settled(standing: Standing, *, use: str, grade: str, share: Fraction, steps: list[Step]) -> Decision:
    budget = standing.budget
    cut = None if budget is None else floor(Fraction(budget) * share + _HALF)
    rest = None if budget is None or cut is None else exact(Fraction(budget) - cut)
    if budget is None:
        steps.append(Step(f"没有{standing.budget_label}，只定比例，不定金额。"))
    else:
        told = (
            f"{standing.budget_label} {_wan(budget)} × {_percent(share)} = {_wan(cut or 0)}，安排 {_wan(rest or 0)}。"
        )
        steps.append(Step(told))
    return Decision(standing, use, grade, share, cut, rest, tuple(steps))


def _undecided(standing: Standing, *, problem: str, grade: str = "", steps: Iterable[Step] = ()) -> Decision:
    return Decision(standing, UNDECIDED, grade, None, None, None, (*steps, Step(problem)), problem)


def _percent(ratio: Exact) -> str:
    return print_number(ratio, kind=Kind.PERCENT)


def _number(number: Exact) -> str:
    return print_number(number, kind=Kind.NUMBER)


def _wan(fen: Exact) -> str:
    return f"{print_number(fen, kind=Kind.MONEY)} 万元"
