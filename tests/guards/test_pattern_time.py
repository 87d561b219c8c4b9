"""No regular expression can be made slow by a text: 50 KB take each of them less than a tenth of a second.

Each meets texts made for it: what it looks for, what it repeats, and what it nearly accepts, again and again, and then
a sign that fits nowhere. It is held to the limit wherever it is used, also where only short texts reach it today.
"""

import json
import re
import subprocess
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator
from functools import cache, partial
from typing import Any, AnyStr

import pytest

from tests.guards.hard_text import hard_texts
from tests.guards.pattern_census import Expression, uses
from tests.guards.source_tree import ROOT

BYTES = 50_000
SIZES = (24, 36, 54, 81, 1_000, 5_000, BYTES)  # what doubles with each sign is found before it takes for ever
LIMIT = 0.1  # seconds of processor time
TRIES = 3
SURELY = 10 * LIMIT  # so slow that no other try is wanted
STRANGE = "\x01"


@cache
def census() -> tuple[Expression, ...]:
    """Return every expression of the package."""
    command = [sys.executable, "-m", "tests.guards.pattern_census"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, text=True)
    return tuple(Expression(**told) for told in json.loads(done.stdout))


def test_every_use_of_an_expression_is_known() -> None:
    known = {(expression.file, expression.line) for expression in census()}
    unknown = [use for use in uses() if not use.source and not any((use.file, line) in known for line in use.lines)]
    assert unknown == [], "let tests/guards/pattern_work.py do something that comes past here"


@pytest.mark.slow
def test_no_expression_takes_long() -> None:
    assert list(slow_expressions(census())) == []


@pytest.mark.parametrize("source", [r"(a+)+b", r"\s*,", r"a.*b", r"([0-9]+)分"])
def test_an_expression_that_does_is_found(source: str) -> None:
    assert list(slow_expressions([Expression("example", 1, source)])) != []


def slow_expressions(expressions: tuple[Expression, ...] | list[Expression]) -> Iterator[str]:
    """Yield each expression that takes longer than the limit, with the text that makes it."""
    for expression in expressions:
        worst = next((name for name, texts in _texts(expression) if _is_slow(expression, texts=texts)), None)
        if worst is not None:
            yield f"{expression.file}:{expression.line} {expression.source!r} on {worst}"


def _texts(expression: Expression) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield for each hard text its name and the text, short ones first."""
    for text in hard_texts(expression.source, flags=expression.flags):
        yield repr(text), tuple(text.of_size(size) for size in SIZES)


def _is_slow(expression: Expression, *, texts: tuple[str, ...]) -> bool:
    source = expression.source.encode("latin-1") if expression.is_bytes else expression.source
    pattern: re.Pattern[Any] = re.compile(source, expression.flags)
    for text in texts:
        content, strange = (part.encode() if expression.is_bytes else part for part in (text, text + STRANGE))
        find, fit = partial(_find_all, pattern, content), partial(pattern.fullmatch, strange)
        if any(min_seconds(use) >= LIMIT for use in (find, fit)):
            return True
    return False


def _find_all(pattern: re.Pattern[AnyStr], text: AnyStr) -> None:
    deque(pattern.finditer(text), maxlen=0)


def min_seconds(use: Callable[[], object]) -> float:
    """Return the least processor time of some tries; one below the limit is enough."""
    least = SURELY
    for _ in range(TRIES):
        start = time.process_time()
        use()
        taken = time.process_time() - start
        least = min(least, taken)
        if least < LIMIT or taken > SURELY:
            break
    return least
