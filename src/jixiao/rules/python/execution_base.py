"""The base of a stated execution rate in a monitoring report: the adjusted budget, once there is one."""

from collections.abc import Iterator

from jixiao.book.caliber import Caliber
from jixiao.book.column import Kind
from jixiao.book.figure import MISSING, State
from jixiao.book.printing import print_number
from jixiao.book.statement import StatedRate
from jixiao.book.verdict import Verdict
from jixiao.formula.facts import Facts
from jixiao.rules.python_rule import Told, passed, python_rule

EXECUTION_RATE = "执行率"
_EXECUTED = "executed"


@python_rule("execution_base")
def check_execution_bases(facts: Facts) -> Iterator[Told]:
    """Tell of each stated execution rate of the window whether its base is the adjusted budget.

    The initial budget is the right base as long as no adjusted budget differs from it.

    Source:
        domain rule R180; that the quotient is right is R064.
    """
    for rate in facts.rows("rate"):
        if rate.kind == EXECUTION_RATE and _phase(rate.numerator) == _EXECUTED:
            yield _judge(rate, facts=facts)


def _phase(figure_id: str) -> str:
    _, _, suffix = figure_id.partition("@")
    return Caliber.from_suffix(suffix).phase if suffix else ""


def _judge(rate: StatedRate, *, facts: Facts) -> Told:
    phase = _phase(rate.base)
    if phase != "initial":
        return Told(Verdict.PASS if phase else Verdict.CANNOT_TELL, rate, "" if phase else "分母没有写明")
    leaf, _, suffix = rate.base.partition("@")
    adjusted_id = f"{leaf}@{Caliber.from_suffix(suffix)._replace(phase='adjusted').suffix}"
    adjusted, initial = facts.find(adjusted_id), facts.find(rate.base)
    if adjusted is MISSING or adjusted.state is State.NOT_APPLICABLE:
        return passed(rate)
    if not (adjusted.is_value and initial.is_value):
        return Told(Verdict.CANNOT_TELL, rate, "年初预算或调整预算是空白", (rate.base, adjusted_id))
    if adjusted.number == initial.number:
        return passed(rate)
    stated, right = (print_number(figure.number, kind=Kind.MONEY) for figure in (initial, adjusted))
    words = f"分母用年初预算 {stated}，调整预算是 {right}（万元）"
    return Told(Verdict.FAIL, rate, words, (rate.base, adjusted_id), stated=stated, computed=right)
