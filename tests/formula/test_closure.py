"""What compiled formulas share is what the compiler gives."""

from jixiao.formula.closure import Compiles
from jixiao.formula.evaluate import Compiler
from jixiao.formula.tree import AmountOf, OpenCaliber
from tests.formula.sample import at, compiler, tree

INCOME = AmountOf("income", "total", "amount", OpenCaliber("final", "all"), "收入合计")


def value_of(compiles: Compiles) -> object:
    """Return the value of 收入合计 as a maker of closures gets it: stated, or by its definition."""
    place = at({"支出合计[决算]": "1"})
    closure = compiles.defined(INCOME) or compiles.compile(INCOME)
    return closure(place.facts, place.row, place.inner)


def test_the_compiler_gives_the_makers_of_closures_what_they_need() -> None:
    assert value_of(compiler(收入合计="支出合计")) == 1_000_000
    assert compiler(收入合计="支出合计").definition_of(INCOME) == tree("支出合计")
    assert value_of(Compiler({("income", "total", "amount"): tree("2万元")})) == 2_000_000
