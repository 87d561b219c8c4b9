"""What a document calls its annex is there."""

from collections.abc import Iterator

from jixiao.late_pattern import late_pattern
from jixiao.proofreading.hit import hit_on, scan
from jixiao.proofreading.manuscript import Manuscript
from jixiao.proofreading.text_rule import Hit, text_check

_MENTION = late_pattern(r"(?:详见|见|参见)(附表|附件)\s{0,2}[0-9一二三四五六七八九]?")
_ANNEX = late_pattern(r"\s{0,8}(附表|附件)\s{0,2}[0-9一二三四五六七八九]?\s{0,2}(?:[：:.．、]|$)")


@text_check("attachment")
def check_attachments(manuscript: Manuscript) -> Iterator[Hit]:
    """Yield the first mention of an annex or annexed table where no line begins with that word."""
    lines = list(manuscript.document.lines())
    there = {match[1] for line in lines if (match := _ANNEX.match(line.text))}
    told: set[str] = set()
    for line, match in scan(lines, pattern=_MENTION):
        if match[1] not in there | told:
            told.add(match[1])
            yield hit_on(match, line=line, message=f"写了“{match[0]}”，文件里没有看到{match[1]}")
