"""The words by which published tables are known: read from the rulebook, compared without ordinals and marks."""

from collections.abc import Iterable, Mapping
from typing import Any

from msgspec import Struct

from jixiao.book.caliber import ALL_FUNDS
from jixiao.late_pattern import late_pattern
from jixiao.law.code_list import folded
from jixiao.law.rulebook import Rulebook

_FOLDER = "forms"
_NAME = "final_accounts"
_ORDINAL = late_pattern(r"^(?:[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十0-9]+\)|[0-9]+[、.](?![0-9])|其中:)+")
_MARKS = str.maketrans("", "", "“”\"'‘’〝〞")
_UNIT_BEHIND = late_pattern(r"\((?:单位:)?(?:亿元|万元|元)\)$")


class Target(Struct, frozen=True):
    """Where in the Book a figure goes, apart from its caliber.

    Unit:
        fund: the fund source that the row itself names; empty where its column decides.
    """

    table: str
    row: str
    field: str = "amount"
    fund: str = ""

    @classmethod
    def parse(cls, text: str) -> "Target":
        """Return the target written as table/row or table/row@fund.

        Example:
            >>> Target.parse("appropriation/income@general")
            Target(table='appropriation', row='income', field='amount', fund='general')
        """
        path, _, fund = text.partition("@")
        table, row = path.split("/")
        return cls(table, row, fund=fund)


Words = Mapping[str, str]  # what is meant, by the folded words for it
Rows = Mapping[str, Target]  # where a row goes, by the folded words for it


class AccountForm(Struct, frozen=True):
    """One published table.

    Unit:
        titles: folded.
        shape: items (rows named in words), lines (rows named by subject codes) or across (columns named in words).
        columns: amount field of a classification, or suffix of a caliber, by word.
        sides: rows of the income side and of the expenditure side; "" holds those of either.
        below: rows that are meant once another row, named table/row, has been met.
        also: where else the figures of the total row go, by field.
        classes: the fund of functional classes among the rows, empty where there are none.
        claim: the kind of claim that `claimed_by` makes beside an empty table.
    """

    id: str
    title: str
    titles: tuple[str, ...]
    shape: str
    columns: Words
    sides: Mapping[str, Rows]
    below: Mapping[str, Rows]
    also: Rows
    lines: str
    fund: str
    classes: str
    claim: str
    claimed_by: tuple[str, ...]


class FormSet(Struct, frozen=True):
    """All published tables, and the words that hold for each of them.

    Unit:
        columns: item, code, name or ignored, by the word in a header.
        phases: phase of the amounts, by the word in a header.
    """

    forms: tuple[AccountForm, ...]
    other_titles: tuple[str, ...]
    columns: Words
    phases: Words
    total_rows: frozenset[str]
    line_numbers: frozenset[str]


def plain(text: str) -> str:
    """Return a text for comparing: half-width, without blanks, quotation marks and a unit of money behind it.

    Example:
        >>> plain("财政拨款“三公” 经费（万元）")
        '财政拨款三公经费'
    """
    return _UNIT_BEHIND.sub("", folded(text).translate(_MARKS))


def plain_label(text: str) -> str:
    """Return the label of a row for comparing, without the ordinals in front of it.

    Example:
        >>> plain_label("其中：（一）基本支出")
        '基本支出'
    """
    return _ORDINAL.sub("", plain(text))


def final_account_forms(rulebook: Rulebook, *, region: str) -> FormSet:
    """Return the published tables of a place; those of the most local layer replace the others.

    Raises:
        BrokenRulebookError: If the file cannot be read.
    """
    data = rulebook.documents(_FOLDER, region=region, name=_NAME)[-1].data
    labels = {kind: data[f"{kind}_columns"] for kind in ("ignored", "name", "code", "item")}
    return FormSet(
        tuple(_form(entry) for entry in data["account"]),
        tuple(plain(title) for title in data["other_titles"]),
        _by_word(labels),
        _by_word(data["phase"]),
        frozenset(plain(word) for word in data["total_rows"]),
        frozenset(plain(word) for word in data["line_numbers"]),
    )


def _form(entry: Mapping[str, Any]) -> AccountForm:
    sides = {"income": "income", "expenditure": "expenditure", "row": ""}
    return AccountForm(
        entry["id"],
        entry["title"],
        tuple(plain(title) for title in entry["titles"]),
        entry["shape"],
        _by_word(entry.get("column", {})),
        {side: _rows(entry[key]) for key, side in sides.items() if key in entry},
        {row: _rows(words) for row, words in entry.get("below", {}).items()},
        {field: Target.parse(target) for field, target in entry.get("also", {}).items()},
        entry.get("lines", ""),
        entry.get("fund", ALL_FUNDS),
        entry.get("classes", ""),
        entry.get("claim", ""),
        tuple(plain(words) for words in entry.get("claimed_by", ())),
    )


def _by_word(words: Mapping[str, Iterable[str]]) -> Words:
    return {plain(word): name for name, synonyms in words.items() for word in synonyms}


def _rows(words: Mapping[str, Iterable[str]]) -> Rows:
    return {word: Target.parse(target) for word, target in _by_word(words).items()}
