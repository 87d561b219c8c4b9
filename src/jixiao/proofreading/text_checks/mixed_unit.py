"""One unit of money: a figure in 元 stands out in a document in 万元."""

from collections import Counter
from collections.abc import Iterator

from jixiao.proofreading.hit import clause_of, hit_on, scan
from jixiao.proofreading.manuscript import Manuscript
from jixiao.proofreading.printed_amount import AMOUNT
from jixiao.proofreading.text_rule import Hit, text_check


@text_check("mixed_unit")
def check_mixed_units(manuscript: Manuscript) -> Iterator[Hit]:
    """Yield each paragraph's first amount in 元, prices left out, where most amounts of the document are in 万元."""
    found = list(scan(manuscript.document.paragraphs(), pattern=AMOUNT))
    units = Counter(match[2] for _, match in found)
    if units["万元"] <= units["元"]:
        return
    is_price = manuscript.words.pattern("unit_price")
    told = -1
    for line, match in found:
        if match[2] == "元" and told != id(line) and not is_price.search(clause_of(line.text, start=match.start())):
            told = id(line)
            yield hit_on(match, line=line, message=f"全文以万元为单位，这里的“{match[0]}”以元为单位")
