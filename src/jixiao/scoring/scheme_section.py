"""Reading the sections of a scheme file; every mistake is kept, so that one run shows all of them."""

import datetime as dt
import re
from collections.abc import Collection, Mapping
from enum import Enum
from fractions import Fraction
from typing import Any, TypeVar

from msgspec import Struct, field
from msgspec.structs import replace

from jixiao.book.figure import Exact, exact
from jixiao.law.entry import Entry, Form, Shape, shape_errors
from jixiao.law.mark import Mark
from jixiao.law.period import Period
from jixiao.law.rulebook_error import MissingKeyError, RulebookError, WrongTypeError
from jixiao.scoring.trace import Citation

UNKNOWN = "未知"
UNSAID = "未规定"
CITED = {"citation": (Form.TEXT,), "mark": (Form.TEXT,), "verified": (Form.FLAG,)}
INSTRUMENT = {"instrument": (Form.TEXT,)}
_NUMBER = re.compile(r"[0-9]+(\.[0-9]+)?")
_PERCENT = "%"
_NO_CITATION = Citation("", "", "", Mark.DESIGN, is_verified=False)
_NO_PERIOD = Period(dt.date.min)
E = TypeVar("E", bound=Enum)


class Section(Struct, frozen=True):
    """One table of a scheme file.

    A value that cannot be read is entered in `errors`, which all sections of all files share, and a stand-in is
    returned; what was built is thrown away if there is any error. A key that is not there or of another form is
    entered by `check` alone.
    """

    entry: Entry
    scheme: str = ""
    errors: list[RulebookError] = field(default_factory=list)

    def check(self, shape: Shape) -> None:
        """Enter what is wrong with the keys: missing, unknown, or of another form."""
        self.errors.extend(shape_errors(self.entry, shape=shape))

    def text(self, key: str) -> str:
        """Return a text, empty if it is not there."""
        return self.entry.text(key)

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts, none if it is not there."""
        return self.entry.texts(key) if isinstance(self.entry.table.get(key), list) else ()

    def flag(self, key: str, *, default: bool) -> bool:
        """Return a flag."""
        return bool(self.entry.table.get(key, default))

    def ratio(self, key: str) -> Exact:
        """Return a percentage as a ratio."""
        written = self.text(key)
        digits = written.removesuffix(_PERCENT)
        if digits != written and _NUMBER.fullmatch(digits):
            return exact(Fraction(digits) / 100)
        self.refuse(key, expected="百分数，如 60%")
        return 0

    def find_ratio(self, key: str) -> Exact | None:
        """Return a percentage as a ratio, None if it is not there or called 未规定."""
        return None if self.text(key) in ("", UNSAID) else self.ratio(key)

    def points(self, key: str) -> Exact:
        """Return a number of points."""
        written = self.text(key)
        if _NUMBER.fullmatch(written):
            return exact(Fraction(written))
        self.refuse(key, expected="分数，如 22.5")
        return 0

    def find_points(self, key: str) -> Exact | None:
        """Return a number of points, None if it is called 未知."""
        return None if self.text(key) == UNKNOWN else self.points(key)

    def choice(self, key: str, *, among: type[E]) -> E:
        """Return the member of an enumeration that a text names; the first stands in."""
        members = {str(member.value): member for member in among}
        if self.text(key) not in members:
            self.refuse(key, expected=f"以下之一：{'、'.join(members)}")
        return members.get(self.text(key), next(iter(among)))

    def period(self) -> Period:
        """Return the period the file is in force."""
        days = [self.entry.table.get("valid_from"), self.entry.table.get("valid_to", dt.date.max)]
        if not all(isinstance(day, dt.date) for day in days):
            return _NO_PERIOD
        try:
            return self.entry.period()
        except RulebookError as error:
            self.errors.append(error)
            return _NO_PERIOD

    def citation(self) -> Citation:
        """Return what the section rests on."""
        try:
            mark = self.entry.mark()
        except RulebookError as error:
            if self.text("mark"):
                self.errors.append(error)
            return _NO_CITATION
        parameter = f"{self.scheme}/{self.entry.name}".strip("/")
        is_verified = self.entry.table.get("verified") is True
        return Citation(parameter, self.text("instrument"), self.text("citation"), mark, is_verified)

    def refuse(self, key: str, *, expected: str, written: str = "") -> None:
        """Enter the mistake that a value does not fit, in the words written where it is no text."""
        value = self.entry.table.get(key, "")
        shown = written or ("、".join(map(str, value)) if isinstance(value, list) else value)
        if isinstance(shown, str) and shown:
            self.errors.append(self.entry.wrong_value(key, value=shown, expected=expected))

    def require(self, key: str) -> None:
        """Enter the mistake that a key is not there which the rest of the section needs."""
        if key not in self.entry.table:
            self.errors.append(MissingKeyError(self.entry.path, entry=self.entry.name, key=key))

    def section(self, key: str, *, shape: Shape) -> "Section | None":
        """Return the table [key], None if it is not there or no table; its keys are checked."""
        table = self.entry.table.get(key)
        if isinstance(table, dict):
            found = self._below(key, table)
            found.check(shape)
            return found
        if table is not None:
            expected = f"一节 [{key}]"
            self.errors.append(WrongTypeError(self.entry.path, entry=self.entry.name, key=key, expected=expected))
        return None

    def sections(self, key: str, *, shape: Shape) -> "tuple[Section, ...]":
        """Return the tables [[key]], named by their name or their number; their keys are checked."""
        written = self.entry.table.get(key)
        tables = [table for table in written if isinstance(table, dict)] if isinstance(written, list) else []
        named = [(_called(key, table, number), table) for number, table in enumerate(tables, start=1)]
        found = tuple(self._below(name, table) for name, table in named)
        for section in found:
            section.check(shape)
        return found

    def without(self, keys: Collection[str]) -> "Section":
        """Return the section without some of its keys."""
        table = {key: value for key, value in self.entry.table.items() if key not in keys}
        return replace(self, entry=replace(self.entry, table=table))

    def _below(self, name: str, table: Mapping[str, Any]) -> "Section":
        above = f"{self.entry.name} / " if self.entry.name else ""
        return replace(self, entry=replace(self.entry, name=f"{above}{name}", table=table))


def _called(key: str, table: Mapping[str, Any], number: int) -> str:
    return f"{key}「{table['name']}」" if "name" in table else f"第 {number} 个 {key}"
