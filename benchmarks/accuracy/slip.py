"""Slips of the keyboard: what a printed number becomes by one."""

from collections.abc import Callable, Iterator
from fractions import Fraction

from benchmarks.accuracy.figure import WORTH, Figure, printed

_OTHER_UNIT = {"万元": "元", "元": "万元"}
Slips = Callable[[Figure], Iterator[Figure]]


def slips(kind: Slips, *, figure: Figure) -> Iterator[Figure]:
    """Yield the figure after a slip of a kind; marks of thousands are set by the program that prints it."""
    has_marks = "," in figure.printed
    for slipped_figure in kind(figure.with_printed(figure.printed.replace(",", ""))):
        whole, point, rest = slipped_figure.printed.partition(".")
        yield slipped_figure.with_printed(f"{int(whole):,}{point}{rest}" if has_marks else slipped_figure.printed)


def swapped(figure: Figure) -> Iterator[Figure]:
    """Yield the figure with two neighbouring digits in the wrong order."""
    digits = figure.printed
    for at in range(len(digits) - 1):
        one, other = digits[at], digits[at + 1]
        if one.isdigit() and other.isdigit() and one != other and not (at == 0 and other == "0"):
            yield figure.with_printed(f"{digits[:at]}{other}{one}{digits[at + 2 :]}")


def dropped(figure: Figure) -> Iterator[Figure]:
    """Yield the figure with one digit left out."""
    for at, sign in enumerate(figure.printed):
        shorter = figure.printed[:at] + figure.printed[at + 1 :]
        if sign.isdigit() and shorter[:1].isdigit() and shorter[-1:].isdigit() and not _is_odd(shorter):
            yield figure.with_printed(shorter)


def doubled(figure: Figure) -> Iterator[Figure]:
    """Yield the figure with one digit typed twice."""
    for at, sign in enumerate(figure.printed):
        if sign.isdigit() and (sign != "0" or at):
            yield figure.with_printed(f"{figure.printed[: at + 1]}{figure.printed[at:]}")


def slipped(figure: Figure) -> Iterator[Figure]:
    """Yield the figure ten thousand times too large or too small, by its unit where that is printed."""
    if figure.unit not in _OTHER_UNIT or not figure.amount:
        return
    if figure.shows_unit:
        yield Figure(figure.kind, figure.printed, _OTHER_UNIT[figure.unit], row=figure.row)
        return
    scale = Fraction(WORTH["万元"]) if figure.unit == "万元" else Fraction(1, WORTH["万元"])
    value = figure.amount / WORTH[figure.unit] * scale
    yield figure.with_printed(printed(value, places=2))


def _is_odd(digits: str) -> bool:
    """Whether a number has a 0 in front that nobody types."""
    return len(digits) > 1 and digits.startswith("0") and digits[1].isdigit()
