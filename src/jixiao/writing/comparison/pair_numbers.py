"""Find for each number of a line the number of the changed line that it became."""

from collections.abc import Mapping

from jixiao.writing.comparison.align import Pair, equal_pairs, gaps
from jixiao.writing.comparison.line import Line

_SIGN = "\x00"  # before the name of a number, so that no character of a text is taken for one


def pair_numbers(written: Line, *, returned: Line, known: Mapping[int, int]) -> dict[int, int]:
    """Return for the numbers of a line which numbers of the changed line they became, by the words around them.

    Numbers that stayed the same come first, then those between the same words, then those that are as many between
    two that were found.

    Args:
        written: The line as it was.
        returned: The line as it is now.
        known: The pairs that are known already.
    """
    if written.text == returned.text and not known:
        return {index: index for index in range(len(written.numbers))}
    found = dict(known)
    for is_value_known in (True, False):
        found |= _by_words(written, returned, known=found, is_value_known=is_value_known)
    return found | _between(found, ends=(len(written.numbers), len(returned.numbers)))


def _by_words(written: Line, returned: Line, *, known: Mapping[int, int], is_value_known: bool) -> dict[int, int]:
    """Return the numbers that stand in the common parts of both lines."""
    back = {now: index for index, now in known.items()}
    left = _names(written, known={index: index for index in known}, is_value_known=is_value_known)
    right = _names(returned, known=back, is_value_known=is_value_known)
    first, second = written.symbols(left), returned.symbols(right)
    old, new = _indices(first), _indices(second)
    return {old[a]: new[b] for a, b in equal_pairs(first, right=second) if a in old and old[a] not in known}


def _names(line: Line, *, known: Mapping[int, int], is_value_known: bool) -> dict[int, str]:
    """Return the names under which the numbers are compared: a pair that is known has one of its own."""
    return {
        index: f"{_SIGN}{known[index]}"
        if index in known
        else f"{_SIGN}={number.value.normalize() if is_value_known else ''}"
        for index, number in enumerate(line.numbers)
    }


def _indices(symbols: list[str]) -> dict[int, int]:
    """Return the positions of the numbers among the symbols, each with which number it is."""
    positions = [at for at, symbol in enumerate(symbols) if symbol.startswith(_SIGN)]
    return {at: index for index, at in enumerate(positions)}


def _between(found: Mapping[int, int], *, ends: Pair) -> dict[int, int]:
    pairs = sorted(found.items())
    in_order = [pair for at, pair in enumerate(pairs) if all(pair[1] > before for _, before in pairs[:at])]
    free = (both for both in gaps(in_order, ends=ends) if len(both[0]) == len(both[1]))
    return {
        old: new
        for first, second in free
        for old, new in zip(first, second, strict=True)
        if old not in found and new not in found.values()
    }
