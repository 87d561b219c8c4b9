"""The scorecard of one evaluation: items, total, grade, and what was not scored and why."""

from msgspec import Struct

from jixiao.book.figure import Exact, exact
from jixiao.scoring.arithmetic import number_text
from jixiao.scoring.scheme import Item, Scheme
from jixiao.scoring.trace import Basis, Flag, FlagKind, Outcome, Trace


class ItemScore(Struct, frozen=True):
    """One item with its trace and, under a sum, those of its indicators."""

    block: str
    item: Item
    trace: Trace
    indicators: tuple[Trace, ...] = ()

    @property
    def leaves(self) -> tuple[Trace, ...]:
        """The traces that scores are made of: the indicators, or the item itself."""
        return self.indicators or (self.trace,)


class Unscored(Struct, frozen=True):
    """Points that were not scored.

    Unit:
        weight: points, None if unknown.
        missing: ids of the figures that are not there.
    """

    label: str
    weight: Exact | None
    outcome: Outcome
    problem: str
    missing: tuple[str, ...] = ()


class Scorecard(Struct, frozen=True):
    """The scores of one evaluation.

    Unit:
        total: the exact sum of the counted scores, None if there are none.
        grade: empty where there is no total, where the points not scored could change it, and where the scheme has
            no grades.
        unscored: what the total leaves out; items that a report may leave without a score are not among them.
    """

    evaluation: str
    scheme: Scheme
    items: tuple[ItemScore, ...]
    total: Exact | None
    grade: str
    unscored: tuple[Unscored, ...]
    flags: tuple[Flag, ...]

    @property
    def execution(self) -> Trace | None:
        """The trace of the execution rate, None if the scheme has none."""
        item = self.scheme.execution_item
        return next((score.trace for score in self.items if score.item is item), None)

    @property
    def indicators(self) -> tuple[Trace, ...]:
        """The traces of all indicators."""
        return tuple(trace for score in self.items for trace in score.indicators)

    @property
    def traces(self) -> tuple[Trace, ...]:
        """The traces that scores are made of, in the order of the form."""
        return tuple(trace for score in self.items for trace in score.leaves)

    @property
    def is_complete(self) -> bool:
        """Whether every point that counts was scored."""
        return not self.unscored

    @property
    def losses(self) -> tuple[Trace, ...]:
        """The scores below their known maximum."""
        return tuple(trace for trace in self.traces if trace.lost)

    @property
    def unexplained(self) -> tuple[Trace, ...]:
        """The losses that the Book gives no reason for."""
        return tuple(trace for trace in self.losses if not trace.explanation)

    @property
    def unverified(self) -> tuple[Basis, ...]:
        """The parameters used that were not checked against an official text, each once."""
        traces = (trace for score in self.items for trace in (score.trace, *score.indicators))
        used = [basis for trace in traces for basis in trace.basis]
        grades = self.scheme.grades
        used += [grades.basis] if grades is not None and self.grade else []
        return tuple(dict.fromkeys(basis for basis in used if not basis.is_verified))


def total_of(items: tuple[ItemScore, ...]) -> Exact | None:
    """Return the exact sum of the counted scores, None if there are none."""
    scores = [score.trace.score for score in items if score.item.is_counted and score.trace.score is not None]
    return exact(sum(scores)) if scores else None


def unscored_of(score: ItemScore) -> tuple[Unscored, ...]:
    """Return what an item leaves without a score: itself, its indicators, or points that no indicator carries."""
    if score.item.is_optional and score.trace.outcome is Outcome.NOT_APPLICABLE:
        return ()
    found = tuple(_as_unscored(trace) for trace in score.leaves if trace.outcome is not Outcome.SCORED)
    weights = [trace.weight for trace in score.indicators if trace.weight is not None]
    if score.item.maximum is None or not weights or len(weights) < len(score.indicators):
        return found
    gap = exact(score.item.maximum - sum(weights))
    if gap <= 0:
        return found
    return (*found, Unscored(score.item.name, gap, Outcome.CANNOT_TELL, f"指标权重合计少 {number_text(gap)} 分。"))


def _as_unscored(trace: Trace) -> Unscored:
    return Unscored(trace.label, trace.weight, trace.outcome, trace.problem, trace.missing)


def total_flags(
    total: Exact | None, *, items: tuple[ItemScore, ...], unscored: tuple[Unscored, ...], scheme: Scheme
) -> tuple[Flag, ...]:
    """Return what is wrong with the total: above the full marks, or points lost without a reason."""
    if total is None:
        return ()
    full = number_text(scheme.full_marks)
    if total > scheme.full_marks:
        return (Flag(FlagKind.TOTAL_TOO_HIGH, f"总分 {number_text(total)} 分超过满分 {full} 分。"),)
    weights = [item.weight for item in unscored]
    if None in weights:
        return ()
    lost = scheme.full_marks - total - sum(weight for weight in weights if weight is not None)
    traces = [trace for score in items if score.item.is_counted for trace in score.leaves if trace.explanation]
    if any(trace.lost is None for trace in traces):  # a maximum is unknown, and so is how much its reason explains
        return ()
    explained = sum(trace.lost or 0 for trace in traces)
    if lost <= explained:
        return ()
    note = f"失分 {number_text(lost)} 分，其中写明原因的 {number_text(explained)} 分。"
    return (Flag(FlagKind.REASON, note),)
