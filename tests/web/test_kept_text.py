"""A text is made once for the same parts, is never that of other parts, and makes room for others."""

import datetime as dt
from collections.abc import Callable

import pytest
from django.utils.html import format_html
from django.utils.safestring import SafeString

from jixiao.web import kept_text as module
from jixiao.web.kept_text import Part, kept_text

_MANY = 1000
NOON = dt.datetime(2024, 7, 1, 12, tzinfo=dt.UTC)


def counted() -> tuple[list[str], Callable[[], str]]:
    """Return what was made so far, and a maker of texts that are all different."""
    made: list[str] = []

    def make() -> str:
        made.append(f"第 {len(made)} 次")
        return made[-1]

    return made, make


def test_the_same_parts_are_made_once() -> None:
    made, make = counted()
    texts = [kept_text("panel", parts=(1, "indicator", NOON), make=make) for _ in range(3)]
    assert (texts, len(made)) == (["第 0 次"] * 3, 1)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ((1, 2), (1, 3)),
        ((1, 2), (12,)),
        (("a", "b"), ("a, b",)),
        ((("a",), "b"), ("a", ("b",))),
        ((1,), ("1",)),
        ((None,), ("None",)),
        ((NOON,), (NOON + dt.timedelta(microseconds=1),)),
    ],
)
def test_other_parts_never_get_it(one: Part, other: Part) -> None:
    made, make = counted()
    assert kept_text("panel", parts=one, make=make) != kept_text("panel", parts=other, make=make)
    assert len(made) == 2


def test_another_thing_of_the_same_parts_is_another_text() -> None:
    _, make = counted()
    assert kept_text("panel", parts=(1,), make=make) != kept_text("table", parts=(1,), make=make)


def test_a_safe_text_stays_safe_and_another_one_does_not_become_so() -> None:
    for _ in range(2):
        assert isinstance(kept_text("safe", parts=(1,), make=lambda: format_html("<b>{}</b>", "<i>")), SafeString)
        assert not isinstance(kept_text("plain", parts=(1,), make=lambda: "<b>"), SafeString)


@pytest.mark.parametrize(("length", "times"), [(30, 1), (31, 2)])
def test_a_long_text_is_not_kept(length: int, times: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_MOST_BYTES", 90)  # thirty characters of three bytes each
    made: list[str] = []

    def make() -> str:
        made.append("字" * length)
        return made[-1]

    for _ in range(2):
        assert kept_text("long", parts=(), make=make) == "字" * length
    assert len(made) == times


def test_what_nobody_asks_for_makes_room() -> None:
    made, make = counted()
    for number in (*range(_MANY), *range(_MANY)):
        kept_text("many", parts=(number,), make=make)
    assert len(made) > _MANY + _MANY // 2  # had all been kept, the second round would have made none
