"""Say a sentence of a skeleton about the Book, with a visible gap where a value is not there."""

import re
from dataclasses import dataclass

from jixiao.formula.special import NOT_APPLICABLE
from jixiao.formula.template import NONE, Piece
from jixiao.writing.publication import Span
from jixiao.writing.reports.here import Here
from jixiao.writing.reports.numbering import chinese_number
from jixiao.writing.reports.spec import Missing, Sentence, Wording
from jixiao.writing.reports.words import Line

LEFT_OUT = "少写了一句"
MARKED = "留有待填处"
DASH = "—"
SHORT_GAP = "【待填】"
_WRITTEN_GAP = re.compile(r"【待填：([^【】]+)】")
_EXCLUDED = (None, NOT_APPLICABLE)


@dataclass(frozen=True, slots=True)
class Said:
    """What was said: the spans, or that the matter does not concern the unit."""

    spans: tuple[Span, ...] = ()
    is_excluded: bool = False


def gap_text(wanted: tuple[str, ...]) -> str:
    """Return the mark that stands for what is not there.

    Example:
        >>> gap_text(("收入合计（年初预算）",))
        '【待填：收入合计（年初预算）】'
    """
    return f"【待填：{'、'.join(wanted)}】"


def say(sentence: Sentence, *, here: Here, is_cell: bool = False) -> Said:
    """Return a sentence as it stands in the report.

    Args:
        sentence: What the skeleton says.
        here: The row it speaks of.
        is_cell: Whether it stands in a cell: a short mark is enough there, because row and column name the figure.
    """
    holds = here.holds(sentence.when, outcome=MARKED if is_cell else LEFT_OUT)
    if holds is None:
        return Said((Span(SHORT_GAP),) if is_cell else ())
    if not holds:
        return word(sentence.otherwise, here=here, missing=sentence.missing, is_cell=is_cell)
    if sentence.repeat is None:
        return word(sentence.text, here=here, missing=sentence.missing, is_cell=is_cell)
    return _say_rows(sentence, rows=here.rows(sentence.repeat), here=here, is_cell=is_cell)


def _say_rows(sentence: Sentence, *, rows: list[Here], here: Here, is_cell: bool) -> Said:
    told = (word(sentence.text, here=row, missing=sentence.missing, is_cell=is_cell).spans for row in rows)
    said = [spans for spans in told if spans]
    if not said:
        return word(sentence.empty, here=here, missing=sentence.missing, is_cell=is_cell)
    spans = list(word(sentence.before, here=here, missing=sentence.missing).spans)
    for number, one in enumerate(said, start=1):
        if number > 1 and sentence.join:
            spans.append(Span(sentence.join))
        if sentence.is_counted and len(said) > 1:
            spans.append(Span(f"{chinese_number(number)}是"))
        spans += one
    spans += word(sentence.after, here=here, missing=sentence.missing).spans
    return Said(tuple(spans))


def word(wording: Wording, *, here: Here, missing: Missing = Missing.MARK, is_cell: bool = False) -> Said:
    """Return the first alternative whose values are all there; else what `missing` says is done about it."""
    tried: list[tuple[Piece, ...]] = []
    for line in wording:
        pieces = line_pieces(line, here=here)
        specials = {piece.special for piece in pieces}
        if specials <= {None}:
            _tell_written_gaps(pieces, here=here)
            return Said(_spans(pieces))
        if specials <= set(_EXCLUDED):
            return Said((Span(NONE),) if is_cell else (), is_excluded=True)
        tried.append(pieces)
    if not tried:
        return Said()
    return Said(_with_gaps(tried[0], here=here, missing=missing, is_cell=is_cell))


def _with_gaps(pieces: tuple[Piece, ...], *, here: Here, missing: Missing, is_cell: bool) -> tuple[Span, ...]:
    if missing is Missing.BLANK:
        return _spans(tuple(piece for piece in pieces if piece.special is None))
    if missing is Missing.DASH:
        return (Span(DASH),)
    wanted = tuple(dict.fromkeys(label for piece in pieces for label in piece.wanted))
    here.tell_wanted(wanted, outcome=LEFT_OUT if missing is Missing.OMIT else MARKED)
    if missing is Missing.OMIT:
        return ()
    if is_cell:
        return (Span(SHORT_GAP),)
    return _spans(tuple(piece if piece.special is None else Piece(gap_text(piece.wanted)) for piece in pieces))


def _tell_written_gaps(pieces: tuple[Piece, ...], *, here: Here) -> None:
    """Tell of the gaps that the skeleton itself writes where there is no row to ask."""
    for piece in pieces:
        if found := _WRITTEN_GAP.findall(piece.text):
            here.run.tell_wanted(found, outcome=MARKED)


def line_pieces(line: Line, *, here: Here) -> tuple[Piece, ...]:
    """Return the pieces of a text about the row at hand."""
    return tuple(
        piece for part in line.parts for piece in ((Piece(part),) if isinstance(part, str) else here.pieces(part))
    )


def _spans(pieces: tuple[Piece, ...]) -> tuple[Span, ...]:
    return tuple(Span(piece.text, piece.figure) for piece in pieces if piece.text)


def plain_text(wording: Wording, *, here: Here) -> str:
    """Return a wording as text, for a title, a heading or the name of a series."""
    return "".join(span.text for span in word(wording, here=here).spans)
