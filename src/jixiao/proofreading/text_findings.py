"""Turn the hits of text rules into findings: message, place, basis and what to do."""

from collections import Counter
from collections.abc import Iterable, Iterator

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
        for number, hit in _numbered(outcome.hits)
    ]
    return tuple(sorted(findings, key=lambda it: (_SEVERITIES.index(it.severity), it.rule)))


def text_finding(hit: Hit, *, rule: TextRule, number: int) -> Finding:
    """Return the finding for one hit; `number` counts those of the rule that quote the same, from 1."""
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
        operands=hit.operands,
        basis=rule.basis,
        fix=parts[-1][1],
        is_verified=is_verified,
        parts=parts,
    )


def _numbered(hits: Iterable[Hit]) -> Iterator[tuple[int, Hit]]:
    """Yield the hits with their numbers among those that quote the same, so that mending one renames no other."""
    seen: Counter[str] = Counter()
    for hit in hits:
        seen[hit.place.quote] += 1
        yield seen[hit.place.quote], hit


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
