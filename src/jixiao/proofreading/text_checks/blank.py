"""No blanks inside figures, after numbers of heads or around brackets."""

from collections.abc import Iterator

from jixiao.late_pattern import late_pattern
from jixiao.proofreading.hit import hit_on, scan
from jixiao.proofreading.manuscript import Manuscript
from jixiao.proofreading.text_rule import Hit, text_check

_BLANK = late_pattern(
    r"(?<=[一-鿿]) {1,4}[0-9]{1,12}(?:\.[0-9]{1,6})?(?= {0,2}(?:元|万元|亿元|[%％]))"
    r"|[0-9] {1,4}(?=[%％元]|万元|亿元)"
    r"|[^\s] {1,4}[）】》]|[（【《] {1,4}[^\s]"
)
_MARK = late_pattern(r"[，。；：（]")  # a line without any may be a row of a table


@text_check("stray_blank")
def check_blanks(manuscript: Manuscript) -> Iterator[Hit]:
    """Yield the first blank before, inside or after a figure or at a bracket, with how many there are."""
    sentences = [line for line in manuscript.document.paragraphs() if _MARK.search(line.text)]
    found = list(scan(sentences, pattern=_BLANK))
    if found:
        line, match = found[0]
        yield hit_on(match, line=line, message=f"数字或括号内外有多余的空格，全文共 {len(found)} 处")
