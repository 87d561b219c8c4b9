"""Parameters: the dated numbers and words of the law, each with unit, citation and mark."""

from collections.abc import Mapping
from fractions import Fraction

from msgspec import Struct

from jixiao.book.figure import Exact
from jixiao.book.money import Money
from jixiao.errors import JixiaoError
from jixiao.law.mark import Mark
from jixiao.law.period import Period

Scalar = Exact | Money | str
Key = int | str
Value = Scalar | tuple[str, ...] | Mapping[Key, Scalar]


class ParameterShapeError(JixiaoError):
    """A parameter is asked for a value of a shape it does not have."""

    def __init__(self, parameter: str, *, wanted: str) -> None:
        """Keep the parameter and the shape asked for."""
        self.parameter = parameter
        self.wanted = wanted
        super().__init__(f"参数“{parameter}”不是{wanted}。")


class Parameter(Struct, frozen=True):
    """One number, text, list of texts or table of the law.

    Unit:
        id: the Chinese name that formulas use.
        name: the English name.
        value: a percentage is a ratio (1 means 100 %), money is `Money`, other numbers are in `unit`; all exact.
        unit: of the value; "文字", "正则表达式" and "月-日" (as 08-31) for texts.
        key_unit: what the keys of a table count, e.g. 月; empty without keys.
        printed: the value as written in the file.
        instrument: the id of the instrument that says so; empty if none does.
        citation: where it says so, or why the value was chosen.
        layer: the layer that holds it.
    """

    id: str
    name: str
    value: Value
    unit: str
    key_unit: str
    printed: str
    period: Period
    instrument: str
    citation: str
    mark: Mark
    is_verified: bool
    note: str
    layer: str

    @property
    def number(self) -> Exact:
        """The value as a number: a ratio for a percentage, fen for money.

        Raises:
            ParameterShapeError: If it is a text, a list or a table.
        """
        found = plain(self.value)
        if isinstance(found, int | Fraction):
            return found
        raise ParameterShapeError(self.id, wanted="一个数")

    @property
    def numbers(self) -> Mapping[Key, Exact]:
        """The table of numbers by key.

        Raises:
            ParameterShapeError: If it is no table of numbers.
        """
        if not isinstance(self.value, Mapping):
            raise ParameterShapeError(self.id, wanted="按键列出的数")
        found = {key: plain(value) for key, value in self.value.items()}
        numbers = {key: value for key, value in found.items() if isinstance(value, int | Fraction)}
        if len(numbers) < len(found):
            raise ParameterShapeError(self.id, wanted="按键列出的数")
        return numbers

    @property
    def text(self) -> str:
        """The text.

        Raises:
            ParameterShapeError: If it is no text.
        """
        if isinstance(self.value, str):
            return self.value
        raise ParameterShapeError(self.id, wanted="一段文字")

    @property
    def texts(self) -> tuple[str, ...]:
        """The list of texts.

        Raises:
            ParameterShapeError: If it is no list.
        """
        if isinstance(self.value, tuple):
            return self.value
        raise ParameterShapeError(self.id, wanted="若干文字")

    def at(self, key: Key) -> Exact | str | None:
        """Return the plain value of a key, None where the table has no such key.

        Raises:
            ParameterShapeError: If it is no table.
        """
        if not isinstance(self.value, Mapping):
            raise ParameterShapeError(self.id, wanted="按键列出的值")
        return plain(self.value[key]) if key in self.value else None


def plain(value: Value) -> Exact | str | None:
    """Return a single value as formulas use it, money as a number of fen; None for a list or a table."""
    if isinstance(value, Money):
        return value.fen
    return value if isinstance(value, int | Fraction | str) else None
