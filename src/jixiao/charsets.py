"""Sets of characters in regular expressions, worked out once for all expressions of a process.

For a range the compiler of `re` marks each of its characters: [一-鿿] are 20,992 of them, some 0.7 ms, and a check of
one report compiles about 600 expressions, most of which have it several times (docs/decisions/0026).
"""

from collections.abc import Callable
from importlib import import_module

_COMPILER = import_module("re._compiler")  # no public module; one without the function is left as it is
_NAME = "_optimize_charset"


class RememberedCharsets:
    """The function of `re` that works out a set of characters, with what it has returned for those free of case."""

    def __init__(self, work_out: Callable[..., object]) -> None:
        """Begin with nothing remembered."""
        self.remembered: dict[tuple[object, ...], object] = {}
        self._work_out = work_out

    def __call__(self, charset: list[object], *case: object) -> object:
        """Return what `re` makes of a set; what depends on case is left to it."""
        if any(case):
            return self._work_out(charset, *case)
        key = tuple(charset)
        if key not in self.remembered:
            self.remembered[key] = self._work_out(charset)
        return self.remembered[key]


def remember_charsets() -> None:
    """Let the compiler of `re` remember sets of characters from now on."""
    work_out = getattr(_COMPILER, _NAME, None)
    if work_out is not None and not isinstance(work_out, RememberedCharsets):
        setattr(_COMPILER, _NAME, RememberedCharsets(work_out))
