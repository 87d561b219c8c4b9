"""The screens that ship, and a document of given lines."""

from functools import cache

from jixiao.exchange.screening.screen import Screen, screens_of
from tests.exchange.open_data.sample import shipped_law

IDENTITY = "11010519491231002X"
MOBILE = "13800138000"


@cache
def shipped_screens() -> tuple[Screen, ...]:
    """Return the screens of the county."""
    return screens_of(shipped_law())
