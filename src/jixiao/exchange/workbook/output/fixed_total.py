"""Computed totals of tables with fixed rows: as a formula of the sheet and as the value it has now."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from jixiao.exchange.workbook.cell_words import MISSING
from jixiao.exchange.workbook.form import Total
from jixiao.exchange.workbook.output.printed_cell import PrintedCell


@dataclass(frozen=True)
class FixedTotals:
    """The totals of one column.

    Unit:
        totals: the rows that are sums of others.
        address: the cell of a row.
        computed_address: the cell of the computed row of a total that has one.
        cells: what stands in the cell of a row.
    """

    totals: Mapping[str, Total]
    address: Callable[[str], str]
    computed_address: Callable[[str], str]
    cells: Mapping[str, PrintedCell]

    def formula(self, total: Total) -> str:
        """Return the formula: the sum of the parts, nothing where no part has a number or one is not stated."""
        parts = total.parts
        numbers = ",".join(cell for part in parts for cell in self._counted(part))
        unknown = ",".join(self._unknown(part) for part in parts)
        return f'=IF(OR(COUNT({numbers})=0,{unknown}),"",{self._sum(parts)})'

    def value(self, total: Total) -> Decimal | None:
        """Return what the formula gives, None for nothing."""
        values = [self._value(part) for part in total.parts]
        known = [value for value in values if value is not None]
        is_partial = any(self._is_unknown(part) for part in total.parts)
        return sum(known, Decimal(0)) if known and not is_partial else None

    def _sum(self, parts: tuple[str, ...]) -> str:
        return "+".join(self._term(part) for part in parts)

    def _term(self, part: str) -> str:
        cell, total = self.address(part), self.totals.get(part)
        if total is None:
            return f"N({cell})"
        computed = f"N({self.computed_address(part)})" if total.is_shown else self._sum(total.parts)
        return f"IF(ISNUMBER({cell}),{cell},{computed})"

    def _counted(self, part: str) -> list[str]:
        """Return the cells whose numbers a part may come from."""
        cell, total = self.address(part), self.totals.get(part)
        if total is None:
            return [cell]
        if total.is_shown:
            return [cell, self.computed_address(part)]
        return [cell, *(counted for inner in total.parts for counted in self._counted(inner))]

    def _unknown(self, part: str) -> str:
        cell, total = self.address(part), self.totals.get(part)
        missing = f'{cell}="{MISSING}"'
        if total is None:
            return missing
        if total.is_shown:
            return f'AND({missing},{self.computed_address(part)}="")'
        inner = ",".join(self._unknown(inner) for inner in total.parts)
        return f"AND({missing},OR({inner}))"

    def _value(self, part: str) -> Decimal | None:
        number = self.cells[part].number
        total = self.totals.get(part)
        return self.value(total) if number is None and total is not None else number

    def _is_unknown(self, part: str) -> bool:
        if self.cells[part].text != MISSING:
            return False
        total = self.totals.get(part)
        if total is None:
            return True
        if total.is_shown:
            return self.value(total) is None
        return any(self._is_unknown(inner) for inner in total.parts)
