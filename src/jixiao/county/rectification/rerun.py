"""The re-run of the rule behind an item on a new version."""

from collections.abc import Iterable
from dataclasses import dataclass

from jixiao.book.verdict import Verdict
from jixiao.county.rectification.item import Item
from jixiao.rules.outcome import Outcome


@dataclass(frozen=True, slots=True)
class Rerun:
    """What the same rule says of the same instance on a version; `verdict` is None where the instance is gone."""

    rule: str
    instance: str
    version: int
    verdict: Verdict | None

    @property
    def words(self) -> str:
        """The verdict in words."""
        return "新版本里没有这一处" if self.verdict is None else self.verdict.label


def rerun_of(item: Item, *, outcomes: Iterable[Outcome], version: int) -> Rerun:
    """Return what the outcomes of a version say of the rule and instance of an item.

    Where a rule names one instance twice, the worse verdict counts.
    """
    found = [it.verdict for it in outcomes if it.compiled.rule.id == item.rule and it.instance == item.instance]
    not_passed = [verdict for verdict in found if verdict is not Verdict.PASS]
    verdict = not_passed[0] if not_passed else found[0] if found else None
    return Rerun(item.rule, item.instance, version, verdict)
