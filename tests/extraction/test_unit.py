"""What the unit is, the units below it and its offices are taken where the lists are as long as told."""

import pytest

from jixiao.extraction.draft import Draft
from jixiao.extraction.unit import read_unit, read_unit_lists
from tests.extraction.sample import UNIT, levels_of, read, texts

BELOW = (
    f"{UNIT}是一级预算单位，属行政单位，下属二级单位2个，"
    "其中：事业单位甲县服务中心1个，参公管理事业单位甲县监察大队1个，{}。"
)
OFFICES = f"{UNIT}内设2个职能股（室），如下：\n1.办公室\n2.综合股\n（三）人员概况\n1.另一个清单"


def lists(text: str) -> Draft:
    """Return the lists that a text has of the unit."""
    source, levels, draft = levels_of(text)
    read_unit_lists(source, levels=levels, draft=draft)
    return draft


def test_kind_and_level_are_those_of_its_first_sentence() -> None:
    draft = read(read_unit, BELOW.format("以上2个单位独立核算"))
    assert texts(draft, below="unit/self/") == {"kind": "行政单位", "level": "一级预算单位"}
    assert draft.places["unit/self/kind"].quote == "行政单位"


def test_the_kind_of_a_unit_below_is_not_that_of_the_unit() -> None:
    assert texts(read(read_unit, f"{UNIT}下属单位2个，甲中心属事业单位。"), below="unit/") == {}
    assert texts(read(read_unit, "本局是一级预算单位。"), below="unit/") == {}


@pytest.mark.parametrize(("words", "how"), [("均未单独核算", "与本级一同核算"), ("均独立核算", "独立核算"), ("", None)])
def test_units_below_have_name_kind_and_accounting(words: str, how: str | None) -> None:
    draft = lists(BELOW.format(words))
    assert [draft.contents[f"subordinate/x{number}/name"] for number in (1, 2)] == ["甲县服务中心", "甲县监察大队"]
    assert [draft.contents[f"subordinate/x{number}/kind"] for number in (1, 2)] == ["事业单位", "参公管理事业单位"]
    assert draft.contents.get("subordinate/x2/accounting") == how


def test_a_list_of_another_length_is_left_out() -> None:
    assert lists(BELOW.format("").replace("单位2个", "单位3个")).rows("subordinate") == []
    assert lists(OFFICES.replace("2个职能", "3个职能")).rows("office") == []


def test_offices_are_the_list_that_follows() -> None:
    assert texts(lists(OFFICES), below="office/") == {"g1/name": "办公室", "g2/name": "综合股"}
