"""Turn the hits of text rules into findings: message, place, basis and what to do."""

from collections.abc import Iterable

from jixiao.book.finding import Finding
from jixiao.proofreading.run_text_rules import TextOutcome
from jixiao.proofreading.text_rule import Hit, TextRule

_SEVERITIES = ("error", "warning", "note")


def describe_hits(outcomes: Iterable[TextOutcome]) -> tuple[Finding, ...]:
    """Return the findings of a run, errors first, then by rule; a rule in trial tells none."""
    findings = [
        text_finding(hit, rule=outcome.rule, number=number)
        for outcome in outcomes
        if outcome.rule.stage == "live"
        for number, hit in enumerate(outcome.hits, start=1)
    ]
    return tuple(sorted(findings, key=lambda it: (_SEVERITIES.index(it.severity), it.rule)))


def text_finding(hit: Hit, *, rule: TextRule, number: int) -> Finding:
    """Return the finding for one hit; `number` counts the hits of a rule from 1 and names the finding."""
    is_verified = rule.kind != "law" or rule.is_verified
    certainty = hit.certainty or rule.certainty
    parts = _parts(hit, rule=rule, is_verified=is_verified)
    return Finding(
        rule=rule.id,
        instance=f"{hit.place.quote}#{number}",
        severity=hit.severity or rule.severity,
        certainty=certainty if is_verified else "arguable",
        title=rule.title,
        message=_message(parts),
        place=hit.place,
        stated=hit.stated,
        computed=hit.computed,
        arithmetic=hit.arithmetic,
        operands=(),
        basis=rule.basis,
        fix=parts[-1][1],
        is_verified=is_verified,
        parts=parts,
    )


def _parts(hit: Hit, *, rule: TextRule, is_verified: bool) -> tuple[tuple[str, str], ...]:
    """Return what the finding says, each part after the word that stands before it; the last is what to do."""
    parts = (
        ("", f"【{rule.id}】{hit.message}"),
        ("位置", hit.place.describe()),
        ("依据", f"{'；'.join(rule.basis)}{'' if is_verified else '（依据待核实）'}"),
    )
    return (*((word, text.rstrip("。")) for word, text in parts if text), ("怎么办", hit.fix or rule.fix))


def _message(parts: tuple[tuple[str, str], ...]) -> str:
    """Return the parts as whole sentences; what to do next needs no word before it."""
    *told, (_, fix) = parts
    return "".join(f"{word}{'：' if word else ''}{text}。" for word, text in told) + fix
