"""One table of a rulebook file: its keys are checked before any of its values is used."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from pathlib import Path
from typing import Any, TypeVar

from msgspec import Struct, field

from jixiao.law.mark import Mark
from jixiao.law.nearest import nearest_word
from jixiao.law.period import Period
from jixiao.law.rulebook_error import (
    EmptyPeriodError,
    MissingKeyError,
    RulebookError,
    UnfoundedVerificationError,
    UnknownKeyError,
    WrongTypeError,
    WrongValueError,
)

T = TypeVar("T")


class Form(Enum):
    """How a value is written in a file, in the words of the remedy."""

    TEXT = "带引号的文字"
    FLAG = "true 或 false"
    WHOLE = "不带引号的整数"
    DAY = "不带引号的日期，如 2024-01-01"
    TEXTS = "方括号里的若干带引号的文字"
    WHOLES = "方括号里的若干不带引号的整数"
    TEXT_BY_KEY = "花括号里的“键 = 带引号的文字”"
    TABLES = "若干条目"


def _is_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _is_wholes(value: object) -> bool:
    return isinstance(value, list) and all(_HAS_FORM[Form.WHOLE](item) for item in value)


def _is_text_by_key(value: object) -> bool:
    return isinstance(value, dict) and all(isinstance(item, str) for item in value.values())


def _is_tables(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, dict) for item in value)


_HAS_FORM: Mapping[Form, Callable[[object], bool]] = {
    Form.TEXT: lambda value: isinstance(value, str),
    Form.FLAG: lambda value: isinstance(value, bool),
    Form.WHOLE: lambda value: isinstance(value, int) and not isinstance(value, bool),
    Form.DAY: lambda value: isinstance(value, dt.date) and not isinstance(value, dt.datetime),
    Form.TEXTS: _is_texts,
    Form.WHOLES: _is_wholes,
    Form.TEXT_BY_KEY: _is_text_by_key,
    Form.TABLES: _is_tables,
}


class Shape(Struct, frozen=True):
    """The keys that a table must have and those it may have, each with the forms its value may take."""

    required: Mapping[str, tuple[Form, ...]]
    optional: Mapping[str, tuple[Form, ...]] = field(default_factory=dict)

    @property
    def forms(self) -> Mapping[str, tuple[Form, ...]]:
        """The forms of every key."""
        return {**self.required, **self.optional}


class Entry(Struct, frozen=True):
    """One table of a file with the place it stands in; `name` is how messages call it."""

    path: Path
    layer: str
    name: str
    table: Mapping[str, Any]

    def text(self, key: str) -> str:
        """Return the text of a key, empty if it is not there."""
        return str(self.table.get(key, ""))

    def texts(self, key: str) -> tuple[str, ...]:
        """Return the texts of a key, none if it is not there."""
        return tuple(self.table.get(key, ()))

    def wrong_value(self, key: str, *, value: str, expected: str) -> WrongValueError:
        """Return the error that a value is not of the form it must have."""
        return WrongValueError(self.path, entry=self.name, key=key, value=value, expected=expected)

    def period(self) -> Period:
        """Return the period its two dates span.

        Raises:
            EmptyPeriodError: If it ends before it begins.
        """
        period = Period(self.table["valid_from"], self.table.get("valid_to"))
        return self.checked_period(period)

    def checked_period(self, period: Period) -> Period:
        """Return a period that has a day.

        Raises:
            EmptyPeriodError: If it has none.
        """
        if period.valid_to is not None and period.is_empty:
            raise EmptyPeriodError(self.path, entry=self.name, valid_from=period.valid_from, valid_to=period.valid_to)
        return period

    def mark(self) -> Mark:
        """Return its mark.

        Raises:
            WrongValueError: If there is no such mark.
            UnfoundedVerificationError: If it is called verified although the mark is not 确认.
        """
        text = self.text("mark")
        if text not in {mark.value for mark in Mark}:
            expected = "、".join(mark.value for mark in Mark)
            raise self.wrong_value("mark", value=text, expected=f"以下之一：{expected}")
        if self.table.get("verified", False) and Mark(text) is not Mark.CONFIRMED:
            raise UnfoundedVerificationError(self.path, entry=self.name, mark=text)
        return Mark(text)


def shape_errors(entry: Entry, *, shape: Shape) -> list[RulebookError]:
    """Return what is wrong with the keys of a table: missing, unknown, or of another form."""
    forms = shape.forms
    errors: list[RulebookError] = [
        MissingKeyError(entry.path, entry=entry.name, key=key)
        for key in shape.required
        if entry.table.get(key, "") in ("", [], {})
    ]
    for key, value in entry.table.items():
        if key not in forms:
            meant = nearest_word(key, among=forms)
            errors.append(UnknownKeyError(entry.path, entry=entry.name, key=key, nearest=meant))
        elif not any(_HAS_FORM[form](value) for form in forms[key]):
            expected = "或".join(form.value for form in forms[key])
            errors.append(WrongTypeError(entry.path, entry=entry.name, key=key, expected=expected))
    return errors


def read_entries(
    entries: Iterable[Entry], *, shape: Shape, build: Callable[[Entry], T]
) -> tuple[list[T], list[RulebookError]]:
    """Return what the entries build and every mistake in them; an entry with a mistake builds nothing."""
    built: list[T] = []
    errors: list[RulebookError] = []
    for entry in entries:
        found = shape_errors(entry, shape=shape)
        if found:
            errors += found
            continue
        try:
            built.append(build(entry))
        except RulebookError as error:
            errors.append(error)
    return built, errors
