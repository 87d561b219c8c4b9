"""What the exports of treasuries call things: the words of the rulebook, laid over each other layer by layer."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from jixiao.book.money import FEN_PER
from jixiao.law.code_list import CodeList, folded
from jixiao.law.in_force import Law

_FOLDER = "forms"
_NAME = "treasury"
_BRACKETED = re.compile(r"\([^()]*\)")
_MARKS = re.compile(r"[:,;、·*\-_/|.]")


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a column can hold: its name in programs, its label for people, and what exports call it."""

    name: str
    label: str
    synonyms: tuple[str, ...]
    is_money: bool


@dataclass(frozen=True)
class TreasuryWords:
    """The words an export is read with.

    Shape:
        data: the merged file of all layers, as it is written.
    """

    data: Mapping[str, Any]
    funds: CodeList
    purposes: CodeList

    @cached_property
    def meanings(self) -> Mapping[str, Meaning]:
        """What columns can hold, by name."""
        return {
            str(entry["name"]): Meaning(
                str(entry["name"]), str(entry["label"]), tuple(entry["synonyms"]), bool(entry.get("is_money"))
            )
            for entry in self.data["meaning"]
        }

    @cached_property
    def _by_heading(self) -> Mapping[str, tuple[str, ...]]:
        found: dict[str, dict[str, None]] = {}
        for meaning in self.meanings.values():
            for word in (meaning.label, *meaning.synonyms):
                found.setdefault(heading_key(word), {})[meaning.name] = None
        return {word: tuple(names) for word, names in found.items()}

    def meanings_of(self, heading: str) -> tuple[str, ...]:
        """Return what a heading can mean: one where it is clear, several where only a person knows, none if unknown.

        A heading over two rows, joined by a middle dot, is looked up as a whole, then by its lowest part.
        """
        for text in (heading, heading.rpartition("·")[2]):
            found = self._by_heading.get(heading_key(text), ())
            if found:
                return found
        return ()

    def is_sum(self, text: str) -> bool:
        """Whether a cell says that its row adds up others."""
        word = _MARKS.sub("", folded(text))
        return word in self.data["sum_rows"] or word.endswith(tuple(self.data["sum_ends"]))

    def is_footer(self, text: str) -> bool:
        """Whether a cell begins a note at the foot, or numbers the columns."""
        return text.startswith(tuple(self.data["footers"])) or folded(text) in self.data["line_numbers"]

    def says_reversal(self, text: str) -> bool:
        """Whether a text says that money came back or an entry was cancelled."""
        return any(word in folded(text) for word in self.data["reversals"])

    def fund_of(self, text: str) -> str | None:
        """Return the code of a fund source, None if nothing is called so; a number in front of the name is passed."""
        plain = folded(text)
        name = re.sub(r"^[0-9]+[-_.]?(?=[^0-9])", "", plain)
        return self.funds.find_code(plain) or self.funds.find_code(name)

    def purpose_of(self, text: str) -> str:
        """Return the purpose that a kind of project or of spending stands for, empty if it says nothing."""
        word = folded(text)
        own = (purpose for purpose, words in self.data["purpose"].items() if word in map(folded, words))
        return next(own, "") or self.purposes.find_code(word) or ""


def heading_key(heading: str) -> str:
    """Return what two spellings of a heading have in common: no blanks, marks, or unit in brackets.

    Example:
        >>> heading_key("支付 金额（元）")
        '支付金额'
    """
    return _MARKS.sub("", _BRACKETED.sub("", folded(heading)))


def unit_in(text: str) -> str:
    """Return the unit of money that a heading or a line over the table names, empty if it names none.

    Example:
        >>> unit_in("支付金额（万元）"), unit_in("单位：元"), unit_in("预算单位：示例县教育局")
        ('万元', '元', '')
    """
    word = folded(text).replace("人民币", "")
    bracketed = re.search(r"\((?:金额)?(?:单位:?)?([^()]+)\)$", word)
    if bracketed and bracketed[1] in FEN_PER:
        return bracketed[1]
    named = re.search(r"单位:([^():]+)$", word)
    return named[1] if named and named[1] in FEN_PER else ""


def treasury_words(law: Law) -> TreasuryWords:
    """Return the words for the place of a law; a lower layer replaces whole entries.

    Raises:
        BrokenRulebookError: If a file cannot be read.
    """
    merged: dict[str, Any] = {}
    for document in law.rulebook.documents(_FOLDER, region=law.region, name=_NAME):
        meanings = {entry["name"]: entry for entry in (*merged.get("meaning", ()), *document.data.get("meaning", ()))}
        merged |= {**document.data, "meaning": tuple(meanings.values())}
    return TreasuryWords(merged, law.code_list("fund"), law.code_list("payment_purpose"))
