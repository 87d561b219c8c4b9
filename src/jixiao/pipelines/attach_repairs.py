"""Tell with each finding which number is likely wrong, and what it should be."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from jixiao.book.finding import Finding, Repair
from jixiao.book.place import Place
from jixiao.book.relation import Relation
from jixiao.formula.linear import LinearCondition
from jixiao.repair.of_relations import find_repairs


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
    repairs = find_repairs(relations, conditions=conditions, places=places)
    return (
        tuple(replace(finding, repairs=_of(finding, repairs=repairs)) for finding in findings)
        if repairs
        else (*findings,)
    )


def _of(finding: Finding, *, repairs: Mapping[str | Place, tuple[Repair, ...]]) -> tuple[Repair, ...]:
    keys: list[str | Place] = [finding.place]
    for operand in finding.operands:
        keys += [operand.place, operand.figure]
    found = (repair for key in keys for repair in repairs.get(key, ()))
    return tuple(dict.fromkeys(found))
