"""Forms that split the funds of a year up by where they come from and what they are for, each amount with its name.

After 年度资金总额 90 stand 按收入性质分：一般公共预算：60, 其他资金：30 and 按支出性质分：基本支出：50, 项目支出：40.
"""

from collections.abc import Iterator, Sequence

from msgspec import Struct, field

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.figures.scan import scan_passage
from jixiao.proofreading.passage import Passage
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.slipped import fails_by_typing
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to
from jixiao.proofreading.tables.cell_number import with_money
from jixiao.reading.document import Document, Paragraph, Table

_TOTAL, _SPLIT = late_pattern("年度资金总额"), late_pattern("按(?:收入|支出)性质")
_SOURCE = late_pattern(
    r"(?:一般公共预算|政府性基金|国有资本经营预算|纳入专户管理的非税收入|财政专户管理|其他|单位|上年结转)"
    r"(?:财政)?(?:预算)?(?:拨款|资金)?[：:]\s{0,4}$"
)
_USE = late_pattern(r"(?:基本|项目)支出[：:]\s{0,4}$")
_NAMED = late_pattern("(?:算|款|入|理|金|转|支出)[：:]")
_UNIT = "万元"
_FEW = 2
_AMOUNTS = (Quantity.PLAIN, Quantity.MONEY)


class _Form(Struct):
    """The amounts of one form.

    Unit:
        totals: the funds of the year as budgeted, changed and spent.
        lists: what they come from, and what they are for.
    """

    totals: list[Mention] = field(default_factory=list)
    lists: tuple[list[Named], list[Named]] = field(default_factory=lambda: ([], []))

    def add(self, mention: Mention) -> None:
        """Take an amount that stands right behind the name of a source or a use."""
        for kind, items in zip((_SOURCE, _USE), self.lists, strict=True):
            found = kind.search(mention.lead)
            if found is not None:
                items.append(Named(mention, found[0].strip("：: ")))


def by_nature(document: Document) -> Iterator[Relation]:
    """Yield whether the amounts of each list give the funds of the year; one that fails where the other list holds."""
    form = _Form()
    is_split = False
    for lines in _rows(document):
        if any(_TOTAL.search(line.text) for line in lines):
            yield from _judge(form)
            form, is_split = _Form([it for line in lines for it in _amounts(line)]), False
        elif form.totals:
            is_split = is_split or any(_SPLIT.search(line.text) for line in lines)
            named = [line for line in lines if is_split and _NAMED.search(line.text)]
            for mention in (it for line in named for it in _amounts(line)):
                form.add(mention)
    yield from _judge(form)


def _rows(document: Document) -> Iterator[Sequence[Paragraph]]:
    """Yield the lines of running text one by one, those of a table row by row."""
    for block in document.blocks:
        if isinstance(block, Table):
            for row in range(1, block.rows + 1):
                yield [line for cell in block.row(row) if cell.row == row for line in cell.lines]
        else:
            yield [block]


def _amounts(line: Paragraph) -> list[Mention]:
    return [with_money(it, unit=_UNIT) for it in scan_passage(Passage.of(line)) if it.quantity in _AMOUNTS]


def _judge(form: _Form) -> Iterator[Relation]:
    lists = [items for items in form.lists if len(items) >= _FEW]
    totals = [Named(it, "年度资金总额") for it in form.totals]
    held = [next((total for total in totals if sums_to(total, items=items)), None) for items in lists]
    known = next((total for total in held if total is not None), None)
    for items, total in zip(lists, held, strict=True):
        stated = total or known
        if stated is not None and (total is not None or fails_by_typing(stated, items=items)):
            yield sum_relation(stated, items=items, holds=total is not None)
