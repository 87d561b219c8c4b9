"""Consistent systems in which one figure is mistyped the way people mistype."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from hypothesis import strategies as st

from jixiao.repair.system import Equation, System
from tests.repair.sample import system, total

AMOUNTS = st.integers(min_value=1_000, max_value=99_999_999).map(lambda fen: f"{Decimal(fen) / 100:.2f}")


@dataclass(frozen=True, slots=True)
class Planted:
    """A system with one wrong figure, and what it was before."""

    made: System
    wrong: str
    right: str

    @property
    def has_twin(self) -> bool:
        """Whether another figure takes part in all identities of the wrong one, so that either could be it."""
        taking_part = [frozenset(it.coefficients) for it in self.made.equations_of[self.wrong]]
        return len(frozenset.intersection(*taking_part)) > 1


def table(rows: list[list[str]]) -> tuple[dict[str, str], list[Equation]]:
    """Return a table of amounts with the totals of its rows and columns, everything right."""
    printed = {f"{r},{c}": it for r, row in enumerate(rows) for c, it in enumerate(row)}
    height, width = len(rows), len(rows[0])
    equations = []
    for r in range(height):
        parts = [f"{r},{c}" for c in range(width)]
        printed[f"{r},+"] = _sum(printed, parts)
        equations.append(total(f"{r},+", *parts))
    for c in [*map(str, range(width)), "+"]:
        parts = [f"{r},{c}" for r in range(height)]
        printed[f"+,{c}"] = _sum(printed, parts)
        equations.append(total(f"+,{c}", *parts))
    equations.append(total("+,+", *(f"+,{c}" for c in range(width))))
    return printed, equations


def _sum(printed: Mapping[str, str], parts: list[str]) -> str:
    return str(sum((Decimal(printed[part]) for part in parts), start=Decimal(0)))


def _another_digit(digits: str, *, at: int) -> str:
    return digits[:at] + str((int(digits[at]) + 3) % 10) + digits[at + 1 :] if digits[at].isdigit() else digits


def _swap(digits: str, *, at: int) -> str:
    pair = digits[at : at + 2]
    return digits[:at] + pair[::-1] + digits[at + 2 :] if pair.isdigit() else digits


TYPING: Mapping[str, Callable[[str, int], str]] = {
    "digit": lambda digits, at: _another_digit(digits, at=at),
    "swapped": lambda digits, at: _swap(digits, at=at),
    "dropped": lambda digits, at: digits[:at] + digits[at + 1 :] if digits[at] != "." else digits,
    "doubled": lambda digits, at: digits[:at] + digits[at] + digits[at:] if digits[at] != "." else digits,
    "point": lambda digits, _at: f"{Decimal(digits) * 10}",
    "unit": lambda digits, _at: f"{Decimal(digits) * 10_000}",
    "sign": lambda digits, _at: f"-{digits}",
}


def mistype(printed: str, *, shape: str, at: int) -> str:
    """Return a printed figure as it looks after one typing error near a position."""
    return TYPING[shape](printed, at % len(printed))


@st.composite
def planted_tables(draw: st.DrawFn) -> Planted:
    """Draw a table with one typing error in it."""
    width = draw(st.integers(2, 4))
    printed, equations = table(
        draw(st.lists(st.lists(AMOUNTS, min_size=width, max_size=width), min_size=2, max_size=5))
    )
    return _planted(draw, printed=printed, equations=equations, names=sorted(printed))


@st.composite
def consistent_tables(draw: st.DrawFn) -> Planted:
    """Draw a table without any error."""
    rows = draw(st.lists(st.lists(AMOUNTS, min_size=3, max_size=3), min_size=2, max_size=5))
    printed, equations = table(rows)
    return Planted(system(printed, *equations), "0,0", printed["0,0"])


@st.composite
def planted_trees(draw: st.DrawFn) -> Planted:
    """Draw totals of totals, each printed twice, with one typing error in a figure of at least two equations."""
    printed = {f"part{n}": it for n, it in enumerate(draw(st.lists(AMOUNTS, min_size=4, max_size=8)))}
    equations = []
    for n in range(draw(st.integers(2, 4))):
        parts = draw(st.lists(st.sampled_from(sorted(printed)), min_size=2, max_size=4, unique=True))
        printed[f"sum{n}"] = _sum(printed, parts)
        printed[f"again{n}"] = printed[f"sum{n}"]
        equations += [total(f"sum{n}", *parts), Equation({f"sum{n}": 1, f"again{n}": -1})]
    right = system(printed, *equations)
    names = [name for name in sorted(printed) if len(right.equations_of.get(name, ())) > 1]
    return _planted(draw, printed=printed, equations=equations, names=names)


def _planted(draw: st.DrawFn, *, printed: dict[str, str], equations: list[Equation], names: list[str]) -> Planted:
    wrong = draw(st.sampled_from(names))
    shape, at = draw(st.sampled_from(sorted(TYPING))), draw(st.integers(0, 9))
    typed = mistype(printed[wrong], shape=shape, at=at)
    return Planted(system({**printed, wrong: typed}, *equations), wrong, printed[wrong])
