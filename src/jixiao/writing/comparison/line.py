"""A line of a document as it is compared: its words, its numbers, and which of them stand in a content control."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from jixiao.book.place import Place
from jixiao.reading.document import Paragraph
from jixiao.writing.comparison.number import Number, numbers_in

_BLANK_NUMBER = "#"


@dataclass(frozen=True, slots=True)
class Mark:
    """The characters of a line that stand in one content control of ours."""

    tag: str
    start: int
    end: int


@dataclass(frozen=True, eq=False)
class Line:
    """One paragraph of the text or of a cell.

    Unit:
        where: the place in words, such as “表「…」第3行「得分」”.
        unit: the unit of money of the table it stands in.
    """

    paragraph: Paragraph
    marks: Sequence[Mark] = ()
    where: str = ""
    unit: str = ""
    numbers: tuple[Number, ...] = field(init=False)

    def __post_init__(self) -> None:
        """Read the numbers."""
        object.__setattr__(self, "numbers", numbers_in(self.text, unit=self.unit))

    @property
    def text(self) -> str:
        """What a person reads."""
        return self.paragraph.text

    @property
    def place(self) -> Place:
        """Where it stands in the file."""
        return self.paragraph.place

    @cached_property
    def words(self) -> str:
        """The text without blanks and with every number masked: what is left when numbers are changed."""
        return "".join(self.symbols(dict.fromkeys(range(len(self.numbers)), _BLANK_NUMBER))).replace(" ", "")

    @cached_property
    def pairs(self) -> Counter[str]:
        """Each two neighbouring characters of the words, to tell how alike two lines are."""
        return Counter(self.words[at : at + 2] for at in range(max(len(self.words) - 1, 1)))

    def symbols(self, names: dict[int, str]) -> list[str]:
        """Return the characters of the text, each number as one symbol with the given name."""
        symbols: list[str] = []
        end = 0
        for index, number in enumerate(self.numbers):
            symbols += [*self.text[end : number.start], names[index]]
            end = number.end
        return [*symbols, *self.text[end:]]

    def indices(self, mark: Mark) -> list[int]:
        """Return which of the numbers stand in a mark, wholly or in part."""
        return [
            index for index, number in enumerate(self.numbers) if number.start < mark.end and mark.start < number.end
        ]


def likeness(one: Line, *, other: Line) -> float:
    """Return how alike the words of two lines are, from 0 to 1."""
    return overlap(one.pairs, other=other.pairs)


def overlap(one: Counter[str], *, other: Counter[str]) -> float:
    """Return the share that two collections have in common."""
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 1.0
