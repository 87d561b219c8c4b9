"""Money: an exact number of fen (分)."""

from decimal import Decimal
from fractions import Fraction

from msgspec import Struct

from jixiao.errors import JixiaoError

FEN_PER = {"分": 1, "元": 100, "万元": 1_000_000, "亿元": 10_000_000_000}


class InexactMoneyError(JixiaoError):
    """An amount has digits below one fen and so is not an amount of money."""

    def __init__(self, printed: str, *, unit: str) -> None:
        """Keep the printed amount and its unit."""
        self.printed = printed
        self.unit = unit
        super().__init__(f"金额 {printed}{unit} 精确不到分：一分以下不能有数字。")


class Money(Struct, frozen=True, order=True):
    """An amount of money; exact, because every check starts from equality."""

    fen: int

    @classmethod
    def of(cls, printed: str, *, unit: str) -> "Money":
        """Return the amount printed with a unit.

        Args:
            printed: Arabic digits with an optional sign and point, no thousands marks.
            unit: 分, 元, 万元 or 亿元.

        Raises:
            InexactMoneyError: If the amount is not a whole number of fen.

        Example:
            >>> Money.of("3793.43", unit="万元")
            Money(fen=3793430000)
        """
        fen = Fraction(Decimal(printed)) * FEN_PER[unit]
        if fen.denominator != 1:
            raise InexactMoneyError(printed, unit=unit)
        return cls(fen.numerator)

    @classmethod
    def yuan(cls, printed: str) -> "Money":
        """Return the amount printed in yuan."""
        return cls.of(printed, unit="元")

    @classmethod
    def wan(cls, printed: str) -> "Money":
        """Return the amount printed in 万元."""
        return cls.of(printed, unit="万元")

    def __add__(self, other: "Money") -> "Money":
        """Return the exact sum."""
        return Money(self.fen + other.fen)

    def __sub__(self, other: "Money") -> "Money":
        """Return the exact difference."""
        return Money(self.fen - other.fen)
