"""Regular expressions of modules, compiled when they are first used.

Compiling is slow, and a check of one document imports some 500 expressions of which it needs little more than half.
"""

import re
from collections.abc import Callable
from contextlib import suppress
from typing import cast

from jixiao.charsets import remember_charsets

remember_charsets()


_MADE: list["LatePattern"] = []


class LatePattern:
    """An expression that becomes a compiled one when something is first asked of it."""

    def __init__(self, source: str, *, flags: int = 0) -> None:
        """Keep what is to be compiled."""
        self.pattern = source
        self.flags = flags
        _MADE.append(self)

    def __getattr__(self, name: str) -> object:
        """Compile the expression and keep what it can do, so that later uses cost what those of `re` cost.

        Raises:
            re.error: If the expression is wrong.
        """
        compiled = self.compile()
        return getattr(compiled, name)

    def compile(self) -> re.Pattern[str]:
        """Compile the expression and keep what it can do."""
        compiled = re.compile(self.pattern, self.flags)
        for each in ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn", "groupindex"):
            setattr(self, each, getattr(compiled, each))
        return compiled


def late_pattern(source: str, *, flags: int = 0) -> re.Pattern[str]:
    """Return an expression for the head of a module; it stands for a compiled one wherever its methods are used.

    Example:
        >>> late_pattern("合计|总计").sub("计", "本年合计")
        '本年计'
    """
    return cast("re.Pattern[str]", LatePattern(source, flags=flags))


def compile_ahead(*, until: Callable[[], bool]) -> None:
    """Compile expressions that will be asked for, as long as there is nothing better to do.

    A wrong one is passed over; it is told when it is used.

    Args:
        until: Whether there is now.
    """
    for each in _MADE:
        if until():
            return
        if "search" not in vars(each):
            with suppress(re.error):
                each.compile()
