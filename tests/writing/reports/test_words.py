"""Expressions read the row at hand, or a row that it refers to."""

import pytest

from jixiao.book.schema import TABLE_BY_LABEL, TABLE_BY_NAME
from jixiao.formula.problem import FormulaError
from jixiao.formula.tree import AmountOf, walk
from jixiao.formula.vocabulary import Vocabulary
from jixiao.writing.reports.words import Asked, Words, ways_from

WORDS = Words(Vocabulary(), "final")


def test_a_column_of_another_table_is_reached_by_reference() -> None:
    asked = WORDS.asked("绩效指标.三级指标", each=TABLE_BY_LABEL["指标监控"])
    assert asked.way == (("indicator", "indicator"),)
    further = WORDS.asked("项目.项目名称", each=TABLE_BY_LABEL["指标监控"])
    assert further.way == (("indicator", "indicator"), ("project", "project"))
    assert WORDS.asked("监控指标值", each=TABLE_BY_LABEL["指标监控"]).way == ()
    assert WORDS.asked("sum(项目.项目金额)", each=TABLE_BY_LABEL["评价"]).way == ()


def test_the_way_to_every_table_is_the_shortest() -> None:
    ways = {table.name: way for table, way in ways_from(TABLE_BY_NAME["score_item"])}
    assert ways == {
        "evaluation": (("evaluation", "evaluation"),),
        "project": (("evaluation", "evaluation"), ("project", "project")),
    }
    assert list(ways_from(TABLE_BY_NAME["project"])) == []


@pytest.mark.parametrize(
    ("text", "each"),
    [
        ("项目名称", "评价"),  # of a project, but it is not said so
        ("问题整改.存在问题", "评价"),  # nothing refers to it
        ("项目.项目名字", "评价"),
        ("三级指标", ""),
    ],
)
def test_what_cannot_be_reached_is_refused(text: str, each: str) -> None:
    with pytest.raises(FormulaError):
        WORDS.asked(text, each=TABLE_BY_LABEL[each] if each else None)


def test_a_line_keeps_its_words_and_the_way_of_each_value() -> None:
    line = WORDS.line("{表内项目名称}即{项目.项目名称}", each=TABLE_BY_LABEL["评价"])
    ways = [part.way for part in line.parts if isinstance(part, Asked)]
    assert ways == [(), (("project", "project"),)]
    assert line.parts[1] == "即"
    assert line.only_value is None
    assert WORDS.line("{年度()}", each=None).only_value is not None
    assert WORDS.line("年度", each=None).only_value is None


def test_an_amount_without_a_phase_gets_that_of_the_report() -> None:
    asked = Words(Vocabulary(), "forecast").asked("支出合计 - 支出合计[决算]", each=None)
    phases = [node.caliber.phase for node in walk(asked.slot.node) if isinstance(node, AmountOf)]
    assert phases == ["forecast", "final"]
    assert asked.slot.source == "支出合计 - 支出合计[决算]"
