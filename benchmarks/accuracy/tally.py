"""Count what was found, missed and falsely told, over all carriers."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from benchmarks.accuracy.carrier import Carrier
from benchmarks.accuracy.chance import Chance
from benchmarks.accuracy.judge import Judged, document_of, errors_of, judge
from benchmarks.accuracy.plant import plants_of
from jixiao.book.finding import Finding
from jixiao.pipelines.check_document import check_document


@dataclass(frozen=True, slots=True)
class Clean:
    """A carrier without a plant, with the certain errors told of it; `is_right` where there should be none."""

    carrier: Carrier
    errors: tuple[Finding, ...]
    is_right: bool = True


@dataclass(frozen=True, slots=True)
class Row:
    """What was counted for one class, origin or style.

    Unit:
        false: certain errors that are not due to the plant, those on clean carriers included.
    """

    name: str
    plants: int
    found: int
    due: int
    false: int
    offered: int
    mended: int

    @property
    def recall(self) -> str:
        """The share of plants that were found."""
        return share(self.found, of=self.plants)

    @property
    def precision(self) -> str:
        """The share of certain errors that are due to the plant."""
        return share(self.due, of=self.due + self.false)


@dataclass(slots=True)
class Tally:
    """Everything that was judged."""

    clean: list[Clean] = field(default_factory=list)
    judged: list[Judged] = field(default_factory=list)

    def add(self, carrier: Carrier, *, seed: str, is_right: bool = True) -> None:
        """Judge a carrier and a planted copy of each class.

        Args:
            carrier: The carrier.
            seed: What is planted where.
            is_right: Whether the carrier has no error of its own; one that has is judged by what the plants add.
        """
        errors = errors_of(check_document(document_of(carrier)))
        self.clean.append(Clean(carrier, errors, is_right))
        for plant in plants_of(carrier, chance=Chance(f"{seed}/{carrier.name}/{carrier.style}")):
            self.judged.append(judge(plant, known=errors))

    def rows(self, key: Callable[[Judged], str]) -> Iterator[Row]:
        """Yield a row for each value of a key, in the order in which they were met."""
        for name in dict.fromkeys(key(it) for it in self.judged):
            yield _row(name, judged=[it for it in self.judged if key(it) == name])

    @property
    def total(self) -> Row:
        """The row over everything, false errors on clean carriers included."""
        return _row("合计", judged=self.judged, false=len(self.false_on_clean))

    @property
    def false_on_clean(self) -> list[Finding]:
        """The certain errors on carriers that have none."""
        return [error for clean in self.clean if clean.is_right for error in clean.errors]

    def rules_for(self, fault: str) -> Counter[str]:
        """Return which rules named the plants of a class, and how many were missed."""
        counts: Counter[str] = Counter()
        for it in self.judged:
            if it.plant.fault == fault:
                counts[it.due[0].rule if it.due else "未发现"] += 1
        return counts

    def misses(self) -> Counter[tuple[str, str, str]]:
        """Return the plants that were missed by structure, class and broken statement."""
        return Counter((it.plant.carrier.shape, it.plant.fault, kinds_of(it)) for it in self.judged if not it.due)

    def rules(self) -> dict[str, tuple[int, int]]:
        """Return for each rule how many of its certain errors were due and how many false."""
        due = Counter(error.rule for it in self.judged for error in it.due)
        false = Counter(error.rule for it in self.judged for error in it.false)
        false.update(error.rule for error in self.false_on_clean)
        return {rule: (due[rule], false[rule]) for rule in sorted({*due, *false})}


def kinds_of(judged: Judged) -> str:
    """Return the kinds of statement that a plant breaks."""
    return "、".join(sorted({type(statement).__name__ for statement in judged.plant.broken}))


def share(part: int, *, of: int) -> str:
    """Return a share in percent with one decimal, a dash of nothing; cut, so that 100.0 % means all."""
    return f"{part * 1000 // of / 10:.1f} %" if of else "—"


def _row(name: str, *, judged: Sequence[Judged], false: int = 0) -> Row:
    return Row(
        name,
        plants=len(judged),
        found=sum(1 for it in judged if it.due),
        due=_count(it.due for it in judged),
        false=false + _count(it.false for it in judged),
        offered=sum(1 for it in judged if it.repair in ("right", "wrong")),
        mended=sum(1 for it in judged if it.repair == "right"),
    )


def _count(found: Iterable[Sequence[Finding]]) -> int:
    return sum(len(errors) for errors in found)
