"""What one rule said about one instance."""

from dataclasses import dataclass, field

from jixiao.book.column import Row
from jixiao.book.verdict import Verdict
from jixiao.rules.compiled import CompiledRule, Variant
from jixiao.rules.python_rule import Told


@dataclass
class Outcome:
    """The verdict of one rule on one instance; reasons and arithmetic are worked out only where they are shown.

    `told` is what a rule in Python says about its verdict; `row` the row, `group` the rows of the instance. What few
    outcomes have is set afterwards, since a Book has thousands of outcomes.
    """

    compiled: CompiledRule
    variant: Variant | None
    verdict: Verdict
    row: Row = None
    told: Told | Exception | None = None
    group: tuple[Row, ...] = field(default=(), init=False)
    is_rounded: bool = field(default=False, init=False)

    @property
    def instance(self) -> str:
        """What the rule ran on: the row key and the caliber; with the rule id it names the outcome for ever."""
        told = self.told.instance if isinstance(self.told, Told) else ""
        name = told if self.variant is None else self.variant.name
        key = "" if self.row is None else self.row.key
        if self.compiled.per and self.row is not None:
            key = "+".join(str(getattr(self.row, column)) or "部门整体" for column in self.compiled.per)
        return "@".join(part for part in (key, name) if part) or "全表"

    @property
    def item(self) -> str:
        """The instance without the number of the formula: what a corollary shares with its cause."""
        return self.instance.partition("#")[0].rstrip("@") or "全表"
