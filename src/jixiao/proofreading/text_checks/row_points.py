"""A row that reaches its target has full points, or says why not."""

from collections.abc import Iterator
from decimal import Decimal

from jixiao.proofreading.hit import hit_at
from jixiao.proofreading.manuscript import Manuscript
from jixiao.proofreading.score_table import ScoreRow, score_rows
from jixiao.proofreading.text_rule import Hit, text_check

_AT_LEAST = frozenset("≥＞>")
_AT_MOST = frozenset("≤＜<")


@text_check("row_points")
def check_row_points(manuscript: Manuscript) -> Iterator[Hit]:
    """Yield each row whose actual value meets the target, whose score is below the weight and that gives no reason.

    Where the text tells of lost points, it may tell of these: then the row is only asked about.
    """
    is_loss = manuscript.words.pattern("loss_word")
    is_told = any(is_loss.search(line.text) for line in manuscript.document.paragraphs())
    for table in manuscript.document.tables:
        for row in score_rows(table, words=manuscript.words):
            weight, score = row.number("weight"), row.number("score")
            if weight is None or score is None or score >= weight or row.text("reason").strip(" 无/—-"):
                continue
            if _is_met(row):
                yield _hit(row, weight=weight, score=score, certainty="arguable" if is_told else "")


def _is_met(row: ScoreRow) -> bool:
    """Whether the actual value meets the target; a cell merged over both columns, as that of 总分, is neither."""
    if row.cells.get("target") is row.cells.get("actual"):
        return False
    target, actual = row.number("target"), row.number("actual")
    if target is None or actual is None:
        words = "".join(row.text("target").split()), "".join(row.text("actual").split())
        return bool(words[0]) and words[0] == words[1]
    signs = frozenset(row.text("nature") + row.text("target"))
    if signs & _AT_LEAST:
        return actual >= target
    return actual <= target if signs & _AT_MOST else actual == target


def _hit(row: ScoreRow, *, weight: Decimal, score: Decimal, certainty: str) -> Hit:
    line = row.cells["score"].lines[0]
    name = row.text("name")
    told = f"“{name}”" if name else "这一行"
    sign = row.text("nature") if frozenset(row.text("nature")) & (_AT_LEAST | _AT_MOST) else ""
    wanted = f"目标“{sign}{row.text('target')}”，实际“{row.text('actual')}”，已经达到"
    message = f"{told}{wanted}，权重 {weight} 分只得 {score} 分，没有写原因"
    return hit_at(line, start=0, end=len(line.text), message=message, certainty=certainty)
