"""Changes that the running text states, and the figures of last year that it names or gives with them."""

import re
from collections.abc import Iterator

from jixiao.book.figure import Figure
from jixiao.extraction.draft import Draft
from jixiao.extraction.levels import LAST_YEAR, Levels
from jixiao.extraction.printed import figure_of
from jixiao.extraction.source import Source
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact, Said
from jixiao.proofreading.facts.label import phase_of
from jixiao.proofreading.facts.lead import Role
from jixiao.proofreading.figures.mention import Mention

_SHORT = 3  # characters; 决算数 does not say of what
_DIRECTIONS = {1: "增加", -1: "减少"}
_LAST = late_pattern("上年|去年|上一年")
_REASON = late_pattern(r"原因(?:是|为|：)([^。；]+)")


class Changes:
    """The stated changes of a text."""

    def __init__(self, source: Source, *, levels: Levels, draft: Draft) -> None:
        """Keep what the changes are taken from and where they go."""
        self._source, self._levels, self._draft = source, levels, draft
        self._last = re.compile(f"{_LAST.pattern}|{source.year - 1}\\s?年")
        self._count = 0

    def read(self) -> None:
        """Put last year's figures and the stated changes of every known figure into the draft."""
        for fact in self._source.text.facts:
            if fact.level is not None and id(fact) in self._levels.named:
                self._read_fact(fact, figure_id=self._levels.named[id(fact)])

    def _read_fact(self, fact: Fact, *, figure_id: str) -> None:
        if "@" not in figure_id or figure_id.endswith(LAST_YEAR):
            return
        prior_id = self._prior(fact, figure_id=figure_id)
        for said in fact.changes:
            base_id = prior_id or self._base(said, figure_id=figure_id)
            if base_id and said.direction:
                self._add(fact, said=said, ids=(figure_id, base_id))
                self._derive(fact, said=said, base_id=base_id)

    def _prior(self, fact: Fact, *, figure_id: str) -> str:
        """Take last year's figure of the same quantity where it is printed, and return its id."""
        if fact.prior is None:
            return ""
        prior_id = self._same_last_year(fact.prior.lead, figure_id=figure_id)
        if prior_id:
            self._draft.put(prior_id, content=figure_of(fact.prior), place=fact.prior.place)
        return prior_id

    def _base(self, said: Said, *, figure_id: str) -> str:
        return self._same_last_year(said.base, figure_id=figure_id) if said.base else ""

    def _same_last_year(self, words: str, *, figure_id: str) -> str:
        """Return the id of last year's figure if words compare with it, in the same phase or in none."""
        phase = phase_of(words)
        is_same = not phase or figure_id.partition("@")[2].startswith(phase)
        return figure_id + LAST_YEAR if is_same and self._last.search(words) else ""

    def _add(self, fact: Fact, *, said: Said, ids: tuple[str, str]) -> None:
        self._count += 1
        row = f"change/c{self._count}"
        place = said.mention.place
        self._draft.put(f"{row}/name", content=f"{self._name(fact)}比上年", place=place)
        self._draft.put(f"{row}/current", content=ids[0], place=place)
        self._draft.put(f"{row}/prior", content=ids[1], place=place)
        self._draft.put(f"{row}/direction", content=_DIRECTIONS[said.direction], place=place)
        self._draft.put(f"{row}/amount", content=figure_of(said.mention), place=place)
        for rate in self._growth(fact, said=said):
            self._draft.put(f"{row}/rate", content=figure_of(rate), place=rate.place)
        reason = _REASON.search(self._sentence_after(said.mention))
        if reason is not None:
            self._draft.put(f"{row}/reason", content=reason[1].strip(), place=place)

    def _growth(self, fact: Fact, *, said: Said) -> Iterator[Mention]:
        """Yield the rate that stands right behind a change and goes the same way."""
        follows = fact.said[fact.said.index(said) + 1 :][:1]
        yield from (it.mention for it in follows if it.role is Role.GROWTH and it.direction in (0, said.direction))

    def _name(self, fact: Fact) -> str:
        label = self._source.plain(fact.label)
        titles = self._source.titles(fact)
        return label if len(label) > _SHORT or titles[0] == label else f"{titles[0]}{label}"

    def _sentence_after(self, mention: Mention) -> str:
        return self._source.passages[mention.passage].text[mention.end :].partition("。")[0]

    def _derive(self, fact: Fact, *, said: Said, base_id: str) -> None:
        """Take last year's balance from this year's and the change: what is said to be 0 less than 0 was 0."""
        is_balance = id(fact) in self._levels.balances
        if fact.level is None or not is_balance or self._draft.figure(base_id) is not None:
            return
        this, change = figure_of(fact.level), figure_of(said.mention)
        prior = this.number - said.direction * change.number
        if prior >= 0:
            figure = Figure(this.state, prior, max(this.quantum, change.quantum))
            self._draft.put(base_id, content=figure, place=said.mention.place)
