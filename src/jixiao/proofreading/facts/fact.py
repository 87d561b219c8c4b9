"""A fact: one level with everything that the text says of it."""

from msgspec import Struct, field

from jixiao.proofreading.facts.label import phase_of, year_of
from jixiao.proofreading.facts.lead import Role
from jixiao.proofreading.figures.mention import Mention


class Said(Struct, eq=False):
    """A change or a rate that is said of a fact.

    Unit:
        direction: 1 for an increase, -1 for a decrease, 0 where none is said.
        base: what it is compared with or a share of, in words.
        near: the figure right before it, which a rate with 的 is a rate of.
        prior: the level that the fact was compared with when this was said.
    """

    role: Role
    mention: Mention
    label: str = ""
    direction: int = 0
    base: str = ""
    near: Mention | None = None
    prior: Mention | None = None


class Fact(Struct, eq=False):
    """One level, or a change that stands alone.

    Unit:
        level: the figure; None where only its change is said.
        sentence: counts the sentences of a document.
        scope: the list that it is an item of.
        earlier: levels that it was compared with before the last one.
        is_open: whether its list goes on with 等.
        sign: the last mark of punctuation before its words.
        starts_clause: whether a semicolon stands between the figure before it and its words.
    """

    label: str
    level: Mention | None
    sentence: int
    passage: int
    scope: "Scope"
    prior: Mention | None = None
    earlier: list[Mention] = field(default_factory=list)
    said: list[Said] = field(default_factory=list)
    inner: list["Scope"] = field(default_factory=list)
    is_open: bool = False
    sign: str = ""
    starts_clause: bool = False

    @property
    def is_base(self) -> bool:
        """Whether it only stands there as the base of a rate, as in 为预算195.24万元的66.95%."""
        return any(said.role is Role.OF and said.near is self.level and not said.base for said in self.said)

    @property
    def changes(self) -> list[Said]:
        """The changes that are said of it."""
        return [said for said in self.said if said.role is Role.CHANGE]

    @property
    def year(self) -> str:
        """The year that its label names, empty for that of the document."""
        return year_of(self.label)

    @property
    def phase(self) -> str:
        """The phase that its label names, empty for none."""
        return phase_of(self.label)


class Scope(Struct, eq=False):
    """The facts of one list: a sentence, what stands behind 其中, or what stands in brackets.

    Unit:
        sign: what opened it: 其中, （, ：, empty for a sentence.
        parent: the fact that it explains, None for a sentence.
        tail: the text after its last number up to its end.
    """

    sign: str
    parent: Fact | None
    sentence: int
    passage: int
    facts: list[Fact] = field(default_factory=list)
    tail: str = ""

    @property
    def levels(self) -> list[Fact]:
        """Its facts that have a level."""
        return [fact for fact in self.facts if fact.level is not None]
