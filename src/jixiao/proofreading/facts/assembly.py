"""Everything that a text says: its facts and lists, in reading order."""

from collections.abc import Sequence

from msgspec import Struct, field

from jixiao.proofreading.facts.fact import Fact, Scope
from jixiao.proofreading.figures.mention import Mention
from jixiao.proofreading.passage import Passage


class Assembly(Struct):
    """Everything that a text says, in reading order.

    Unit:
        passages: the text.
        mentions: the numbers of each passage.
        scopes: every list; sentences too.
        sentence: how many sentences were read.
    """

    passages: Sequence[Passage] = ()
    mentions: Sequence[Sequence[Mention]] = ()
    scopes: list[Scope] = field(default_factory=list)
    sentence: int = 0

    @property
    def facts(self) -> list[Fact]:
        """Its facts in reading order."""
        found = [fact for scope in self.scopes for fact in scope.facts]
        return sorted(found, key=position_of)


def position_of(fact: Fact) -> tuple[int, int]:
    """Return where the first figure of a fact stands: its passage, and its place there."""
    mention = fact.level or fact.prior or fact.said[0].mention
    return mention.passage, mention.start
