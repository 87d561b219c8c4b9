"""The coverage slip: how many instances were judged, and what the rest are."""

from collections import Counter
from collections.abc import Iterable, Mapping

from msgspec import Struct

from jixiao.book.verdict import Verdict
from jixiao.rules.outcome import Outcomes


class Coverage(Struct, frozen=True):
    """The six counts of one run; no finding is not a pass."""

    counts: Mapping[Verdict, int]
    decided_rules: tuple[str, ...]

    def count(self, verdict: Verdict) -> int:
        """Return how many instances came to a verdict."""
        return self.counts.get(verdict, 0)

    @property
    def applicable(self) -> int:
        """How many instances apply: all but those that do not."""
        return sum(self.counts.values()) - self.count(Verdict.NOT_APPLICABLE)

    def describe(self) -> str:
        """Return the slip in one line, e.g. 212 条适用：180 通过 · 9 未通过 · 6 已说明 · 17 无法判断."""
        shown = (Verdict.PASS, Verdict.FAIL, Verdict.ACKNOWLEDGED, Verdict.CANNOT_TELL)
        parts = [f"{self.count(verdict)} {verdict.label}" for verdict in shown]
        if self.count(Verdict.ENGINE_ERROR):
            parts.append(f"{self.count(Verdict.ENGINE_ERROR)} {Verdict.ENGINE_ERROR.label}")
        return f"{self.applicable} 条适用：{' · '.join(parts)}（另有 {self.count(Verdict.NOT_APPLICABLE)} 条不适用）"


def coverage_of(outcomes: Outcomes) -> Coverage:
    """Return the coverage of a run."""
    counts: Counter[Verdict] = Counter()
    decided: set[str] = set()
    for judged in outcomes.judged:
        found = {verdict: judged.verdicts.count(verdict) for verdict in Verdict if verdict in judged.verdicts}
        counts.update(found)
        if any(verdict.is_decided for verdict in found):
            decided.add(judged.compiled.rule.id)
    return Coverage(dict(counts), tuple(sorted(decided)))


def merged_coverage(coverages: Iterable[Coverage]) -> Coverage:
    """Return the coverage of several runs together, e.g. over the units of a county."""
    counts: Counter[Verdict] = Counter()
    decided: set[str] = set()
    for coverage in coverages:
        counts.update(coverage.counts)
        decided.update(coverage.decided_rules)
    return Coverage(dict(counts), tuple(sorted(decided)))
