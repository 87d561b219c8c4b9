"""Numbers that look drawn by lot and depend on nothing but a seed and a name."""

from dataclasses import dataclass
from hashlib import sha256


@dataclass(frozen=True, slots=True)
class Draw:
    """A source of whole numbers; the same seed and name give the same number on every machine, in any order."""

    seed: str

    def whole(self, name: str, *, low: int, high: int) -> int:
        """Return a whole number from low to high, both included."""
        digest = sha256(f"{self.seed}/{name}".encode()).digest()
        return low + int.from_bytes(digest[:8]) % (high - low + 1)

    def around(self, name: str, *, middle: int, permille: int) -> int:
        """Return a whole number that differs from the middle by at most so many thousandths of it."""
        return middle + middle * self.whole(name, low=-permille, high=permille) // 1000
