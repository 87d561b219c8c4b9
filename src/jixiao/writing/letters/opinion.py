"""The opinions of a letter: findings that say the same are one opinion with several places."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from jixiao.book.finding import Finding
from jixiao.book.finding_text import basis_of, place_of, repair_of, statement_of
from jixiao.writing.letters.wording import Wording
from jixiao.writing.publication import Paragraph, Span


@dataclass(frozen=True, slots=True)
class Opinion:
    """One problem and every place where it stands."""

    finding: Finding
    places: tuple[str, ...]


def opinions_of(findings: Iterable[Finding], *, file: str) -> tuple[Opinion, ...]:
    """Return the opinions on some findings of a file, in the order of the first of each."""
    places: defaultdict[tuple[str, str, str], list[str]] = defaultdict(list)
    first: dict[tuple[str, str, str], Finding] = {}
    for finding in findings:
        key = (finding.rule, statement_of(finding), finding.fix)
        first.setdefault(key, finding)
        places[key].append(place_of(finding, file=file))
    return tuple(Opinion(finding, tuple(filter(None, places[key]))) for key, finding in first.items())


def opinion_paragraph(opinion: Opinion, *, wording: Wording) -> Paragraph:
    """Return an opinion as a paragraph that begins with what is wrong."""
    finding = opinion.finding
    places = "；".join(dict.fromkeys(opinion.places[: wording.most_places]))
    if len(opinion.places) > wording.most_places:
        places = wording.say("more_places", places=places, count=len(opinion.places))
    parts = (
        wording.say("place", place=places) if places else "",
        wording.say("repair", repair=repair_of(finding)) if finding.repairs else "",
        wording.say("basis", basis=basis_of(finding)),
        wording.say("fix", fix=finding.fix),
    )
    return Paragraph((Span("".join(parts)),), lead=statement_of(finding))
