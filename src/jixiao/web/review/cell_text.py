"""A cell of a snapshot as people read it."""

from collections.abc import Mapping
from fractions import Fraction

from jixiao.book.figure import State
from jixiao.book.printing import print_money, print_plain

_WORDS = {State.NOT_APPLICABLE.value: "不涉及", State.BLANK.value: "（空）", State.MISSING.value: "（未列）"}


def shown_cell(cell: object) -> str:
    """Return a cell in words; a figure of money, which knows its fen, in 元."""
    if cell is None or cell == "":
        return "（空）"
    if isinstance(cell, bool):
        return "是" if cell else "否"
    if not isinstance(cell, Mapping):
        return str(cell)
    if "state" in cell:
        return _WORDS[cell["state"]]
    number = Fraction(cell["number"])
    if "id" in cell or Fraction(cell["quantum"]) >= 1:  # a rate is printed to a part of one, money to a fen or more
        return f"{print_money(number, unit='元')} 元"
    is_rate = cell["quantum"] != "0"
    return f"{print_plain(number * 100)}%" if is_rate else print_plain(number)
