"""Values of a scheme file: what is wrong is kept with file, entry and key."""

import datetime as dt
from enum import Enum
from fractions import Fraction

import pytest

from jixiao.law.entry import Entry, Form, Shape
from jixiao.law.mark import Mark
from jixiao.law.period import Period
from jixiao.law.rulebook_error import (
    EmptyPeriodError,
    MissingKeyError,
    UnfoundedVerificationError,
    WrongTypeError,
    WrongValueError,
)
from jixiao.scoring.scheme_section import Section
from jixiao.scoring.trace import Citation
from tests.scoring.sample import document

FILE = document("").path
NAMED = Shape({"name": (Form.TEXT,)})


class Colour(Enum):
    """A closed list."""

    RED = "红"
    BLUE = "蓝"


def section(**table: object) -> Section:
    return Section(Entry(FILE, "cn", "over", table), "S")


def messages(found: Section) -> list[str]:
    return [str(error).removeprefix(f"规则库 {FILE}，") for error in found.errors]


@pytest.mark.parametrize(("written", "ratio"), [("60%", "0.6"), ("0%", "0"), ("22.5%", "0.225"), ("150%", "1.5")])
def test_a_percentage_is_exact(written: str, ratio: str) -> None:
    found = section(line=written)
    assert found.ratio("line") == Fraction(ratio)
    assert found.find_ratio("line") == Fraction(ratio)
    assert found.errors == []


@pytest.mark.parametrize("written", ["60", "0.6", "%", "-5%", "六成", "60 %", "60%%", "1/2%"])
def test_another_text_is_no_percentage(written: str) -> None:
    found = section(line=written)
    assert found.ratio("line") == 0
    assert messages(found) == [f"over：line 是“{written}”。应为百分数，如 60%。"]
    assert isinstance(found.errors[0], WrongValueError)


@pytest.mark.parametrize("table", [{}, {"share": "未规定"}, {"share": ""}])
def test_a_share_may_be_left_open(table: dict[str, str]) -> None:
    found = section(**table)
    assert found.find_ratio("share") is None
    assert found.errors == []


@pytest.mark.parametrize(("written", "points"), [("10", "10"), ("22.5", "22.5"), ("0", "0")])
def test_points_are_exact(written: str, points: str) -> None:
    found = section(maximum=written)
    assert found.points("maximum") == Fraction(points)
    assert found.find_points("maximum") == Fraction(points)
    assert found.errors == []


@pytest.mark.parametrize("written", ["十", "-1", "1e3", "10分", ".5", "不明"])
def test_another_text_is_no_number_of_points(written: str) -> None:
    found = section(maximum=written)
    assert found.find_points("maximum") == 0
    assert messages(found) == [f"over：maximum 是“{written}”。应为分数，如 22.5。"]


def test_a_maximum_may_be_unknown() -> None:
    found = section(maximum="未知")
    assert found.find_points("maximum") is None
    assert found.errors == []


def test_a_word_of_a_closed_list() -> None:
    assert section(colour="蓝").choice("colour", among=Colour) is Colour.BLUE
    found = section(colour="绿")
    assert found.choice("colour", among=Colour) is Colour.RED
    assert messages(found) == ["over：colour 是“绿”。应为以下之一：红、蓝。"]


@pytest.mark.parametrize("table", [{}, {"line": 60}, {"line": ""}, {"line": True}])
def test_what_the_shape_refuses_is_not_refused_twice(table: dict[str, object]) -> None:
    found = section(**table)
    assert found.ratio("line") == 0
    assert found.choice("line", among=Colour) is Colour.RED
    assert found.errors == []


def test_a_list_is_shown_with_its_words() -> None:
    found = section(natures=["≥", "约"])
    found.refuse("natures", expected="≥")
    assert messages(found) == ["over：natures 是“≥、约”。应为≥。"]


def test_a_table_is_shown_in_other_words() -> None:
    found = section(block=[{"name": "甲"}])
    found.refuse("block", written="合计 90", expected="合计 100")
    assert messages(found) == ["over：block 是“合计 90”。应为合计 100。"]


@pytest.mark.parametrize(("table", "value"), [({}, True), ({"counted": False}, False), ({"counted": True}, True)])
def test_a_flag_has_a_default(table: dict[str, bool], *, value: bool) -> None:
    assert section(**table).flag("counted", default=True) is value
    assert section().flag("counted", default=False) is False


def test_texts() -> None:
    found = section(name="甲", level1=["产出指标", "效益指标"])
    assert (found.text("name"), found.text("label")) == ("甲", "")
    assert (found.texts("level1"), found.texts("natures")) == (("产出指标", "效益指标"), ())
    assert found.texts("name") == ()  # a text is no list of its characters


FIRST, LAST = dt.date(2023, 1, 1), dt.date(2025, 1, 1)


@pytest.mark.parametrize(
    ("table", "period"),
    [
        ({"valid_from": FIRST}, Period(FIRST)),
        ({"valid_from": FIRST, "valid_to": LAST}, Period(FIRST, LAST)),
        ({}, Period(dt.date.min)),
        ({"valid_from": "2023"}, Period(dt.date.min)),
        ({"valid_from": FIRST, "valid_to": "2025"}, Period(dt.date.min)),
    ],
)
def test_a_period(table: dict[str, object], period: Period) -> None:
    found = section(**table)
    assert found.period() == period
    assert found.errors == []


def test_a_period_without_a_day_is_kept_as_a_mistake() -> None:
    found = section(valid_from=LAST, valid_to=FIRST)
    assert found.period() == Period(dt.date.min)
    assert [type(error) for error in found.errors] == [EmptyPeriodError]


def test_a_citation() -> None:
    found = section(instrument="某号", citation="关于计分", mark="确认", verified=True)
    assert found.citation() == Citation("S/over", "某号", "关于计分", Mark.CONFIRMED, is_verified=True)
    top = Section(Entry(FILE, "cn", "", {"citation": "关于计分", "mark": "二手", "verified": False}), "S")
    assert top.citation() == Citation("S", "", "关于计分", Mark.SECOND_HAND, is_verified=False)


def test_a_citation_may_not_claim_too_much() -> None:
    found = section(citation="关于计分", mark="常识", verified=True)
    assert found.citation() == Citation("", "", "", Mark.DESIGN, is_verified=False)
    assert [type(error) for error in found.errors] == [UnfoundedVerificationError]


def test_an_unknown_mark_is_kept_and_a_missing_one_is_not_said_twice() -> None:
    found = section(mark="听说")
    found.citation()
    assert [type(error) for error in found.errors] == [WrongValueError]
    missing = section()
    missing.citation()
    assert missing.errors == []


def test_a_key_that_the_rest_needs() -> None:
    found = section(steps=[])
    found.require("steps")
    assert found.errors == []
    found.require("bands")
    assert messages(found) == ["over：缺少 bands，或内容为空。请补上 bands = …。"]
    assert isinstance(found.errors[0], MissingKeyError)


def test_a_table_within_is_read_with_its_place() -> None:
    whole = section(cost={"name": "甲"})
    found = whole.section("cost", shape=NAMED)
    assert found is not None
    assert (found.entry.name, found.text("name"), found.scheme) == ("over / cost", "甲", "S")
    assert found.errors is whole.errors
    top = Section(Entry(FILE, "cn", "", {"cost": {"name": "甲"}})).section("cost", shape=NAMED)
    assert top is not None
    assert top.entry.name == "cost"


def test_a_table_that_is_not_there_is_none() -> None:
    found = section()
    assert found.section("cost", shape=NAMED) is None
    assert found.errors == []


def test_a_table_with_a_mistake_is_read_all_the_same() -> None:
    found = section(cost={"nam": "甲", "level1": ["产出指标"]})
    below = found.section("cost", shape=NAMED)
    assert below is not None
    assert below.texts("level1") == ("产出指标",)
    assert messages(found)[:2] == [
        "over / cost：缺少 name，或内容为空。请补上 name = …。",
        "over / cost：不认识 nam。是否应为 name？",
    ]


def test_a_text_is_no_table() -> None:
    found = section(cost="甲")
    assert found.section("cost", shape=NAMED) is None
    assert messages(found) == ["over：cost 的写法不对。应写成一节 [cost]。"]
    assert isinstance(found.errors[0], WrongTypeError)


def test_tables_are_named_or_numbered() -> None:
    whole = section(item=[{"name": "甲"}, {"name": "乙"}])
    names = [found.entry.name for found in whole.sections("item", shape=NAMED)]
    assert names == ["over / item「甲」", "over / item「乙」"]
    steps = section(steps=[{"from": "90%"}, {"from": "0%"}]).sections("steps", shape=Shape({"from": (Form.TEXT,)}))
    assert [(found.entry.name, found.text("from")) for found in steps] == [
        ("over / 第 1 个 steps", "90%"),
        ("over / 第 2 个 steps", "0%"),
    ]


def test_every_table_is_checked() -> None:
    whole = section(item=[{"name": "甲"}, {"title": "乙"}, {"name": "丙"}])
    assert [found.text("name") for found in whole.sections("item", shape=NAMED)] == ["甲", "", "丙"]
    assert len(whole.errors) == 2  # name is missing, title is unknown


@pytest.mark.parametrize("table", [{}, {"item": "甲"}, {"item": ["甲"]}, {"item": {"name": "甲"}}])
def test_what_is_no_list_of_tables_is_left_to_the_shape(table: dict[str, object]) -> None:
    whole = section(**table)
    assert whole.sections("item", shape=NAMED) == ()
    assert whole.errors == []


def test_some_keys_are_left_out() -> None:
    found = section(name="甲", cost={}, over={}).without(("cost", "over"))
    assert dict(found.entry.table) == {"name": "甲"}


def test_the_shape_is_checked() -> None:
    found = section(name="甲")
    found.check(NAMED)
    assert found.errors == []
    found.check(Shape({"label": (Form.TEXT,)}))
    assert len(found.errors) == 2  # label is missing, name is unknown
