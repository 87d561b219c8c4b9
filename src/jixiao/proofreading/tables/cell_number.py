"""The number of a cell, where the cell holds one and nothing else."""

from msgspec import structs

from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import MONEY_UNITS, Mention, Quantity
from jixiao.proofreading.figures.scan import scan_passage
from jixiao.proofreading.passage import Passage
from jixiao.reading.document import Paragraph

_AROUND = late_pattern(r"[\s≥≤＞＜<>＝=约不低少超于过大小]*")
_UNIT = late_pattern("单位[：:]\\s*(亿元|万元|千元|元)|[（(](亿元|万元|千元|元)[)）]")


def number_of(line: Paragraph, *, unit: str = "", has_years: bool = True) -> Mention | None:
    """Return the number of a line that holds one number alone, None for any other line.

    Args:
        line: The line of a cell.
        unit: The unit of money for a number without one; empty to leave it plain.
        has_years: Whether a bare 2000 is a year.
    """
    found = scan_passage(Passage.of(line), has_years=has_years)
    if len(found) != 1 or not _AROUND.fullmatch(found[0].lead):
        return None
    mention = found[0]
    if line.text[mention.end :].strip(" \t\u3000|"):
        return None
    return with_money(mention, unit=unit)


def with_money(mention: Mention, *, unit: str) -> Mention:
    """Return a plain number as money of a unit; other numbers stay as they are."""
    if unit and mention.quantity is Quantity.PLAIN:
        return structs.replace(mention, quantity=Quantity.MONEY, unit=unit, scale=MONEY_UNITS[unit])
    return mention


def unit_in(text: str) -> str:
    """Return the unit of money that a title or a head names, empty if it names none."""
    match = _UNIT.search(text)
    return (match[1] or match[2]) if match else ""
