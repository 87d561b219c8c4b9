"""Writes a carrier: each figure gets a token when it is put down, each statement is noted when it is made."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction

from benchmarks.accuracy.carrier import CLOSE, OPEN, Block, Box, Carrier, Grid, Line
from benchmarks.accuracy.chance import Chance, rate
from benchmarks.accuracy.figure import WORTH, Figure, Kind, printed
from benchmarks.accuracy.statement import Statement

_CENT = 100  # amounts are whole numbers of 分


@dataclass(frozen=True, slots=True)
class Habit:
    """How one writer prints: unit of money, marks of thousands, decimals of rates, cut or rounded.

    Unit:
        grain: amounts are whole multiples of it, in 分; a finer one than is printed makes totals that miss by a digit.
    """

    unit: str
    has_marks: bool
    rate_places: int
    is_cut: bool
    trims_zeros: bool
    grain: int

    @classmethod
    def of(cls, chance: Chance) -> "Habit":
        """Return the habit of one writer."""
        unit = "元" if chance.happens(15) else "万元"
        grain = 1 if chance.happens(30) else WORTH["万元"]
        return cls(unit, chance.happens(25), chance.pick((2, 2, 2, 1)), chance.happens(25), chance.happens(15), grain)


@dataclass(slots=True)
class Page:
    """A carrier that is being written."""

    chance: Chance
    year: int = 2024
    habit: Habit = field(init=False)
    blocks: list[Block] = field(default_factory=list)
    figures: dict[str, Figure] = field(default_factory=dict)
    statements: list[Statement] = field(default_factory=list)
    row: str = ""

    def __post_init__(self) -> None:
        """Choose the habit."""
        self.habit = Habit.of(self.chance)

    def amount(self, low: int, *, high: int) -> int:
        """Return an amount between two numbers of 万元, in 分, without fractions that its unit does not show."""
        return self.chance.whole(low * 100, high=high * 100) * WORTH["万元"]

    def split(self, total: int, *, count: int) -> list[int]:
        """Return so many parts of an amount."""
        grain = self.habit.grain
        first, *others = self.chance.split(total // grain, count=count)
        return [total - sum(others) * grain if others else first * grain, *(part * grain for part in others)]

    def spent(self, done: int, *, budgets: Sequence[int]) -> list[int]:
        """Return what was done of each budget, about the same share of all."""
        grain = self.habit.grain
        others = [budget * done // sum(budgets) // grain * grain for budget in budgets[1:]]
        return [done - sum(others), *others]

    def before(self, amount: int, *, permille: int = 350) -> int:
        """Return what an amount may have been the year before; sometimes the same."""
        grain = WORTH["万元"]
        return amount if self.chance.happens(10) else self.chance.near(amount // grain, permille=permille) * grain

    def put(self, figure: Figure) -> str:
        """Return the token of a new figure."""
        token = f"{OPEN}{len(self.figures)}{CLOSE}"
        self.figures[token] = replace(figure, row=self.row)
        return token

    def money(self, cents: int, *, unit: str = "", in_table: bool = False) -> str:
        """Return the token of an amount; a table shows no unit."""
        unit = unit or self.habit.unit
        digits = printed(Fraction(cents, _CENT * WORTH[unit]), places=2, has_marks=self.habit.has_marks)
        if self.habit.trims_zeros:
            digits = digits.rstrip("0").rstrip(".")
        return self.put(Figure(Kind.MONEY, digits, unit, shows_unit=not in_table))

    def rate(self, part: int, *, whole: int, in_table: bool = False, places: int | None = None) -> str:
        """Return the token of a percentage, 0 of nothing."""
        value = rate(part, whole=whole) if whole else Fraction(0)
        digits = printed(value, places=self.habit.rate_places if places is None else places, is_cut=self.habit.is_cut)
        is_whole = value.denominator == 1 and not in_table
        return self.put(Figure(Kind.RATE, str(value.numerator) if is_whole else digits, "%"))

    def count(self, number: int, *, unit: str, in_table: bool = False) -> str:
        """Return the token of a count."""
        return self.put(Figure(Kind.COUNT, str(number), unit, shows_unit=not in_table))

    def score(self, points: int | str, *, in_table: bool = True) -> str:
        """Return the token of points."""
        return self.put(Figure(Kind.SCORE, str(points), "分", shows_unit=not in_table))

    def word(self, word: str) -> str:
        """Return the token of a telling word."""
        return self.put(Figure(Kind.WORD, word))

    def item(self, text: str) -> str:
        """Return the token of an entry that is counted."""
        return self.put(Figure(Kind.ITEM, text))

    def tell_year(self) -> str:
        """Return the token of the year of the document."""
        return self.put(Figure(Kind.YEAR, str(self.year)))

    def state(self, statement: Statement) -> None:
        """Note what the carrier states."""
        self.statements.append(statement)

    def say(self, *texts: str) -> None:
        """Write paragraphs."""
        self.blocks += [Line(text) for text in texts]

    def name_row(self, name: str) -> str:
        """Begin a row or an entry that may be taken out; an empty name ends it."""
        self.row = f"{len(self.blocks)}/{name}" if name else ""
        return self.row

    def entry(self, text: str) -> None:
        """Write an entry of a list, the one whose row was begun last."""
        self.blocks.append(Line(text, self.row))
        self.row = ""

    def grid(self, rows: Sequence[Sequence[str | Box]], *, names: Sequence[str] = ()) -> None:
        """Write a table row by row; a box stands for itself, a text for a cell of its own."""
        boxes = []
        for number, row in enumerate(rows, start=1):
            for column, cell in enumerate(row, start=1):
                boxes += [cell if isinstance(cell, Box) else Box(cell, number, column)]
        named = {number: name for number, name in enumerate(names, start=1) if name}
        self.blocks.append(Grid(tuple(boxes), named))

    def carrier(self, shape: str, *, origin: str, name: str, style: str) -> Carrier:
        """Return what was written."""
        return Carrier(origin, shape, name, tuple(self.blocks), dict(self.figures), tuple(self.statements), style)
