"""Whether the heads of a document follow one another: the numeral each is meant to have, and what is wrong with it."""

from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from itertools import takewhile

from msgspec import Struct, field

from jixiao.proofreading.outline import Head, Numeral, read_heads
from jixiao.reading.document import Paragraph

_PLAIN = (Numeral.DOTTED, Numeral.COMMA)
_MISTAKEN_FOR = {Numeral.COMMA: Numeral.CHAPTER, Numeral.BRACKETED: Numeral.SECTION}
_MAY_FILL = {
    Numeral.CHAPTER: (Numeral.COMMA, Numeral.DOTTED),
    Numeral.SECTION: (Numeral.DOTTED, Numeral.COMMA, Numeral.BRACKETED),
}


class Fault(Enum):
    """What is wrong with the number of a head."""

    NONE = "none"
    NUMERAL = "numeral"  # it has the numeral of another rank
    REPEATED = "repeated"
    GAP = "gap"
    START = "start"  # it is the first of its rank and is not number 1


class PlacedHead(Struct):
    """A head with its place in the order.

    Unit:
        meant: the numeral it should have, that of its rank.
        last: the number before it at this rank, 0 if it is the first.
    """

    head: Head
    meant: Numeral
    fault: Fault = Fault.NONE
    last: int = 0


class Section(Struct, frozen=True):
    """A head with all lines from it to the next head of its rank or above."""

    head: Head
    lines: tuple[Paragraph, ...]

    @property
    def body(self) -> str:
        """Its text without the title, one line a paragraph."""
        first, *rest = self.lines
        return "\n".join((first.text[self.head.end + len(self.head.title) :], *(line.text for line in rest)))


def place_heads(lines: Iterable[Paragraph]) -> tuple[PlacedHead, ...]:
    """Return the heads among lines in their order, each with what is wrong with its number."""
    walk = _Walk()
    for head in read_heads(lines):
        walk.step(head)
    return tuple(walk.passed)


def read_sections(lines: Iterable[Paragraph]) -> Iterator[Section]:
    """Yield each head with the lines under it, its rank that of the numeral it should have."""
    listed = list(lines)
    positions = {id(line): position for position, line in enumerate(listed)}
    heads = place_heads(listed)
    for number, placed in enumerate(heads):
        later = (other for other in heads[number + 1 :] if other.meant.rank <= placed.meant.rank)
        end = next((positions[id(other.head.line)] for other in later), len(listed))
        yield Section(placed.head, tuple(listed[positions[id(placed.head.line)] : end]))


class _Walk(Struct):
    """How far the numbers of each kind have come.

    Unit:
        scope: the last number of each kind since the last head of a higher rank.
        anywhere: the last number of each kind in the document.
    """

    scope: dict[Numeral, int] = field(default_factory=dict)
    anywhere: dict[Numeral, int] = field(default_factory=dict)
    passed: list[PlacedHead] = field(default_factory=list)

    def step(self, head: Head) -> None:
        placed = self._place(head)
        kept = {kind: number for kind, number in self.scope.items() if kind.rank <= placed.meant.rank}
        self.scope = {**kept, placed.meant: head.number}
        self.anywhere[placed.meant] = head.number
        self.passed.append(placed)

    def _place(self, head: Head) -> PlacedHead:
        if head.numeral is Numeral.PART or self._follows(head):
            return PlacedHead(head, head.numeral)
        meant = _MISTAKEN_FOR.get(head.numeral)
        if meant is not None and self.scope.get(meant, 0) + 1 == head.number:
            return PlacedHead(head, meant, Fault.NUMERAL)
        last = self.scope.get(head.numeral, 0)
        filling = self._filling(head, last=last)
        for other in filling:
            other.meant, other.fault = head.numeral, Fault.NUMERAL
        if filling:
            return PlacedHead(head, head.numeral)
        fault = Fault.REPEATED if last == head.number else Fault.GAP if last else Fault.START
        return PlacedHead(head, head.numeral, fault, last)

    def _follows(self, head: Head) -> bool:
        """Whether a number begins a sequence or goes on with one, there or, under other heads, anywhere before."""
        kinds = _PLAIN if head.numeral in _PLAIN else (head.numeral,)
        befores = {self.scope.get(kind, 0) for kind in kinds} | {self.anywhere.get(head.numeral, 0)}
        return head.number == 1 or head.number - 1 in befores - {0}

    def _filling(self, head: Head, *, last: int) -> Sequence[PlacedHead]:
        """Return the heads of another kind that stand where the missing numbers should and are numbered like them."""
        missing = list(range(last + 1, head.number))
        gap = self._gap(head) if head.numeral in _MAY_FILL else ()
        for numeral in _MAY_FILL.get(head.numeral, ()):
            found = [other for other in gap if other.head.numeral is numeral]
            if missing and [other.head.number for other in found] == missing:
                return found
        return ()

    def _gap(self, head: Head) -> Sequence[PlacedHead]:
        """Return the heads since the last one of the same or a higher rank."""
        deeper = takewhile(lambda placed: placed.meant.rank > head.numeral.rank, reversed(self.passed))
        return list(deeper)[::-1]
