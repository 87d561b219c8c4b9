"""The shapes of typing errors: how a wrong figure looks beside the right one.

Each shape has odds: how many times likelier it makes a change than one without any shape. The odds are estimates; only
their order matters much. A telling shape leads from the printed value to the right one and so speaks for that value;
the others say why a figure is wrong, not what it should be.
"""

from collections.abc import Callable, Iterable
from itertools import pairwise

from msgspec import Struct

from jixiao.book.figure import Exact
from jixiao.repair.digits import typed_pair
from jixiao.repair.system import Cell, System


class Shape(Struct, frozen=True):
    """One shape.

    Unit:
        words: the shape in the words of a finding.
        least_digits: how long the longer of the two numbers has to be for the shape to be telling, since nearly every
            short number is one digit away from every other; 0 for a shape that never is.
    """

    name: str
    words: str
    odds: int
    least_digits: int = 0


SHAPES = {
    shape.name: shape
    for shape in (
        Shape("digit", "一位数字有误", odds=20, least_digits=4),
        Shape("dropped", "漏打一位数字", odds=20, least_digits=4),
        Shape("swapped", "相邻两位数字颠倒", odds=40, least_digits=3),
        Shape("doubled", "重打一位数字", odds=40, least_digits=3),
        Shape("point", "小数点错位", odds=40, least_digits=3),
        Shape("unit", "单位混用", odds=40, least_digits=3),
        Shape("sign", "正负号有误", odds=40, least_digits=2),
        Shape("total", "把合计数填入分项", odds=20),
        Shape("copied", "照抄了相邻的数", odds=10),
        Shape("blank", "漏填", odds=10),
    )
}
_POINT_STEPS = (10, 100, 1000)
_UNIT_STEP, _PERCENT_STEP = 10_000, 100


class Likeness(Struct, frozen=True):
    """The shape that a change has, and whether it is telling."""

    shape: Shape
    is_telling: bool

    @property
    def is_support(self) -> bool:
        """Whether it makes a change likelier: nearly every short number is one digit away from every other."""
        return self.is_telling or not self.shape.least_digits


def likeness(cell: Cell, *, value: Exact, system: System) -> Likeness | None:
    """Return the likeliest shape by which a cell came to be printed instead of a value, None where there is none."""
    if cell.is_difference:
        return None
    if cell.value is None:
        return Likeness(SHAPES["blank"], is_telling=False)
    old, new = typed_pair(cell, value=value)
    length = max(len(_bare(old)), len(_bare(new)))
    names = [name for name, fits in _TYPED.items() if old != new and fits(old, new)]
    names += [name for name, fits in _WORTH.items() if fits(cell, value)]
    names += _sources(cell, system=system)
    found = [Likeness(SHAPES[name], 0 < SHAPES[name].least_digits <= length) for name in names]
    return max(found, key=lambda it: (it.is_telling, it.shape.odds), default=None)


def is_mistyped(old: str, *, new: str) -> bool:
    """Whether printed digits are others with two neighbours swapped, one left out or one typed twice.

    Both have so many digits that this is not met by chance.
    """
    is_long = min(len(_bare(old)), len(_bare(new))) >= SHAPES["dropped"].least_digits
    return is_long and old != new and (_is_swapped(old, new) or _is_dropped(old, new) or _is_doubled(old, new))


def _bare(digits: str) -> str:
    return digits.replace(".", "").strip("0")


def _is_digit_wrong(old: str, new: str) -> bool:
    return len(old) == len(new) and sum(a != b for a, b in zip(old, new, strict=True)) == 1


def _is_swapped(old: str, new: str) -> bool:
    wrong = [n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b] if len(old) == len(new) else []
    if len(wrong) != len("ab"):
        return False
    first, second = wrong
    between = old[first + 1 : second]
    return between in ("", ".") and old[first] == new[second] and old[second] == new[first]


def _is_dropped(old: str, new: str) -> bool:
    """Whether the printed digits are the right ones with one left out; a dropped decimal leaves a 0 behind."""
    shorter = {digits.lstrip("0") for digits in _without_one(new)}
    printed = old.lstrip("0")
    return printed in shorter or (printed.endswith("0") and "." in printed and printed[:-1] in shorter)


def _is_doubled(old: str, new: str) -> bool:
    """Whether the printed digits are the right ones with one typed twice; a doubled decimal makes one more."""
    twice = {old[:n] + old[n + 1 :] for n, (a, b) in enumerate(pairwise(old)) if a == b}
    return new in twice or (new.endswith("0") and "." in new and new[:-1] in twice)


def _without_one(digits: str) -> set[str]:
    return {digits[:n] + digits[n + 1 :] for n, sign in enumerate(digits) if sign != "."}


def _is_point_moved(cell: Cell, value: Exact) -> bool:
    return _is_scaled(cell, value, _POINT_STEPS)


def _is_unit_slip(cell: Cell, value: Exact) -> bool:
    return _is_scaled(cell, value, (_UNIT_STEP, _PERCENT_STEP) if cell.unit == "%" else (_UNIT_STEP,))


def _is_scaled(cell: Cell, value: Exact, steps: Iterable[int]) -> bool:
    old = cell.value or 0
    return old != 0 and any(value == old * step or value * step == old for step in steps)


def _is_sign_wrong(cell: Cell, value: Exact) -> bool:
    return value != 0 and value == -(cell.value or 0)


def _sources(cell: Cell, *, system: System) -> list[str]:
    """Return the shapes of a figure that stands elsewhere too: copied from beside it, or a total in a part's place."""
    found = ["copied"] if cell.value in cell.nearby and cell.value else []
    if any(_stands_for(cell, total=system.cells[total]) for total in _totals_over(cell, system=system)):
        found.append("total")
    return found


def _totals_over(cell: Cell, *, system: System) -> set[str]:
    """Return the cells that are the total of a sum of which a cell is a part."""
    found: set[str] = set()
    for equation in system.equations_of.get(cell.id, ()):
        signs = {other: factor > 0 for other, factor in equation.coefficients.items()}
        apart = [other for other, sign in signs.items() if sign != signs[cell.id]]
        if len(apart) == 1 and len(signs) > len("ab") and not equation.is_rate:
            found.update(apart)
    return found


def _stands_for(cell: Cell, *, total: Cell) -> bool:
    """Whether a cell prints its total, perhaps with one digit mistyped."""
    if not cell.value or not total.value:
        return False
    old, right = typed_pair(cell, value=total.value)
    if len(_bare(old)) < SHAPES["digit"].least_digits:
        return old == right
    return old == right or _is_digit_wrong(old, right) or _is_swapped(old, right)


_TYPED: dict[str, Callable[[str, str], bool]] = {
    "digit": _is_digit_wrong,
    "dropped": _is_dropped,
    "swapped": _is_swapped,
    "doubled": _is_doubled,
}
_WORTH: dict[str, Callable[[Cell, Exact], bool]] = {
    "point": _is_point_moved,
    "unit": _is_unit_slip,
    "sign": _is_sign_wrong,
}
