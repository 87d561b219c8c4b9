"""Rates that the running text states: shares, rates of execution, and those that the Book has a cell for."""

from collections.abc import Iterator

from jixiao.extraction.draft import Draft, kind_of
from jixiao.extraction.levels import Levels
from jixiao.extraction.printed import figure_of, fits
from jixiao.extraction.source import Source
from jixiao.proofreading.facts.fact import Fact, Said
from jixiao.proofreading.facts.label import phase_of
from jixiao.proofreading.facts.lead import Role

_SHARE, _EXECUTION, _FORECAST = "占比", "执行率", "全年预计执行率"
_INITIAL = "@initial"
_PLANS = ("initial", "adjusted")


class Rates:
    """The stated rates of a text."""

    def __init__(self, source: Source, *, levels: Levels, draft: Draft) -> None:
        """Keep what the rates are taken from and where they go."""
        self._source, self._levels, self._draft = source, levels, draft
        self._count = 0

    def read(self) -> None:
        """Put the rates of every known figure into the draft."""
        for fact in self._source.text.facts:
            for said in fact.said:
                if said.role is Role.RATE and not self._read_cell(fact, said=said):
                    self._read_execution(fact, said=said)
                elif said.role is Role.SHARE:
                    self._read_share(fact, said=said)
                elif said.role is Role.OF and fact.is_base:
                    self._read_part(fact, said=said)

    def _read_cell(self, fact: Fact, *, said: Said) -> bool:
        """Take a rate that has a cell of its own, such as the progress of lasting projects."""
        label = self._source.plain(said.label)
        for _, figure_id in self._levels.matches(fact, label=label, of="rate"):
            if fits(said.mention, kind=kind_of(figure_id)):
                self._draft.put(figure_id, content=figure_of(said.mention), place=said.mention.place)
                return True
        return False

    def _read_share(self, fact: Fact, *, said: Said) -> None:
        """Take a share of the total that a list explains; a share of anything else has to be named."""
        parent = fact.scope.parent
        part, whole = self._id(fact), self._id(parent) if parent is not None else ""
        if part and whole and not said.base:
            self._add(_SHARE, said=said, name=f"{self._source.plain(fact.label)}占比", ids=(part, whole))

    def _read_part(self, fact: Fact, *, said: Said) -> None:
        """Take 公用支出130.71万元，为预算195.24万元的66.95% where the base is the budget of the same thing."""
        done = next(self._before(fact), None)
        if done is None or fact.level is None:
            return
        part = self._id(done)
        base = f"{part.partition('@')[0]}{_INITIAL}"
        known = self._draft.figure(base)
        if part and known is not None and known.number == fact.level.amount:
            self._add(_EXECUTION, said=said, name=self._name(done), ids=(part, base))

    def _read_execution(self, fact: Fact, *, said: Said) -> None:
        """Take a rate of execution with the base that its sentence names, or without one."""
        part = self._id(fact)
        if not part or "执行率" not in said.label:
            return
        kind = _FORECAST if "@forecast" in part else _EXECUTION
        plans = [self._id(it) for it in self._before(fact) if phase_of(it.label) in _PLANS]
        if not plans:
            self._add(kind, said=said, name=self._name(fact), ids=(part, ""))
        elif len(plans) == 1 and plans[0]:
            self._add(kind, said=said, name=self._name(fact), ids=(part, plans[0]))

    def _name(self, fact: Fact) -> str:
        """Return what a rate of execution is called: after the project, or after the words of the figure."""
        table, row, *_ = self._id(fact).split("/")
        project = self._draft.contents.get(f"{table}/{row}/name") if table == "project" else None
        return f"{project or self._source.plain(fact.label).removesuffix('执行')}执行率"

    def _before(self, fact: Fact) -> Iterator[Fact]:
        """Yield the other levels of a sentence that stand before a figure, the nearest first."""
        found = [it for it in self._source.text.sentence_of(fact) if it.level and fact.level]
        yield from reversed([it for it in found if it.level and fact.level and it.level.start < fact.level.start])

    def _id(self, fact: Fact | None) -> str:
        return self._levels.named.get(id(fact), "")

    def _add(self, kind: str, *, said: Said, name: str, ids: tuple[str, str]) -> None:
        self._count += 1
        row, place = f"rate/r{self._count}", said.mention.place
        self._draft.put(f"{row}/kind", content=kind, place=place)
        self._draft.put(f"{row}/name", content=name, place=place)
        self._draft.put(f"{row}/numerator", content=ids[0], place=place)
        if ids[1]:
            self._draft.put(f"{row}/base", content=ids[1], place=place)
        self._draft.put(f"{row}/rate", content=figure_of(said.mention), place=place)
        self._draft.put(f"{row}/is_untold", content=not ids[1], place=place)
