"""What one rule said about one instance, and what all of them said about a Book."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import repeat

from msgspec import Struct, field

from jixiao.book.column import Row
from jixiao.book.verdict import Verdict
from jixiao.rules.compiled import CompiledRule, Variant
from jixiao.rules.python_rule import Told


class Outcome(Struct, frozen=True):
    """The verdict of one rule on one instance; reasons and arithmetic are worked out only where they are shown.

    `told` is what a rule in Python says about its verdict; `row` the row, `group` the rows of the instance.
    """

    compiled: CompiledRule
    variant: Variant | None
    verdict: Verdict
    row: Row = None
    told: Told | Exception | None = None
    group: tuple[Row, ...] = ()

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


class Judged(Struct, eq=False):
    """What one formula, or one rule in Python, said of one row after the other.

    A Book has thousands of outcomes of which few are looked at one by one, so that they are made when they are asked
    for. Where a rule breaks, there are fewer verdicts than rows.
    """

    compiled: CompiledRule
    variant: Variant | None = None
    rows: Sequence[Row] = (None,)
    verdicts: list[Verdict] = field(default_factory=list)
    told: Iterable[Told | Exception | None] = repeat(None)
    group: tuple[Row, ...] = ()

    def outcomes(self) -> Iterator[Outcome]:
        """Yield the outcome of each row."""
        for row, verdict, told in zip(self.rows, self.verdicts, self.told, strict=False):
            yield Outcome(self.compiled, self.variant, verdict, row, told, self.group)


class Outcomes:
    """The outcomes of all rules on one Book, in the order of the catalogue."""

    def __init__(self, judged: Sequence[Judged] = ()) -> None:
        """Keep what was judged."""
        self.judged = judged

    def __iter__(self) -> Iterator[Outcome]:
        """Yield every outcome."""
        for judged in self.judged:
            yield from judged.outcomes()

    def __len__(self) -> int:
        """Return how many outcomes there are."""
        return sum(len(judged.verdicts) for judged in self.judged)

    def having(self, *verdicts: Verdict) -> Iterator[Outcome]:
        """Yield the outcomes with one of some verdicts."""
        wanted = frozenset(verdicts)
        for judged in self.judged:
            if not wanted.isdisjoint(judged.verdicts):
                yield from (outcome for outcome in judged.outcomes() if outcome.verdict in wanted)
