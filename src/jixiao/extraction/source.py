"""What a Book is taken from: a manuscript, the law of its place, and where each passage stands in it."""

from collections.abc import Mapping
from functools import cached_property

from msgspec import Struct

from jixiao.late_pattern import late_pattern
from jixiao.law.in_force import Law
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.head_order import Section, read_sections
from jixiao.proofreading.manuscript import Manuscript
from jixiao.proofreading.passage import Passage
from jixiao.proofreading.relations.basis.text import Text

_PERIOD = late_pattern(
    r"\s|(?:19|20)[0-9]{2}年(?:度)?|(?<![0-9])[0-9]{1,2}(?:[-—–~至][0-9]{1,2})?月(?:份|底|末)?(?:[0-9]{1,2}日)?"
)
_OPENING = late_pattern("^(?:截至|截止|我局|我单位|我部门|本单位|本部门|本局|我县|其中|当年|本年度)+")
_CLOSING = late_pattern("(?:为|是|达到|达|约)+$")
_BARE_HEAD = late_pattern(r"^\s*([^0-9。，；：]{2,24})。")


class Source(Struct, frozen=True, dict=True):
    """A manuscript with what its extractors ask for."""

    manuscript: Manuscript
    law: Law

    @property
    def text(self) -> Text:
        """What the running text says."""
        return self.manuscript.text

    @property
    def year(self) -> int:
        """The fiscal year."""
        return self.manuscript.identity.year

    @property
    def passages(self) -> tuple[Passage, ...]:
        """The passages of the running text."""
        return tuple(self.text.assembly.passages)

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """Every head with the lines under it."""
        return tuple(read_sections(self.manuscript.document.paragraphs()))

    @cached_property
    def _heads(self) -> Mapping[int, tuple[str, ...]]:
        """The titles of the heads over each line, the innermost first."""
        found: dict[int, tuple[str, ...]] = {}
        for section in self.sections:
            for line in section.lines:
                found[id(line)] = (section.head.title, *found.get(id(line), ()))
        return found

    def heads(self, passage: int) -> tuple[str, ...]:
        """Return the titles of the heads over a passage, the innermost first."""
        return self._heads.get(id(self.passages[passage].lines[0]), ())

    @cached_property
    def _openings(self) -> Mapping[int, str]:
        """The label of the first figure of each sentence."""
        found: dict[int, str] = {}
        for fact in self.text.facts:
            found.setdefault(fact.sentence, self.plain(fact.label))
        return found

    def titles(self, fact: Fact) -> tuple[str, ...]:
        """Return what tells of which matter a figure is, the nearest first: heads, and the first label of its sentence.

        The head of its own paragraph and a paragraph's first words without a number stand before the label, those
        of the sections after it.
        """
        passage = self.passages[fact.passage]
        bare = _BARE_HEAD.match(passage.text)
        heads = self.heads(fact.passage)
        own = heads[:1] if passage.is_list_item else ()
        return (*own, *((bare[1],) if bare else ()), self._openings[fact.sentence], *heads[len(own) :])

    def plain(self, label: str) -> str:
        """Return a label without the name of the unit, years, months and filler."""
        text = _PERIOD.sub("", label)
        unit = self.manuscript.identity.unit
        text = text.replace(unit, "") if unit else text
        return _CLOSING.sub("", _OPENING.sub("", text))
