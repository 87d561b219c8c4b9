"""Excerpts in many wordings, each with what it states, as `wordings.txt` holds them.

An excerpt is its text, a line of dashes, and its statements: `sum 1+2=3`, `diff 3-2=1`, `ratio 1/2=50`,
`growth 11<10=10` (current and previous), `growth 11@1=10` (current and change), `same 1|1`, `order 1<=2`. A statement
that is wrong ends in an exclamation mark; whatever else the text says is right.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from jixiao.book.relation import Relation
from jixiao.proofreading.relate import relations_of
from jixiao.reading.text import document_of_text

_FILE = Path(__file__).with_name("wordings.txt")
_KINDS = {
    "sum": ("sum",),
    "diff": ("difference", "sum"),
    "ratio": ("ratio", "product"),
    "growth": ("growth",),
    "same": ("same",),
    "order": ("order",),
}


@dataclass(frozen=True, slots=True)
class Statement:
    """What a text states.

    Unit:
        figures: the digits of its figures without zeros at either end, the stated one last.
    """

    line: str
    kind: str
    figures: tuple[str, ...]
    holds: bool

    def is_told_by(self, relation: Relation) -> bool:
        """Whether a relation states it."""
        if relation.kind.value not in _KINDS[self.kind] or relation.holds is not self.holds:
            return False
        operands = [digits_of(it.printed) for it in relation.operands]
        stated = digits_of(relation.stated.printed)
        if self.kind == "growth":
            return stated == self.figures[-1] and not set(operands).isdisjoint(self.figures[:-1])
        if self.kind in ("same", "order"):
            return set(self.figures) <= {*operands, stated}
        return Counter(it for it in (*operands, stated) if it) == Counter(it for it in self.figures if it)


@dataclass(frozen=True, slots=True)
class Wording:
    """One excerpt."""

    name: str
    text: str
    statements: tuple[Statement, ...]

    @property
    def relations(self) -> list[Relation]:
        """What the proofreading finds in it, read as a text file, tables included."""
        return list(relations_of(document_of_text(self.text, name="excerpt.txt", kind="txt")))

    def is_false(self, relation: Relation) -> bool:
        """Whether a relation calls wrong what the excerpt does not."""
        told = {digits_of(it.printed) for it in (*relation.operands, relation.stated)}
        return relation.holds is False and not any(told & set(it.figures) for it in self.statements if not it.holds)


def digits_of(printed: str) -> str:
    """Return the digits of a figure without signs, marks and the zeros at either end, whatever its unit.

    Example:
        >>> [digits_of(text) for text in ("-1,250.00", "0.125")]
        ['125', '125']
    """
    return re.sub("[-−,.]", "", printed).strip("0")


def wordings() -> Iterator[Wording]:
    """Yield the excerpts."""
    for block in _FILE.read_text(encoding="utf-8").split("=== ")[1:]:
        head, _, told = block.partition("\n---\n")
        name, _, text = head.partition("\n")
        yield Wording(name, text, tuple(_statement(line) for line in told.splitlines() if line))


def _statement(line: str) -> Statement:
    kind, _, told = line.rstrip("! ").partition(" ")
    figures = re.findall("[0-9][0-9.,]*", told)
    return Statement(line, kind, tuple(digits_of(it) for it in figures), not line.endswith("!"))
