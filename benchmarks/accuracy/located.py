"""Make a carrier of a text that is at hand: figures are found where they are printed only once."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from benchmarks.accuracy.carrier import CLOSE, OPEN, Carrier, Line
from benchmarks.accuracy.figure import WORTH, Figure, Kind
from benchmarks.accuracy.statement import Growth, Share, Statement, Total

_UNIT = re.compile(r"\s*(万元|亿元|元|%|[人个名辆项户卷])?")
_WORD = re.compile(r"(增加|减少|增长|下降|上升)\s*$")


@dataclass(slots=True)
class Located:
    """The lines of a text, in which figures are replaced by tokens one by one."""

    lines: list[str]
    figures: dict[str, Figure] = field(default_factory=dict)
    statements: list[Statement] = field(default_factory=list)

    @classmethod
    def of(cls, text: str) -> "Located":
        """Return a text without figures known."""
        return cls(text.split("\n"))

    def find(self, number: str, *, among: Sequence[int] = ()) -> str | None:
        """Return the token of a number that is printed once in some lines, all where none is named."""
        known = [token for token, figure in self.figures.items() if figure.printed == number]
        if known:
            return known[0]
        pattern = re.compile(rf"(?<![0-9.,⟦]){re.escape(number)}(?![0-9.,⟧]*[0-9])")
        lines = [at for at in range(len(self.lines)) if not among or at + 1 in among]
        found = [(at, match) for at in lines for match in pattern.finditer(self.lines[at])]
        if len(found) != 1:
            return None
        at, match = found[0]
        unit = _UNIT.match(self.lines[at], match.end())
        end = unit.end() if unit and unit[1] else match.end()
        name = unit[1] if unit and unit[1] else ""
        return self._put(Figure(_kind(name), number, name, shows_unit=bool(name)), at=at, span=(match.start(), end))

    def word_before(self, token: str) -> str | None:
        """Return the token of the word of direction right before a figure."""
        for at, line in enumerate(self.lines):
            match = _WORD.search(line[: line.find(token)]) if token in line else None
            if match:
                return self._put(Figure(Kind.WORD, match[1]), at=at, span=match.span(1))
        return None

    def _put(self, figure: Figure, *, at: int, span: tuple[int, int]) -> str:
        token = f"{OPEN}{len(self.figures)}{CLOSE}"
        self.figures[token] = figure
        self.lines[at] = f"{self.lines[at][: span[0]]}{token}{self.lines[at][span[1] :]}"
        return token

    def total(self, number: str, *, parts: Sequence[str], among: Sequence[int] = ()) -> None:
        """Note a sum if all its figures are found; nothing tells whether its list is whole."""
        tokens = [self.find(part, among=among) for part in (number, *parts)]
        if len(parts) > 1 and all(tokens):
            self.statements.append(Total(str(tokens[0]), tuple(map(str, tokens[1:])), is_closed=False))

    def share(self, number: str, *, part: str, whole: str, among: Sequence[int] = ()) -> None:
        """Note a rate if its figures are found."""
        tokens = [self.find(it, among=among) for it in (part, whole, number)]
        if all(tokens):
            self.statements.append(Share(*(str(token) for token in tokens)))

    def growth(self, number: str, *, level: str, change: str) -> None:
        """Note a rate of change if its figures and their words are found."""
        tokens = [self.find(it) for it in (level, change, number)]
        if all(tokens):
            words = [self.word_before(str(token)) for token in tokens[1:]]
            if all(words):
                self.statements.append(Growth(*(str(it) for it in (*tokens[:2], words[0], tokens[2], words[1]))))

    def carrier(self, *, origin: str, name: str) -> Carrier:
        """Return the text as a carrier; statements that do not hold as printed are left out."""
        blocks = tuple(Line(line) for line in self.lines)
        statements = tuple(it for it in self.statements if not it.is_broken(self.figures))
        return Carrier(origin, origin, name, blocks, self.figures, statements, "txt")


def _kind(unit: str) -> Kind:
    if unit in WORTH or not unit:
        return Kind.MONEY
    return Kind.RATE if unit == "%" else Kind.COUNT
