"""What is not there: the labels of the figures for want of which an expression has no value."""

from collections.abc import Iterator

from jixiao.book.caliber import ALL_FUNDS, PHASES, Caliber
from jixiao.book.figure import State
from jixiao.book.schema import TABLE_BY_NAME
from jixiao.formula.closure import Compiles
from jixiao.formula.facts import Facts
from jixiao.formula.leaves import At, read_leaves
from jixiao.formula.special import NOT_APPLICABLE, Special
from jixiao.formula.tree import Aggregate, AmountOf, Cell, Node, Parameter, children
from jixiao.formula.value import caliber_of

_WANTING = (State.MISSING, State.BLANK)


def wanted_labels(node: Node, *, at: At, compiler: Compiles) -> tuple[str, ...]:
    """Return the labels of what is missing or blank below a node, each once, with the caliber of amounts."""
    return tuple(dict.fromkeys(_wanted(node, at=at, compiler=compiler)))


def _wanted(node: Node, *, at: At, compiler: Compiles) -> Iterator[str]:
    value = compiler.compile(node)(at.facts, at.row, at.inner)
    if value != "" and (not isinstance(value, Special) or value is NOT_APPLICABLE):
        return
    if isinstance(node, AmountOf):
        yield f"{node.label}（{caliber_words(caliber_of(node), facts=at.facts)}）"
    elif isinstance(node, Cell | Parameter):
        yield node.label if isinstance(node, Cell) else node.name
    elif isinstance(node, Aggregate):
        yield from _wanted_in_rows(node, at=at, compiler=compiler)
    else:
        for item in children(node):
            yield from _wanted(item, at=at, compiler=compiler)


def _wanted_in_rows(node: Aggregate, *, at: At, compiler: Compiles) -> Iterator[str]:
    if not at.facts.rows(node.table):
        yield TABLE_BY_NAME[node.table].label
        return
    for leaf in read_leaves(node, at=at, compiler=compiler):
        if leaf.figure.state in _WANTING:
            caliber = leaf.figure_id.partition("@")[2]
            words = f"（{caliber_words(Caliber.from_suffix(caliber), facts=at.facts)}）" if caliber else ""
            yield f"{leaf.label}{words}"


def caliber_words(caliber: Caliber, *, facts: Facts) -> str:
    """Return a caliber in words, such as 执行·8月·一般公共预算."""
    fund = "" if caliber.fund == ALL_FUNDS else facts.name_of("fund", caliber.fund) or caliber.fund
    month = f"{caliber.as_of}月" if caliber.as_of else ""
    words = "·".join(part for part in (PHASES.get(caliber.phase, caliber.phase), month, fund) if part)
    return f"上年{words}" if caliber.years_back else words
