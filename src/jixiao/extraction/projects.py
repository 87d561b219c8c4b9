"""The projects that a monitoring report lists one by one, with what is spent on them so far."""

import re
from collections.abc import Iterator

from msgspec import Struct

from jixiao.extraction.draft import Draft
from jixiao.extraction.levels import Levels
from jixiao.extraction.printed import figure_of
from jixiao.extraction.source import Source
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.facts.label import are_alike
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.outline import Head, read_head
from jixiao.proofreading.passage import Passage
from jixiao.proofreading.word_list import alternatives

_SUMMARY = "project_summary/self"
_INITIAL, _ADDED = "年初安排", "年中追加"
_LEAST_NAME = 4


class Listed(Struct, frozen=True):
    """One project of the list: its item, its name and its amount, and the passages up to the next item."""

    row: str
    name: str
    passage: Passage
    head: Head
    mention: Mention
    rest: tuple[Passage, ...]


class Projects:
    """The list of projects of a document."""

    def __init__(self, source: Source, *, levels: Levels, draft: Draft) -> None:
        """Keep what the projects are taken from and where they go."""
        self._source, self._levels, self._draft = source, levels, draft

    def read(self) -> None:
        """Put the projects into the draft, and what is said of those of the initial budget."""
        listed = list(self._listed())
        for project in listed:
            self._add(project)
        counts = [self._draft.figure(f"{_SUMMARY}/{name}") for name in ("initial_count", "added_count")]
        numbers = [int(count.number) for count in counts if count is not None]
        if not listed or len(numbers) != len(counts) or sum(numbers) != len(listed):
            return
        self._draft.mark(f"{_SUMMARY}/lists_all", place=listed[0].passage.lines[0].place)
        initial = {it.row: fact for it in listed if (fact := self._in_initial_budget(it)) is not None}
        if len(initial) == numbers[0]:
            self._arrange(listed, initial=initial)

    def _listed(self) -> Iterator[Listed]:
        """Yield the items of the first list under a head about projects that are a name with an amount each."""
        numbers = [number for number, passage in enumerate(self._source.passages) if self._is_item(number, passage)]
        followed = zip(numbers, [*numbers[1:], len(self._source.passages)], strict=False)
        for count, (number, end) in enumerate(followed, start=1):
            passage = self._source.passages[number]
            head, mention = read_head(passage.lines[0]), self._amount(number)
            if head is None or mention is None or head.number != count:
                return
            rest = self._source.passages[number + 1 : end]
            name = self._name(passage.text[head.end : mention.start])
            yield Listed(f"project/p{count}", name, passage, head, mention, rest)

    def _is_item(self, number: int, passage: Passage) -> bool:
        head = read_head(passage.lines[0])
        about = self._source.manuscript.words.pattern("project_section")
        over = self._source.heads(number)[1:]
        return (
            head is not None and bool(over) and about.search(over[0]) is not None and self._amount(number) is not None
        )

    def _amount(self, number: int) -> Mention | None:
        """Return the amount of a passage that has one level, which is money, None for any other passage."""
        levels = [fact.level for fact in self._source.text.facts_of(number) if fact.level is not None]
        return levels[0] if len(levels) == 1 and levels[0].quantity is Quantity.MONEY else None

    def _name(self, text: str) -> str:
        ends = alternatives(self._source.manuscript.words["project_name_end"])
        return re.sub(f"(?:{ends})+$", "", text.strip())

    def _add(self, project: Listed) -> None:
        start = project.passage.text.index(project.name, project.head.end)
        place = project.passage.place(start, end=start + len(project.name))
        self._draft.put(f"{project.row}/name", content=project.name, place=place)
        amount = figure_of(project.mention)
        self._draft.put(f"{project.row}/amount@adjusted", content=amount, place=project.mention.place)
        purposes = [passage for passage in project.rest if not passage.is_list_item]
        if purposes:
            opening = re.compile(f"\\s*(?:{alternatives(self._source.manuscript.words['used_for'])})?")
            text = opening.sub("", purposes[0].text, count=1).strip()
            self._draft.put(f"{project.row}/purpose", content=text, place=purposes[0].lines[0].place)

    def _in_initial_budget(self, project: Listed) -> Fact | None:
        """Return the fact outside the list that names a project of the same amount in the initial budget."""
        for fact in self._source.text.facts:
            is_same = fact.level is not None and fact.level.amount == project.mention.amount
            is_named = len(project.name) >= _LEAST_NAME and are_alike(fact.label, other=project.name)
            if is_same and is_named and fact.level is not project.mention:
                return fact
        return None

    def _arrange(self, listed: list[Listed], *, initial: dict[str, Fact]) -> None:
        """Say which projects are of the initial budget and which were added, and what the former have spent."""
        for project in listed:
            fact = initial.get(project.row)
            place = project.mention.place
            self._draft.put(f"{project.row}/arrangement", content=_ADDED if fact is None else _INITIAL, place=place)
            if fact is not None and fact.level is not None:
                self._levels.take(fact, mention=fact.level, figure_id=f"{project.row}/amount@initial")
        if len(initial) == 1:
            self._read_spent(*initial)

    def _read_spent(self, row: str) -> None:
        """Take what the one project of the initial budget has spent, as in 1个项目支出0.6万元，为预算2万元的30%."""
        budget = self._draft.figure(f"{row}/amount@initial")
        month = self._source.manuscript.identity.end_month
        facts = self._source.text.facts
        for count, spent, base in zip(facts, facts[1:], facts[2:], strict=False):
            is_one = _is_one(count) and base.is_base and count.sentence == spent.sentence == base.sentence
            if not is_one or spent.level is None or base.level is None or budget is None or "项目" not in count.label:
                continue
            if base.level.amount == budget.number and spent.level.quantity is Quantity.MONEY and month:
                self._levels.take(spent, mention=spent.level, figure_id=f"{row}/amount@executed.m{month}")


def _is_one(fact: Fact) -> bool:
    return fact.level is not None and fact.level.quantity is Quantity.COUNT and fact.level.value == 1
