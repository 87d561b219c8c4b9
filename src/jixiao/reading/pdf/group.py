"""Which of a number of things belong together."""

from collections import defaultdict


class Groups:
    """Things by number, each at first on its own.

    Args:
        count: How many things there are.
    """

    def __init__(self, count: int) -> None:
        """Make each thing the head of its own group."""
        self._heads = list(range(count))

    def head(self, thing: int) -> int:
        """Return the thing that stands for its group."""
        while self._heads[thing] != thing:
            self._heads[thing] = self._heads[self._heads[thing]]
            thing = self._heads[thing]
        return thing

    def unite(self, first: int, *, second: int) -> None:
        """Put two things, and all that belong to either, into one group."""
        self._heads[self.head(first)] = self.head(second)

    def members(self) -> list[list[int]]:
        """Return the groups, each in ascending order, by their first member."""
        found: dict[int, list[int]] = defaultdict(list)
        for thing in range(len(self._heads)):
            found[self.head(thing)].append(thing)
        return list(found.values())
