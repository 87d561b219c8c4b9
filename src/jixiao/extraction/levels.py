"""The figures of the running text, found by their words."""

from collections.abc import Iterator, Mapping

from jixiao.extraction.draft import Draft, kind_of
from jixiao.extraction.printed import figure_of, fits
from jixiao.extraction.source import Source
from jixiao.extraction.statement import LEVEL, Statement, load_statements
from jixiao.extraction.topic import topics_of
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.figures.mention import Mention

LAST_YEAR = ".y-1"


class Levels:
    """The figures that the running text states, put into a draft.

    Unit:
        named: the id of the figure of each fact that was understood.
        balances: the facts whose figure of last year follows from this year's and the change between them.
    """

    def __init__(self, source: Source, *, draft: Draft) -> None:
        """Read the statements for the kind of the document."""
        self._source, self._draft = source, draft
        kind = source.manuscript.identity.kind
        self._statements = load_statements(source.law.rulebook, region=source.law.region, kind=kind)
        self.named: dict[int, str] = {}
        self.balances: set[int] = set()
        self._years: dict[int, str] = {}

    def read(self) -> None:
        """Put every level that a statement knows into the draft."""
        before: Fact | None = None
        for fact in self._source.text.facts:
            year = self._year(fact)
            if fact.level is not None and not fact.is_base and year is not None:
                self._read_level(fact, mention=fact.level, before=before, year=year)
            before = fact

    def _read_level(self, fact: Fact, *, mention: Mention, before: Fact | None, year: str) -> None:
        label = self._source.plain(fact.label)
        for statement, figure_id in self.matches(fact, label=label, of=LEVEL, before=before):
            if fits(mention, kind=kind_of(figure_id)) and (not year or "@" in figure_id):
                self.take(fact, mention=mention, figure_id=figure_id + year)
                self._name_row(figure_id, mention=mention)
                self.balances |= {id(fact)} if statement.gives_prior else set()
                return

    def take(self, fact: Fact, *, mention: Mention, figure_id: str) -> None:
        """Put the level of a fact into the draft as a figure."""
        self.named[id(fact)] = figure_id
        self._draft.put(figure_id, content=figure_of(mention), place=mention.place)

    def _name_row(self, figure_id: str, *, mention: Mention) -> None:
        """Say of which category a row of the staffing is."""
        table, key, _ = figure_id.split("/")
        if table == "staffing":
            self._draft.put(f"staffing/{key}/category", content=key, place=mention.place)

    def _year(self, fact: Fact) -> str | None:
        """Return what the id of a figure of the year of a sentence ends in, None for another year."""
        year = fact.year or self._years.get(fact.sentence, "")
        self._years[fact.sentence] = year
        if year in ("", str(self._source.year)):
            return ""
        return LAST_YEAR if year in ("prior", str(self._source.year - 1)) else None

    def matches(
        self, fact: Fact, *, label: str, of: str, before: Fact | None = None
    ) -> Iterator[tuple[Statement, str]]:
        """Yield each statement that words a figure so, with the id of the figure."""
        for statement in self._statements:
            match = statement.patterns["label"].fullmatch(label) if statement.of == of else None
            if match is None or not self._stands_right(fact, statement=statement, before=before):
                continue
            figure_id = self._filled(statement, parts=match.groupdict(), fact=fact)
            if figure_id:
                yield statement, figure_id

    def _stands_right(self, fact: Fact, *, statement: Statement, before: Fact | None) -> bool:
        """Whether the words around a figure are those that a statement asks for."""
        patterns, parent = statement.patterns, fact.scope.parent
        around = {
            "section": " ".join(self._source.heads(fact.passage)),
            "parent": self._source.plain(parent.label) if parent is not None else "",
            "after": before.label if before is not None and before.scope is fact.scope else "",
            "below": self._parent_id(fact),
        }
        if any(name in patterns and not patterns[name].search(text) for name, text in around.items()):
            return False
        return not statement.topics or statement.topics <= topics_of(
            self._source.titles(fact), words=self._source.manuscript.words
        )

    def _parent_id(self, fact: Fact) -> str:
        parent = fact.scope.parent
        return self.named.get(id(parent), "") if parent is not None else ""

    def _filled(self, statement: Statement, *, parts: Mapping[str, str], fact: Fact) -> str:
        """Return the figure id of a statement with its blanks filled, empty where a code is unknown."""
        codes = {name: self._code(statement.codes, text=text) for name, text in parts.items()}
        month = self._source.manuscript.identity.end_month
        blanks = {**codes, "caliber": self._parent_id(fact).partition("@")[2], "month": str(month or "")}
        needed = [name for name in blanks if f"{{{name}}}" in statement.figure]
        return statement.figure.format(**blanks) if all(blanks[name] for name in needed) else ""

    def _code(self, name: str, *, text: str) -> str:
        return self._source.law.code_list(name).find_code(text) or ""

    def fact_of(self, figure_id: str) -> Fact | None:
        """Return the fact that told a figure, None if no fact did."""
        return next((it for it in self._source.text.facts if self.named.get(id(it)) == figure_id), None)
