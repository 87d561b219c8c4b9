"""Brackets and quotation marks come in pairs."""

from collections.abc import Iterator

from jixiao.proofreading.hit import hit_at
from jixiao.proofreading.manuscript import Manuscript
from jixiao.proofreading.outline import Numeral, read_head
from jixiao.proofreading.text_rule import Hit, text_check
from jixiao.reading.document import Paragraph

_CLOSES = {"（": "）", "(": ")", "《": "》", "【": "】", "“": "”", "〔": "〕"}
_ENDS = ("。", "；", "！", "？")
_WIDTH = str.maketrans("()", "（）")
_OPENERS = frozenset("（《【“〔")
_CLOSERS = {_CLOSES[opener]: opener for opener in _OPENERS}


@text_check("bracket_pair")
def check_brackets(manuscript: Manuscript) -> Iterator[Hit]:
    """Yield in each paragraph the first bracket or quotation mark without its partner.

    A paragraph that does not end with a full stop may go on in the next line, and the partner may stand there.
    """
    is_open = False
    for line in manuscript.document.paragraphs():
        at = _first_alone(line)
        goes_on = not line.text.rstrip().endswith(_ENDS)
        may_go_on = at is not None and line.text[at].translate(_WIDTH) in _OPENERS and goes_on
        if at is not None and not is_open and not may_go_on:
            yield hit_at(line, start=at, end=at + 1, message=f"“{line.text[at]}”没有配对的另一半")
        is_open = may_go_on or (is_open and at is None and goes_on)


def _first_alone(line: Paragraph) -> int | None:
    head = read_head(line)
    start = head.end if head is not None and head.numeral is Numeral.HALF_BRACKETED else 0
    opened: list[tuple[str, int]] = []
    for at, sign in enumerate(line.text[start:].translate(_WIDTH), start=start):
        if sign in _OPENERS:
            opened.append((sign, at))
        elif sign in _CLOSERS:
            if not opened or opened[-1][0] != _CLOSERS[sign]:
                return at
            opened.pop()
    return opened[0][1] if opened else None
