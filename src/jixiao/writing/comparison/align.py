"""Find for each item of a list the item of a changed list that it became."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import TypeVar

Item = TypeVar("Item")
Pair = tuple[int, int]  # positions in the first and in the second list

_LEAST_LIKENESS = 0.5
_MOST_GUESSES = 250_000  # more pairs than this are not compared one by one


def align(
    left: Sequence[Item],
    *,
    right: Sequence[Item],
    keys: Sequence[Callable[[Item], Hashable]],
    likeness: Callable[[Item, Item], float],
) -> list[Pair]:
    """Return the pairs of items that are the same, each item in one pair at most, in the order of the first list.

    Args:
        left: The items as they were.
        right: The items as they are now.
        keys: What makes two items the same, the strictest first; equal items in the same order come first, then those
            that were moved.
        likeness: How alike two items are that have no equal one, from 0 to 1.
    """
    pairs: list[Pair] = []
    for key in keys:
        pairs = _in_order([key(item) for item in left], [key(item) for item in right], pairs=pairs)
    for key in keys:
        pairs += _moved(left, right, key=key, pairs=pairs)
    return sorted(pairs + _alike(left, right, likeness=likeness, pairs=pairs))


def equal_pairs(left: Sequence[Hashable], *, right: Sequence[Hashable]) -> list[Pair]:
    """Return the positions of the longest common parts of two lists, in order."""
    blocks = SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks()
    return [(block.a + step, block.b + step) for block in blocks for step in range(block.size)]


def gaps(pairs: Iterable[Pair], *, ends: Pair) -> list[tuple[range, range]]:
    """Return what lies between pairs that are in order, as ranges of both lists."""
    bounds = [(-1, -1), *pairs, ends]
    return [(range(a + 1, c), range(b + 1, d)) for (a, b), (c, d) in pairwise(bounds)]


def _in_order(left: Sequence[Hashable], right: Sequence[Hashable], *, pairs: Sequence[Pair]) -> list[Pair]:
    """Return the pairs and those between them that are equal."""
    found = list(pairs)
    for first, second in gaps(pairs, ends=(len(left), len(right))):
        inner = equal_pairs([left[at] for at in first], right=[right[at] for at in second])
        found += [(first[a], second[b]) for a, b in inner]
    return sorted(found)


def _moved(
    left: Sequence[Item], right: Sequence[Item], *, key: Callable[[Item], Hashable], pairs: Iterable[Pair]
) -> list[Pair]:
    """Return the equal items that no pair has, where there are as many of them in both lists."""
    first, second = _free(len(left), len(right), pairs=pairs)
    by_key: dict[Hashable, tuple[list[int], list[int]]] = {}
    for side, (items, free) in enumerate(((left, first), (right, second))):
        for at in free:
            by_key.setdefault(key(items[at]), ([], []))[side].append(at)
    return [pair for old, new in by_key.values() if len(old) == len(new) for pair in zip(old, new, strict=True)]


def _alike(
    left: Sequence[Item], right: Sequence[Item], *, likeness: Callable[[Item, Item], float], pairs: Iterable[Pair]
) -> list[Pair]:
    """Return pairs of the rest, the most alike first; of equally alike ones those that stand at like places."""
    first, second = _free(len(left), len(right), pairs=pairs)
    if len(first) * len(second) > _MOST_GUESSES:
        return []
    guesses = [
        (-like, abs(at / len(left) - to / len(right)), at, to)
        for at in first
        for to in second
        if (like := likeness(left[at], right[to])) >= _LEAST_LIKENESS
    ]
    taken: dict[int, int] = {}
    for *_, at, to in sorted(guesses):
        if at not in taken and to not in taken.values():
            taken[at] = to
    return list(taken.items())


def _free(left: int, right: int, *, pairs: Iterable[Pair]) -> tuple[list[int], list[int]]:
    known = list(pairs)
    used, taken = {at for at, _ in known}, {to for _, to in known}
    return [at for at in range(left) if at not in used], [to for to in range(right) if to not in taken]
