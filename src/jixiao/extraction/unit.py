"""What a document says of its unit: kind and level, the units below it, its offices."""

import re
from collections.abc import Iterable, Iterator

from jixiao.book.place import Place
from jixiao.extraction.draft import Draft
from jixiao.extraction.levels import Levels
from jixiao.extraction.source import Source
from jixiao.late_pattern import late_pattern
from jixiao.law.code_list import CodeList
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.outline import Head, Numeral, read_head
from jixiao.proofreading.passage import Passage
from jixiao.proofreading.word_list import alternatives

_BELOW = "unit/self/subordinate_count"
_OFFICES = "unit/self/office_count"
_SENTENCE = late_pattern(r"[^。]*")
_BELONGS = r"(?:属于?|是|为|系)(?:全额|财政|县级|市级|省级){0,2}(?:拨款)?(?:的)?"


def read_unit(source: Source, *, draft: Draft) -> None:
    """Put what the first sentence about the unit says of it into the draft."""
    unit = source.manuscript.identity.unit
    passage = next((it for it in source.passages if unit and it.text.lstrip().startswith(unit)), None)
    if passage is None:
        return
    told = _SENTENCE.match(passage.text.lstrip())
    sentence = told[0].partition("下属")[0] if told else ""
    for name, code_list in (("kind", "unit_kind"), ("level", "budget_level")):
        codes = source.law.code_list(code_list)
        match = re.search(f"{_BELONGS}({alternatives(codes.codes)})(?=[，、；。]|$)", sentence)
        if match is not None:
            start = passage.text.index(match[0]) + len(match[0]) - len(match[1])
            place = passage.place(start, end=start + len(match[1]))
            draft.put(f"unit/self/{name}", content=codes.code(match[1]), place=place)


def read_unit_lists(source: Source, *, levels: Levels, draft: Draft) -> None:
    """Put the units below and the offices into the draft, where the document lists as many as it says."""
    below, offices = levels.fact_of(_BELOW), levels.fact_of(_OFFICES)
    if below is not None:
        _read_subordinates(source, facts=[it for scope in below.inner for it in scope.facts], draft=draft)
    if offices is not None:
        _read_offices(source, fact=offices, draft=draft)


def _read_subordinates(source: Source, *, facts: Iterable[Fact], draft: Draft) -> None:
    kinds = source.law.code_list("unit_kind")
    named = [(fact, fact.level) for fact in facts if fact.level is not None and _is_one(fact.level)]
    told = draft.figure(_BELOW)
    if told is None or told.number != len(named):
        return
    for number, (fact, mention) in enumerate(named, start=1):
        _add_subordinate(source, fact=fact, mention=mention, row=f"subordinate/x{number}", kinds=kinds, draft=draft)


def _add_subordinate(source: Source, *, fact: Fact, mention: Mention, row: str, kinds: CodeList, draft: Draft) -> None:
    passage = source.passages[fact.passage]
    match = re.match(f"({alternatives(kinds.codes)})(?=[一-鿿]{{4}})", fact.label)
    name = fact.label[match.end() :] if match else fact.label
    draft.put(f"{row}/name", content=name, place=_place_before(passage, text=name, mention=mention))
    if match:
        draft.put(
            f"{row}/kind", content=kinds.code(match[1]), place=_place_before(passage, text=match[0], mention=mention)
        )
    accounting = source.law.code_list("accounting")
    how = re.search(alternatives(accounting.codes), passage.text[mention.end :])
    if how is not None:
        place = passage.place(mention.end + how.start(), end=mention.end + how.end())
        draft.put(f"{row}/accounting", content=accounting.code(how[0]), place=place)


def _is_one(mention: Mention) -> bool:
    return mention.quantity is Quantity.COUNT and mention.value == 1


def _place_before(passage: Passage, *, text: str, mention: Mention) -> Place:
    start = passage.text.rindex(text, 0, mention.start)
    return passage.place(start, end=start + len(text))


def _read_offices(source: Source, *, fact: Fact, draft: Draft) -> None:
    told = draft.figure(_OFFICES)
    heads = list(_numbered(source.passages[fact.passage + 1 :]))
    if told is None or told.number != len(heads):
        return
    for number, (passage, head) in enumerate(heads, start=1):
        name = passage.text[head.end :].strip()
        place = passage.place(head.end, end=head.end + len(name))
        draft.put(f"office/g{number}/name", content=name, place=place)


def _numbered(passages: Iterable[Passage]) -> Iterator[tuple[Passage, Head]]:
    """Yield the items of the first list of one numeral, numbered from 1."""
    expected = 1
    numeral: Numeral | None = None
    for passage in passages:
        head = read_head(passage.lines[0])
        if head is not None and head.number == expected and _may_follow(head, numeral=numeral):
            expected, numeral = expected + 1, head.numeral
            yield passage, head
        elif numeral is not None:
            return


def _may_follow(head: Head, *, numeral: Numeral | None) -> bool:
    """Whether a head is an item of a list: of the numeral of the items before it, and no chapter or section."""
    return head.numeral is numeral or (numeral is None and head.numeral.rank > Numeral.SECTION.rank)
