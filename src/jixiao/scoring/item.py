"""The score of one item of a scheme: judged by a person, or the sum of the indicators."""

from collections.abc import Sequence

from msgspec.structs import replace

from jixiao.book.evaluation import ScoreItem
from jixiao.book.figure import Exact, State, exact
from jixiao.scoring.arithmetic import number_text, round_score, score_floor
from jixiao.scoring.flags import reason_flags
from jixiao.scoring.reading import find_obstacle, read_cell, read_text
from jixiao.scoring.scheme import Item, Scheme
from jixiao.scoring.trace import Flag, FlagKind, Outcome, Trace

TABLE = "score_item"


def score_judgement(item: Item, *, rows: Sequence[ScoreItem], scheme: Scheme) -> Trace:
    """Return the score that a person gave for an item.

    Args:
        item: The item of the scheme.
        rows: The rows of the Book for this item; only a single one is usable.
        scheme: The scheme, cited for the maximum.
    """
    trace = Trace(subject="", label=item.name, weight=item.maximum, basis=(scheme.item_basis(item),))
    if item.is_optional and all(row.score.state is not State.VALUE for row in rows):
        return trace.unscored(Outcome.NOT_APPLICABLE, problem="报告没有评分，方案也不要求评分。")
    if not rows:
        return trace.unscored(Outcome.CANNOT_TELL, problem="没有这一项的评分。")
    if len(rows) > 1:
        return trace.unscored(Outcome.CANNOT_TELL, problem=f"有 {len(rows)} 行评分，不知以哪一行为准。")
    return _judged(trace, rows[0], item)


def _judged(trace: Trace, row: ScoreItem, item: Item) -> Trace:
    score = read_cell(row, column="score", table=TABLE, unit="分")
    maximum = row.maximum.number if item.maximum is None and row.maximum.is_value else item.maximum
    trace = replace(
        trace,
        subject=score.figure_id,
        weight=maximum,
        explanation=row.reason.strip(),
        inputs=(
            score.operand,
            read_cell(row, column="maximum", table=TABLE, unit="分").operand,
            read_text(row, column="statement", table=TABLE),
        ),
    )
    obstacle = find_obstacle((score,))
    if obstacle is not None:
        return trace.unscored(obstacle.outcome, problem=obstacle.problem, missing=obstacle.missing)
    problem = _range_problem(score.number, maximum)
    if problem:
        trace = replace(trace, flags=(Flag(FlagKind.SCORE_REFUSED, problem),))
        return trace.unscored(Outcome.CANNOT_TELL, problem=problem)
    points = round_score(score.number, weight=maximum)
    lost = 0 if maximum is None else score_floor(maximum) - points
    flags = (
        *_statement_flags(row),
        *reason_flags(lost, is_met=True, explanation=trace.explanation),
        *_maximum_flags(row, item),
    )
    return replace(trace, score=points, formula=f"评分人评定 {number_text(points)} 分", flags=flags)


def _range_problem(score: Exact, maximum: Exact | None) -> str:
    if score < 0:
        return f"评分 {number_text(score)} 分为负。"
    if maximum is not None and score > maximum:
        return f"评分 {number_text(score)} 分超过满分 {number_text(maximum)} 分。"
    return ""


def _statement_flags(row: ScoreItem) -> tuple[Flag, ...]:
    is_open = not (row.statement.strip() or row.reason.strip())
    return (Flag(FlagKind.STATEMENT, "评定的得分须写明评分说明。", is_open=is_open),)


def _maximum_flags(row: ScoreItem, item: Item) -> tuple[Flag, ...]:
    stated = f"报告所填满分 {number_text(row.maximum.number)} 分" if row.maximum.is_value else ""
    if item.maximum is None:
        note = f"方案没有满分，按{stated}。" if stated else "方案没有满分，不能判断是否失分。"
        return (Flag(FlagKind.MAXIMUM_UNKNOWN, note, is_open=False),)
    if stated and row.maximum.number != item.maximum:
        return (Flag(FlagKind.WEIGHT_DIFFERS, f"{stated}，方案是 {number_text(item.maximum)} 分，按方案。"),)
    return ()


def sum_indicators(item: Item, *, traces: Sequence[Trace], scheme: Scheme) -> Trace:
    """Return the sum of the indicators that have a score; those without one are reported on their own.

    Unit:
        score: the exact sum of scores of 2 decimals.
    """
    trace = Trace(subject="", label=item.name, weight=item.maximum, basis=(scheme.item_basis(item),))
    scores = [indicator.score for indicator in traces if indicator.score is not None]
    if not scores:
        problem = "没有一项指标能计分。" if traces else "没有绩效指标。"
        return trace.unscored(Outcome.CANNOT_TELL, problem=problem)
    total = exact(sum(scores))
    words = " + ".join(number_text(score) for score in scores)
    return replace(trace, score=total, computed=total, formula=f"{words} = {number_text(total)}")
