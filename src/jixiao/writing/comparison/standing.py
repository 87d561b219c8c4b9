"""A figure as it stands in a line: in a content control, or as a bare number."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from jixiao.writing.comparison.line import Line, Mark
from jixiao.writing.comparison.number import Number

_BEFORE, _AFTER = 12, 6  # characters around a number that tell where it is


@dataclass(frozen=True, slots=True)
class Standing:
    """One printed figure.

    Unit:
        start, end: characters of the line; digits typed right beside a control belong to it.
        number: None where something else stands there than one number.
        index: which number of the line it is, -1 for none.
        anchor: where its control begins, so that what is put back stands inside.
    """

    line: Line
    start: int
    end: int
    anchor: int
    number: Number | None
    index: int = -1
    tag: str = ""

    @property
    def text(self) -> str:
        """What stands there, with the unit of money."""
        return self.number.shown if self.number else self.line.text[self.start : self.end]

    @property
    def quote(self) -> str:
        """The words around it, so that a reader finds it."""
        text = self.line.text
        first, last = max(self.start - _BEFORE, 0), min(self.end + _AFTER, len(text))
        before, after = "…" if first else "", "…" if last < len(text) else ""
        return f"{before}{text[first:last]}{after}".replace("\n", "")

    @property
    def where(self) -> str:
        """The place in words; a cell is named by its table, a place of the text by what is around."""
        return self.line.where if self.line.place.table else f"{self.line.where}：{self.quote}"


def bare_number(line: Line, *, index: int, tag: str = "") -> Standing:
    """Return a number of a line for its own sake; `tag` is that of a control that holds a copy."""
    number = line.numbers[index]
    return Standing(line, number.start, number.end, number.start, number, index, tag)


def standings(line: Line) -> Iterator[Standing]:
    """Yield what stands in the content controls of a line."""
    for mark in line.marks:
        yield _in_mark(line, mark=mark)


def by_tag(lines: Iterable[Line]) -> dict[str, list[Standing]]:
    """Return what stands in the content controls of a document, by tag and in reading order."""
    found: defaultdict[str, list[Standing]] = defaultdict(list)
    for line in lines:
        for standing in standings(line):
            found[standing.tag].append(standing)
    return found


def _in_mark(line: Line, *, mark: Mark) -> Standing:
    indices = line.indices(mark)
    if len(indices) != 1:
        return Standing(line, mark.start, mark.end, mark.start, None, tag=mark.tag)
    index = indices[0]
    number = line.numbers[index]
    start, end = min(number.start, mark.start), max(number.end, mark.end)
    beside = line.text[start : number.start].strip(), line.text[number.end : end].strip()
    if beside[0] or beside[1] not in ("", number.unit):
        return Standing(line, start, end, mark.start, None, index, mark.tag)
    return Standing(line, number.start, number.end, mark.start, number, index, mark.tag)
