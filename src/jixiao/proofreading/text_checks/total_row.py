"""A table of scores has a row with their total, and the total is the one that the text states."""

import re
from collections.abc import Iterator
from decimal import Decimal

from msgspec.structs import replace

from jixiao.late_pattern import late_pattern
from jixiao.proofreading.hit import hit_at, scan, sentence_of
from jixiao.proofreading.manuscript import Manuscript
from jixiao.proofreading.printed_amount import NUMBER
from jixiao.proofreading.score_table import has_total_row, score_rows
from jixiao.proofreading.text_rule import Hit, text_check
from jixiao.proofreading.word_list import alternatives
from jixiao.reading.document import Table

_LEAST_ROWS = 3
_USUAL_FULL = "100"
_FULL = late_pattern(r"满分(?:为|是)?\s{0,2}([0-9]{1,4})\s{0,2}分")


@text_check("total_row")
def check_total_rows(manuscript: Manuscript) -> Iterator[Hit]:
    """Yield each scoring table without a total row: a note, and a warning at the stated total if its sum is another.

    The sum is compared only where the document has one such table and its weights add up to the full score.
    """
    scored = [
        table
        for table in manuscript.document.tables
        if len(_numbers(table, role="score", of=manuscript)) >= _LEAST_ROWS
    ]
    for table in scored:
        if has_total_row(table, words=manuscript.words):
            continue
        total = sum(_numbers(table, role="score", of=manuscript))
        full = sum(_numbers(table, role="weight", of=manuscript))
        differing = list(_other_totals(manuscript, total=total, full=full)) if len(scored) == 1 else []
        yield from differing
        if not differing:
            line = table.cells[0].lines[0]
            message = f"得分表没有合计行，各行得分合计 {total} 分"
            yield hit_at(line, start=0, end=len(line.text), message=message, severity="note", certainty="arguable")


def _numbers(table: Table, *, role: str, of: Manuscript) -> list[Decimal]:
    """Return the numbers in the column of a role in the rows that have a weight."""
    rows = (row for row in score_rows(table, words=of.words) if row.number("weight") is not None)
    return [number for row in rows if (number := row.number(role)) is not None]


def _other_totals(manuscript: Manuscript, *, total: Decimal | int, full: Decimal | int) -> Iterator[Hit]:
    names = alternatives(manuscript.words["total_score"])
    pattern = re.compile(rf"(?:{names})(?:为|是|：)?\s{{0,2}}({NUMBER})\s{{0,2}}分")
    for line, match in scan(manuscript.document.paragraphs(), pattern=pattern):
        stated_full = _FULL.search(sentence_of(line.text, start=match.start()))
        is_whole = full == Decimal(stated_full[1] if stated_full else _USUAL_FULL)
        if is_whole and Decimal(match[1]) != total:
            message = f"写的是“{match[0]}”，而得分表没有合计行，所印各行得分合计 {total} 分"
            found = hit_at(line, start=match.start(), end=match.end(), message=message)
            yield replace(found, stated=match[1], computed=str(total), arithmetic=f"{match[1]} ≠ {total}")
