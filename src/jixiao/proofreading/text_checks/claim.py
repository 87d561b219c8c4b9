"""Claims that figures of the same document contradict are asked about."""

import re
from collections.abc import Iterator

from jixiao.late_pattern import late_pattern
from jixiao.proofreading.head_order import read_sections
from jixiao.proofreading.hit import clause_of, hit_on, scan
from jixiao.proofreading.manuscript import Manuscript
from jixiao.proofreading.printed_amount import NUMBER
from jixiao.proofreading.slow_rate import slow_rates
from jixiao.proofreading.text_rule import Hit, text_check
from jixiao.proofreading.word_list import alternatives

_SIDES = tuple(
    late_pattern(
        rf"{side}(?:总计|合计|[^。；，]{{0,12}}预算数[^。]{{0,60}}?决算数)(?:为|是|各为)?\s{{0,2}}({NUMBER})\s{{0,2}}万元"
    )
    for side in ("收入", "支出")
)
_LEFT = late_pattern(
    rf"(?:结转|结余)(?:资金|金额|数)?(?:为|共|共计|合计)?\s{{0,2}}(?!0(?:\.0{{1,6}})?\s?万)({NUMBER})\s{{0,2}}万元"
)
_LEAST_OF_A_PROBLEM = 10


@text_check("balance_claim")
def check_balance_claims(manuscript: Manuscript) -> Iterator[Hit]:
    """Yield each claim that income and expenditure are equal, or that nothing is left, against the figures."""
    lines = list(manuscript.document.paragraphs())
    sums = [next((match[1] for _, match in scan(lines, pattern=side)), "") for side in _SIDES]
    if all(sums) and sums[0] != sums[1]:
        told = f"而收入是 {sums[0]} 万元，支出是 {sums[1]} 万元"
        yield from _claims(manuscript, name="balance_claim", told=told)
    left = next((match[1] for _, match in scan(lines, pattern=_LEFT)), "")
    if left:
        yield from _claims(manuscript, name="nothing_left_claim", told=f"而文中有结转结余 {left} 万元")


@text_check("solved_claim")
def check_solved_claims(manuscript: Manuscript) -> Iterator[Hit]:
    """Yield each claim that all problems are solved where the document goes on to list problems."""
    words = manuscript.words
    is_problem = words.pattern("problem_section")
    sections = list(read_sections(manuscript.document.paragraphs()))
    listed = [it for it in sections if is_problem.search(it.head.title) and len(it.body) > _LEAST_OF_A_PROBLEM]
    if not listed:
        return
    claim = re.compile(
        f"(?:{alternatives(words['all_word'])})[^，。；]{{0,12}}?(?:{alternatives(words['solved_word'])})"
    )
    for line, match in scan(manuscript.document.paragraphs(), pattern=claim):
        yield hit_on(match, line=line, message=f"写了“{match[0]}”，后面“{listed[0].head.title}”仍列有问题")


@text_check("done_claim")
def check_done_claims(manuscript: Manuscript) -> Iterator[Hit]:
    """Yield each blanket assurance that all is done where a rate is far behind the time that has passed."""
    slow = next(slow_rates(manuscript), None)
    if slow is not None:
        _, match = slow
        yield from _claims(manuscript, name="done_claim", told=f"而文中有执行率 {match['rate']}%，没有说明")


def _claims(manuscript: Manuscript, *, name: str, told: str) -> Iterator[Hit]:
    denial = manuscript.words.pattern("denial")
    for line, match in scan(manuscript.document.paragraphs(), pattern=manuscript.words.pattern(name)):
        if not denial.search(clause_of(line.text, start=match.start())):
            yield hit_on(match, line=line, message=f"写了“{match[0]}”，{told}")
