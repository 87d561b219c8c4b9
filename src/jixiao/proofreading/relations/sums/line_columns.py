"""Lines that each tell the same quantities, with a line before or behind them that adds them up."""

from collections.abc import Iterator, Sequence

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.sums.listed import item_rank
from jixiao.proofreading.relations.sums.twin import column_sums

_ADDED_UP = late_pattern("以上|上述|合计|共计|总计|共(?!同|享|和|产|建|性|识)")
_NO_RANK = 5
_FEW = 2


def line_column_relations(text: Text) -> Iterator[Relation]:
    """Yield the sums of each quantity of 1.甲班2期186人；2.乙班3期240人；以上共5期426人, where one of them adds up."""
    for block in _blocks(text):
        columns = [[line[place] for line in block] for place in range(len(block[0]))]
        for number in (block[0][0].passage - 1, block[-1][0].passage + 1):
            if 0 <= number < len(text.assembly.passages) and _ADDED_UP.search(text.assembly.passages[number].text):
                found = list(column_sums(columns, totals=_plain(number, text=text)))
                yield from (it for it in found if it.holds or len(block) > _FEW)


def _blocks(text: Text) -> Iterator[list[list[Fact]]]:
    """Yield the lines with numbers of one rank that follow each other and tell figures of the same kinds."""
    block: list[list[Fact]] = []
    for number, passage in enumerate(text.assembly.passages):
        line = _plain(number, text=text) if item_rank(passage.text) < _NO_RANK else []
        if block and not _are_like(block[-1], line, text=text):
            if len(block) >= _FEW:
                yield block
            block = []
        block += [line] if len(line) >= _FEW else []
    if len(block) >= _FEW:
        yield block


def _plain(number: int, *, text: Text) -> list[Fact]:
    """Return the figures of a line outside lists, none where the line goes on with 等."""
    facts = [it for it in text.facts_of(number) if it.level and not it.is_base and it.scope.parent is None]
    return [] if any(it.is_open for it in facts) else facts


def _are_like(before: Sequence[Fact], line: Sequence[Fact], *, text: Text) -> bool:
    ranks = {item_rank(text.assembly.passages[it[0].passage].text) for it in (before, line) if it}
    kinds = [[it.level.is_like for it in facts if it.level] for facts in (before, line)]
    return kinds[0] == kinds[1] and len(ranks) == 1
