"""Rates and remainders that the text tells of a row of a table by its name: 图书馆补助只用去82.32%，节余8.84万元."""

from collections.abc import Iterator, Sequence
from itertools import combinations, islice

from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Said
from jixiao.proofreading.facts.lead import Role
from jixiao.proofreading.figures.mention import MONEY_UNITS, Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.rates.judge_rate import rate_relation
from jixiao.proofreading.relations.rates.siblings import fits
from jixiao.proofreading.tables.view import TableView

_RATE = late_pattern("率|用去|完成|支出|执行|使用|到位|占|进度|仅|只")
_REST = late_pattern("结余|节余|剩余|结转|未|差|少|多|超|节约|缺口|余")
_SENTENCE = late_pattern("[。；;\n]")
_LONG, _MOST = 4, 400  # characters of a name that tells one row; rows
_FEW, _MANY = 2, 6  # amounts of a row
_TELLING = 3  # digits
_LONGEST = 120  # characters of a sentence
_UNIT = MONEY_UNITS["万元"]

Rows = Sequence[tuple[str, Sequence[Mention]]]


def named_row_relations(text: Text, *, views: Sequence[TableView]) -> Iterator[Relation]:
    """Yield what the text tells of a row that it names, where two amounts of the row give it."""
    rows = list(islice(_rows(views), _MOST))
    for passage, mentions in zip(text.assembly.passages, text.assembly.mentions, strict=True):
        named = [(label, cells) for label, cells in rows if label in passage.text] if mentions else []
        for mention in mentions if named else ():
            before = _SENTENCE.split(passage.text[max(0, mention.start - _LONGEST) : mention.start])[-1]
            beside = max(((before.rfind(label), len(label), cells) for label, cells in named), key=lambda it: it[:2])
            if beside[0] >= 0:
                words = before[beside[0] + beside[1] :]
                yield from islice(_told(mention, words=words, cells=beside[2], label=before[beside[0] :]), 1)


def _rows(views: Sequence[TableView]) -> Iterator[tuple[str, Sequence[Mention]]]:
    for view in views:
        for row in view.rows:
            cells = [it for it in row.cells.values() if it.quantity in (Quantity.MONEY, Quantity.PLAIN) and it.amount]
            if len(row.label) >= _LONG and not row.is_total and _FEW <= len(cells) <= _MANY:
                yield row.label, cells


def _told(mention: Mention, *, words: str, cells: Sequence[Mention], label: str) -> Iterator[Relation]:
    """Yield the rate or the difference of two cells that a number behind the name of their row is."""
    is_telling = mention.significant >= _TELLING
    for one, other in combinations(cells, _FEW):
        large, small = (one, other) if one.amount > other.amount else (other, one)
        pair = Named(small, label), Named(large, label)
        if mention.quantity is Quantity.PERCENT and is_telling and _RATE.search(words):
            if small.amount < large.amount and fits(mention, part=pair[0], whole=pair[1]):
                yield rate_relation(Said(Role.RATE, mention), part=pair[0], whole=pair[1], holds=True)
        elif mention.quantity is Quantity.MONEY and is_telling and _REST.search(words):
            yield from _difference(mention, large=large, small=small, label=label)


def _difference(mention: Mention, *, large: Mention, small: Mention, label: str) -> Iterator[Relation]:
    apart = large.amount - small.amount
    is_bare = large.quantity is Quantity.PLAIN
    if large.is_like == small.is_like and apart and apart * (_UNIT if is_bare else 1) == mention.amount:
        outcome = Outcome(mention.amount, mention.quantum / 2, holds=True, formula=f"{large.printed}－{small.printed}")
        operands = (Named(large, label), Named(small, label))
        yield relation_of(RelationKind.DIFFERENCE, operands=operands, stated=Named(mention, "差额"), outcome=outcome)
