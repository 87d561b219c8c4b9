"""Read a kept finding back, so that letters and sheets are made of it as of one that was just found."""

from collections.abc import Mapping
from typing import Any

from jixiao.book.finding import Finding, Operand, Repair
from jixiao.book.place import Place


def finding_of(found: Mapping[str, Any]) -> Finding:
    """Return the finding that a check or a submission keeps; one that was kept in fewer words lacks the rest.

    Args:
        found: As `jixiao.web.checks.run` writes it, or as the letter of a return lists it.
    """
    return Finding(
        rule=found["rule"],
        instance=found.get("instance", ""),
        severity=found.get("severity", found.get("shown", "error")),
        certainty=found.get("certainty", "certain"),
        title=found.get("title", ""),
        message=found["message"],
        place=Place(**found.get("place", {})),
        stated=found.get("stated", ""),
        computed=found.get("computed", ""),
        arithmetic=found.get("arithmetic", ""),
        operands=tuple(_operand(item) for item in found.get("operands", ())),
        basis=tuple(found["basis"]),
        fix=found["fix"],
        is_verified=found.get("verified", True),
        also=tuple(found.get("also", ())),
        repairs=tuple(_repair(item) for item in found.get("repair", ())),
        parts=_parts(found),
    )


def _parts(found: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    """Return what is told and where, apart from each other; nothing where they were kept in one text."""
    if "statement" not in found:
        return ()
    return ("", found["statement"]), ("位置", found["where"])


def _operand(item: Mapping[str, Any]) -> Operand:
    return Operand(item["figure"], item["label"], item["printed"], item["unit"], Place(**item["place"]))


def _repair(item: Mapping[str, str]) -> Repair:
    return Repair(item["figure"], item["from"], item["to"], item["confidence"])
