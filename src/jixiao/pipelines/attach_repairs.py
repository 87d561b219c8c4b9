"""Tell with each finding which number is likely wrong, and what it should be."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from jixiao.book.finding import Finding, Repair
from jixiao.book.place import Place
from jixiao.book.relation import Relation, RelationKind
from jixiao.book.verdict import Verdict
from jixiao.formula.leaves import At
from jixiao.formula.linear import LinearCondition, linear_conditions
from jixiao.pipelines.check_book import CheckResult
from jixiao.proofreading.facts.label import core_of
from jixiao.repair.of_relations import find_repairs
from jixiao.rules.rule import Rule

_SAID = (Verdict.PASS, Verdict.FAIL, Verdict.CANNOT_TELL)  # a blank that cannot be told may be what is looked for


def attach_repairs(
    findings: Sequence[Finding],
    *,
    relations: Iterable[Relation],
    conditions: Iterable[LinearCondition] = (),
    places: Mapping[str, Place] | None = None,
) -> tuple[Finding, ...]:
    """Return the findings, each with the repairs of the figures that it is about.

    Args:
        findings: What was found.
        relations: The arithmetic that the document states.
        conditions: What the formulas demand of its Book.
        places: Where the figures of the Book stand, by figure id.
    """
    telling = [relation for relation in relations if _is_identity(relation)]
    repairs = find_repairs(telling, conditions=conditions, places=places)
    return (
        tuple(replace(finding, repairs=_of(finding, repairs=repairs)) for finding in findings)
        if repairs
        else (*findings,)
    )


def _binds(rule: Rule) -> bool:
    """Whether a rule is an identity of its own; a claim, or what follows from another rule, proves nothing."""
    return rule.severity == "error" and not rule.corollary_of


def _is_identity(relation: Relation) -> bool:
    """Whether a relation binds its figures; equal figures of different names may be two quantities."""
    names = {core_of(operand.label) for operand in relation.operands}
    return relation.kind is not RelationKind.SAME or len(names) == 1


def conditions_of(result: CheckResult) -> Iterator[LinearCondition]:
    """Yield what the formulas that were decided demand of the figures of a Book, where that is linear."""
    if result.facts is None or result.catalogue is None:
        return
    for outcome in result.outcomes.having(*_SAID):
        if outcome.variant is not None and _binds(outcome.compiled.rule):
            result.facts.group = outcome.group
            at = At(result.facts, outcome.row)
            yield from linear_conditions(outcome.variant.tree, at=at, compiler=result.catalogue.compiler)


def _of(finding: Finding, *, repairs: Mapping[str | Place, tuple[Repair, ...]]) -> tuple[Repair, ...]:
    keys: list[str | Place] = [finding.place]
    for operand in finding.operands:
        keys += [operand.place, operand.figure]
    found = (repair for key in keys for repair in repairs.get(key, ()))
    return tuple(dict.fromkeys(found))
