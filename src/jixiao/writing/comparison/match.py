"""Find every printed figure of a report in the file that came back: by its content control, else by where it stood."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from jixiao.writing.comparison.line import Line
from jixiao.writing.comparison.pair_lines import pair_lines
from jixiao.writing.comparison.pair_numbers import pair_numbers
from jixiao.writing.comparison.sheet import Block, lines_of
from jixiao.writing.comparison.standing import Standing, bare_number, by_tag, standings

_Spot = tuple[Line, int]  # a line and which of its numbers


@dataclass(frozen=True, slots=True)
class Matched:
    """What was found.

    Unit:
        figures: each printed figure of the report, in reading order, with what stands for it in the file or None.
        added: what stands in the file and did not stand in the report.
        changed_words: how many lines were changed, added or deleted apart from their numbers.
    """

    figures: tuple[tuple[Standing, Standing | None], ...]
    added: tuple[Standing, ...]
    changed_words: int


def match_figures(written: Sequence[Block], *, returned: Sequence[Block]) -> Matched:
    """Return for each printed figure of a report what stands for it in the file that came back."""
    matching = _Matching(dict(pair_lines(written, returned=returned)))
    old, new = list(lines_of(written)), list(lines_of(returned))
    expected = by_tag(old)
    for tag, found in by_tag(new).items():
        matching.by_control(expected.get(tag, []), found=found)
    kept = matching.by_words()
    figures = [(it, matching.found.get(it)) for line in old for it in standings(line)]
    added = [it for line in new for it in matching.added(line, kept=kept)]
    return Matched(tuple(figures), tuple(added), matching.changed_words(old, new=new))


@dataclass
class _Matching:
    lines: Mapping[Line, Line]
    found: dict[Standing, Standing] = field(default_factory=dict)
    used: set[_Spot] = field(default_factory=set)
    taken: set[Standing] = field(default_factory=set)

    def by_control(self, expected: Sequence[Standing], *, found: Sequence[Standing]) -> None:
        """Match the controls of one tag: those of the same line first, then the rest in order."""
        here: defaultdict[Line, list[Standing]] = defaultdict(list)
        for standing in found:
            here[standing.line].append(standing)
        for standing in expected:
            line = self.lines.get(standing.line)
            if line is not None and here[line]:
                self._take(standing, here[line].pop(0))
        rest = [standing for standing in found if standing not in self.taken]
        for standing, other in zip((it for it in expected if it not in self.found), rest, strict=False):
            self._take(standing, other)

    def by_words(self) -> set[_Spot]:
        """Match the figures whose control is gone, and return the other numbers of the file that stayed the same."""
        kept: set[_Spot] = set()
        for old, new in self.lines.items():
            bound = {it.index: it for it in standings(old)}
            known = self._known(bound, line=new)
            for index, place in pair_numbers(old, returned=new, known=known).items():
                if index not in bound and old.numbers[index].value == new.numbers[place].value:
                    kept.add((new, place))
                elif index in bound and bound[index] not in self.found and (new, place) not in self.used:
                    self._take(bound[index], bare_number(new, index=place))
        return kept

    def _known(self, bound: Mapping[int, Standing], *, line: Line) -> dict[int, int]:
        """Return the numbers of a line that were found by their control in the line that it became."""
        found = {index: self.found.get(standing) for index, standing in bound.items()}
        return {
            index: now.index for index, now in found.items() if now is not None and now.line is line and now.index >= 0
        }

    def added(self, line: Line, *, kept: set[_Spot]) -> Iterator[Standing]:
        """Yield the numbers of a line that stand for nothing in the report."""
        tags = {it.index: it.tag for it in standings(line)}
        for index, number in enumerate(line.numbers):
            if number.is_quantity and (line, index) not in self.used and (line, index) not in kept:
                yield bare_number(line, index=index, tag=tags.get(index, ""))

    def changed_words(self, old: Sequence[Line], *, new: Sequence[Line]) -> int:
        """Return how many lines say something else than before, apart from numbers."""
        changed = sum(line.words != other.words for line, other in self.lines.items())
        paired = set(self.lines.values())
        gone = sum(line not in self.lines and bool(line.words) for line in old)
        return changed + gone + sum(line not in paired and bool(line.words) for line in new)

    def _take(self, standing: Standing, other: Standing) -> None:
        self.found[standing] = other
        self.taken.add(other)
        first = {other.index} if other.index >= 0 else set()
        inside = (at for at, it in enumerate(other.line.numbers) if it.start < other.end and other.start < it.end)
        self.used.update((other.line, index) for index in (*first, *inside))
