"""An amount of money has a whole unit."""

from collections.abc import Iterator
from itertools import pairwise

from jixiao.late_pattern import late_pattern
from jixiao.proofreading.hit import clause_of, hit_on, scan
from jixiao.proofreading.manuscript import Manuscript
from jixiao.proofreading.printed_amount import NUMBER
from jixiao.proofreading.text_rule import Hit, text_check

_CUT = late_pattern(rf"(?<![0-9.]){NUMBER}\s{{0,2}}([万亿])(?=[。，；、）)]|\s{{0,8}}$)")


@text_check("missing_unit")
def check_units(manuscript: Manuscript) -> Iterator[Hit]:
    """Yield each amount of money that ends with 万 or 亿 where the clause ends, not one broken over two lines."""
    is_money = manuscript.words.pattern("money")
    lines = list(manuscript.document.paragraphs())
    goes_on = {id(line) for line, after in pairwise(lines) if after.text.lstrip().startswith("元")}
    for line, match in scan(lines, pattern=_CUT):
        is_wrapped = id(line) in goes_on and match.end() == len(line.text.rstrip())
        if not is_wrapped and is_money.search(clause_of(line.text, start=match.start())):
            yield hit_on(match, line=line, message=f"金额“{match[0]}”的单位不完整，应为“{match[1]}元”")
