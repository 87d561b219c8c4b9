"""Write aggregates as Python: how their rows are found stands in the text, what is made of them does a closure."""

from jixiao.formula.aggregate import over_rows
from jixiao.formula.join import find_join
from jixiao.formula.remembered import is_of_book
from jixiao.formula.script import Code, Script
from jixiao.formula.tree import Aggregate


def aggregate(node: Aggregate, *, script: Script) -> Code:
    """Return an aggregate; most rows of a hierarchy have none below, and most keys were asked for before."""
    if node.span == "children":
        return _below(node, script=script)
    closure = script.call(script.writer.in_closure(node))
    join = find_join(node)
    key = None if join is None or not is_of_book(node) else script.write(join.key)
    if key is None or not key.is_plain:
        return closure
    found, name = script.fresh(), script.keep(script.writer.name_of(node))
    known = f"facts.remembered.get(({name}, {key.text}))"
    return Code(f"({closure.text} if ({found} := {known}) is None else {found})")


def _below(node: Aggregate, *, script: Script) -> Code:
    """Return an aggregate over the rows below a row."""
    found, whole = script.fresh(), script.keep(over_rows(node, compiler=script.writer))
    rows = f"facts.children({script.keep(node.table)}, row=row)"
    return Code(f"({whole}({found}, facts, row) if ({found} := {rows}) else NOT_APPLICABLE)")
