"""Short texts as the proofreading modules see them."""

from jixiao.book.relation import Relation
from jixiao.proofreading.example_document import example_document
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.figures.mention import Mention
from jixiao.proofreading.figures.scan import scan_passage
from jixiao.proofreading.passage import Passage, passages_of
from jixiao.proofreading.relate import relations_of, text_of
from jixiao.proofreading.relations.basis.text import Text
from jixiao.reading.document import Paragraph

Brief = tuple[tuple[str, ...], str, bool | None]


def mentions(text: str, *, unit: str = "") -> tuple[Mention, ...]:
    """Return the numbers of one passage."""
    return scan_passage(passage(text), unit=unit)


def passage(text: str) -> Passage:
    """Return a text as one passage."""
    return next(iter(passages_of(example_document(text).paragraphs())))


def line(text: str) -> Paragraph:
    """Return a text as one line."""
    return next(iter(example_document(text).paragraphs()))


def said(text: str) -> Text:
    """Return what a text says of its figures."""
    return text_of(example_document(text))


def fact(text: str, *, at: int = 0) -> Fact:
    """Return one fact of a text in reading order."""
    return said(text).facts[at]


def told(fact: Fact) -> list[tuple[str, str]]:
    """Return what is said of a fact: each role with its figure."""
    return [(it.role.value, it.mention.printed) for it in fact.said]


def level(fact: Fact) -> str:
    """Return the figure of a fact, empty where it has none."""
    return fact.level.printed if fact.level is not None else ""


def relations(text: str, *, kind: str = "") -> list[Relation]:
    """Return the relations of a text, or those of one kind."""
    return [it for it in relations_of(example_document(text)) if not kind or it.kind.value == kind]


def brief(text: str, *, kind: str) -> list[Brief]:
    """Return operands, stated figure and verdict of each relation of a kind, each pair once."""
    found = (
        (tuple(operand.printed for operand in it.operands), it.stated.printed, it.holds)
        for it in relations(text, kind=kind)
    )
    return list(dict.fromkeys(found))
