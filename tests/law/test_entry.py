"""Keys are checked before values: what is missing, unknown or of another form is named with its remedy."""

import datetime as dt
from pathlib import Path

import pytest

from jixiao.law.entry import Entry, Form, Shape, read_entries, shape_errors
from jixiao.law.mark import Mark
from jixiao.law.period import Period
from jixiao.law.rulebook_error import (
    EmptyPeriodError,
    MissingKeyError,
    UnfoundedVerificationError,
    UnknownKeyError,
    WrongTypeError,
    WrongValueError,
)

PATH = Path("cn/parameters/a.toml")
NAME = "parameter「线」"


def entry_of(**table: object) -> Entry:
    """Return an entry of a table."""
    return Entry(PATH, "cn", NAME, table)


@pytest.mark.parametrize("value", [None, "", [], {}])
def test_a_required_key_must_be_there_and_not_empty(value: object) -> None:
    table = {} if value is None else {"unit": value}
    (error, *_) = shape_errors(entry_of(**table), shape=Shape({"unit": (Form.TEXT, Form.TEXTS, Form.TEXT_BY_KEY)}))
    assert isinstance(error, MissingKeyError)
    assert str(error) == f"规则库 {PATH}，{NAME}：缺少 unit，或内容为空。请补上 unit = …。"


@pytest.mark.parametrize(
    ("key", "remedy"),
    [("valid_form", "是否应为 valid_from？"), ("xyz", "请删除，说明文字写在 note 或以 # 开头的注释里。")],
)
def test_an_unknown_key_is_named_with_the_one_meant(key: str, remedy: str) -> None:
    (error,) = shape_errors(entry_of(**{key: "1"}), shape=Shape({}, {"valid_from": (Form.TEXT,)}))
    assert isinstance(error, UnknownKeyError)
    assert str(error) == f"规则库 {PATH}，{NAME}：不认识 {key}。{remedy}"


@pytest.mark.parametrize(
    ("form", "right", "wrong"),
    [
        (Form.TEXT, "10", 10),
        (Form.FLAG, False, "false"),
        (Form.WHOLE, 2024, True),
        (Form.WHOLE, 2024, "2024"),
        (Form.DAY, dt.date(2024, 1, 1), "2024-01-01"),
        (Form.DAY, dt.date(2024, 1, 1), dt.datetime(2024, 1, 1, tzinfo=dt.UTC)),
        (Form.TEXTS, ["a"], ["a", 1]),
        (Form.TEXTS, ["a"], "a"),
        (Form.TEXT_BY_KEY, {"a": "1"}, {"a": 1}),
        (Form.TABLES, [{"a": 1}], {"a": 1}),
    ],
)
def test_a_value_must_have_its_form(form: Form, right: object, wrong: object) -> None:
    shape = Shape({"key": (form,)})
    assert shape_errors(entry_of(key=right), shape=shape) == []
    (error,) = shape_errors(entry_of(key=wrong), shape=shape)
    assert isinstance(error, WrongTypeError)
    assert str(error) == f"规则库 {PATH}，{NAME}：key 的写法不对。应写成{form.value}。"


def test_one_of_several_forms_is_enough() -> None:
    shape = Shape({"value": (Form.TEXT, Form.TEXTS)})
    assert shape_errors(entry_of(value=["a"]), shape=shape) == []
    (error,) = shape_errors(entry_of(value=1), shape=shape)
    assert error.remedy == "应写成带引号的文字或方括号里的若干带引号的文字。"


def test_a_period_that_ends_where_it_begins_is_a_mistake() -> None:
    start, end = dt.date(2024, 1, 1), dt.date(2024, 1, 2)
    assert entry_of(valid_from=start, valid_to=end).period() == Period(start, end)
    assert entry_of(valid_from=start).period() == Period(start)
    with pytest.raises(EmptyPeriodError) as caught:
        entry_of(valid_from=start, valid_to=start).period()
    assert str(caught.value) == (
        f"规则库 {PATH}，{NAME}：valid_to（2024-01-01）不晚于 valid_from（2024-01-01）。"
        "valid_to 是失效的第一天，应晚于 valid_from；一直有效的不写 valid_to。"
    )


def test_only_what_is_confirmed_is_verified() -> None:
    assert entry_of(mark="确认", verified=True).mark() is Mark.CONFIRMED
    assert entry_of(mark="二手", verified=False).mark() is Mark.SECOND_HAND
    with pytest.raises(UnfoundedVerificationError) as caught:
        entry_of(mark="二手", verified=True).mark()
    assert str(caught.value) == (
        f"规则库 {PATH}，{NAME}：依据标记是“二手”，却写了 verified = true。"
        "对照原文核实后把 mark 改为“确认”，否则写 verified = false。"
    )


def test_a_mark_is_one_of_six() -> None:
    with pytest.raises(WrongValueError) as caught:
        entry_of(mark="听说", verified=False).mark()
    assert str(caught.value) == (
        f"规则库 {PATH}，{NAME}：mark 是“听说”。应为以下之一：确认、二手、常识、待核、种子、设计。"
    )


def test_entries_with_mistakes_build_nothing_and_hide_nothing() -> None:
    good = entry_of(mark="设计", verified=False)
    entries = [good, entry_of(mark="设计"), entry_of(mark="听说", verified=False), entry_of(mark=1, x=2)]
    shape = Shape({"mark": (Form.TEXT,), "verified": (Form.FLAG,)})
    built, errors = read_entries(entries, shape=shape, build=lambda entry: entry.mark())
    assert built == [Mark.DESIGN]
    assert [type(error) for error in errors] == [
        MissingKeyError,  # verified of the second
        WrongValueError,  # mark of the third
        MissingKeyError,  # verified of the fourth, whose
        WrongTypeError,  # mark is a number
        UnknownKeyError,  # and which has x
    ]
