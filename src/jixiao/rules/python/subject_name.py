"""The code and the name of an economic subject belong together."""

import re
from collections.abc import Iterator

from jixiao.book.classification import EconomicLine
from jixiao.book.verdict import Verdict
from jixiao.formula.facts import Facts
from jixiao.law.code_list import folded
from jixiao.rules.python_rule import Told, python_rule

_TABLE, _LIST = "economic", "economic_subject"
_COLUMN = "name"
_ENDING = re.compile("(支出|费用|经费|费)$")  # written or left out as one likes, it changes no meaning


@python_rule("economic_subject_name")
def economic_subject_name(facts: Facts) -> Iterator[Told]:
    """Tell for each line of the economic classification whether its name is that of its code."""
    for line in facts.rows(_TABLE):
        yield _judge(line, facts=facts)


def _judge(line: EconomicLine, *, facts: Facts) -> Told:
    figures = (f"{_TABLE}/{line.key}/{_COLUMN}",)
    if not line.subject or not line.name:
        missing = "科目名称" if line.subject else "科目编码"
        return Told(Verdict.CANNOT_TELL, line, f"缺{missing}", figures)
    official = facts.name_of(_LIST, line.subject)
    if official is None:
        return Told(Verdict.CANNOT_TELL, line, f"科目表没有编码 {line.subject}", figures)
    if line.name == official or _core(line.name) == _core(official):
        return Told(Verdict.PASS, line, figures=figures)
    arithmetic = f"编码 {line.subject} 是“{official}”，名称却是“{line.name}”"
    return Told(Verdict.FAIL, line, arithmetic, figures, stated=line.name, computed=official)


def _core(name: str) -> str:
    """Return a name without what may be written one way or another: width, blanks, an ending such as 费用."""
    text = folded(name)
    return _ENDING.sub("", text) or text
