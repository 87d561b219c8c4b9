"""What a text says, ready to be searched: its facts by sentence, and figures by what they are called."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from msgspec import Struct

from jixiao.book.place import Place
from jixiao.proofreading.facts.assembly import Assembly
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.facts.label import are_alike, names_total
from jixiao.proofreading.figures.mention import Mention
from jixiao.proofreading.relations.basis.build import Named

PRIOR = "上年"  # stands before the name of the figure that a level is compared with
_FAR, _FEW = 400, 12  # figures


class Text(Struct, frozen=True, dict=True):
    """The facts of a document."""

    assembly: Assembly

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """All facts in reading order."""
        return tuple(self.assembly.facts)

    @cached_property
    def levels(self) -> tuple[Named, ...]:
        """All levels in reading order, those that others are compared with included."""
        found = []
        for fact in self.facts:
            found += [Named(fact.level, fact.label)] if fact.level is not None else []
            priors = [*fact.earlier, *([fact.prior] if fact.prior is not None else [])]
            found += [Named(prior, f"{PRIOR}{fact.label}") for prior in priors]
        return tuple(sorted(found, key=lambda named: (named.mention.passage, named.mention.start)))

    @cached_property
    def _levels_by_passage(self) -> Mapping[int, tuple[Named, ...]]:
        found: dict[int, list[Named]] = {}
        for named in self.levels:
            found.setdefault(named.mention.passage, []).append(named)
        return {number: tuple(levels) for number, levels in found.items()}

    def levels_of(self, passage: int) -> tuple[Named, ...]:
        """Return the levels of one passage."""
        return self._levels_by_passage.get(passage, ())

    @cached_property
    def _totals_by_passage(self) -> Mapping[int, tuple[Named, ...]]:
        found: dict[int, list[Named]] = {}
        for named in self.levels:
            if names_total(named.label):
                found.setdefault(named.mention.passage, []).append(named)
        return {number: tuple(totals[-_FEW:]) for number, totals in found.items()}

    def totals_of(self, passage: int) -> tuple[Named, ...]:
        """Return the last levels of one passage that are called totals."""
        return self._totals_by_passage.get(passage, ())

    @cached_property
    def totals_with_one_part(self) -> Mapping[int, tuple[Fact, ...]]:
        """The facts of which the text names a single part, by passage."""
        found: dict[int, list[Fact]] = {}
        for fact in self.facts:
            if fact.level is not None and sum(len(scope.levels) for scope in fact.inner) == 1:
                found.setdefault(fact.passage, []).append(fact)
        return {number: tuple(facts) for number, facts in found.items()}

    def heads_of(self, passage: int) -> tuple[Named, ...]:
        """Return the first figure of each sentence of a passage."""
        heads: dict[int, Named] = {}
        for fact in self.facts_of(passage):
            if fact.level is not None:
                heads.setdefault(fact.sentence, Named(fact.level, fact.label))
        return tuple(heads.values())

    @cached_property
    def _by_passage(self) -> Mapping[int, tuple[Fact, ...]]:
        found: dict[int, list[Fact]] = {}
        for fact in self.facts:
            found.setdefault(fact.passage, []).append(fact)
        return {number: tuple(facts) for number, facts in found.items()}

    def facts_of(self, passage: int) -> tuple[Fact, ...]:
        """Return the facts of one passage."""
        return self._by_passage.get(passage, ())

    def nearest(self, mention: Mention, *, label: str = "") -> Iterator[Named]:
        """Yield the other levels of the same quantity, the nearest before it first, then those after it.

        Figures that are very far away are left out; in a long text they would cost time and be met by chance.
        """
        here = bisect_left(self._positions, (mention.passage, mention.start))
        near = (*reversed(self.levels[max(0, here - _FAR) : here]), *self.levels[here : here + _FAR])
        for named in near:
            is_other = named.mention is not mention and named.mention.is_like == mention.is_like
            if is_other and (not label or are_alike(named.label, other=label)):
                yield named

    @cached_property
    def _positions(self) -> tuple[tuple[int, int], ...]:
        return tuple((named.mention.passage, named.mention.start) for named in self.levels)

    @property
    def sentences(self) -> Iterable[tuple[Fact, ...]]:
        """The facts of each sentence that have a level."""
        return self._by_sentence.values()

    @cached_property
    def by_place(self) -> Mapping[Place, Fact]:
        """The facts that have a level, by where it stands in the document."""
        return {fact.level.place: fact for fact in self.facts if fact.level is not None}

    def fact_at(self, mention: Mention) -> Fact | None:
        """Return the fact whose level a figure is, None where it is a change, a rate or a level before."""
        return self._by_level.get((mention.passage, mention.start))

    @cached_property
    def _by_level(self) -> Mapping[tuple[int, int], Fact]:
        return {(it.level.passage, it.level.start): it for it in self.facts if it.level is not None}

    def sentence_of(self, fact: Fact) -> Iterator[Fact]:
        """Yield the facts of the sentence of a fact that have a level, in reading order."""
        return iter(self._by_sentence.get(fact.sentence, ()))

    @cached_property
    def _by_sentence(self) -> Mapping[int, tuple[Fact, ...]]:
        found: dict[int, list[Fact]] = {}
        for fact in self.facts:
            if fact.level is not None:
                found.setdefault(fact.sentence, []).append(fact)
        return {number: tuple(facts[:_FAR]) for number, facts in found.items()}
