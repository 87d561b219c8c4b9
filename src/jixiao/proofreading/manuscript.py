"""What is proofread: a document with what is known of it."""

from functools import cached_property

from msgspec import Struct, field

from jixiao.book.relation import Relation
from jixiao.proofreading.relate import relations_of, text_of
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.tables.relate import table_views
from jixiao.proofreading.tables.view import TableView
from jixiao.proofreading.word_list import WordLists
from jixiao.reading.document import Document


class Identity(Struct, frozen=True):
    """What a document says of itself; empty or 0 where it does not say.

    Unit:
        kind: a code of the code list `document_kind`, such as 部门绩效评价报告; 其他 where no other fits.
        unit: the unit that it is about, as printed.
        year: the fiscal year that it is about.
        is_final: whether it reports results of a closed period, so that forecast words are out of place.
        end_month: the month up to which it counts, 12 for a whole year, 0 if it does not say.
        title: the line that names its kind.
    """

    kind: str = ""
    unit: str = ""
    year: int = 0
    is_final: bool = False
    end_month: int = 0
    title: str = ""


class Manuscript(Struct, frozen=True, dict=True):
    """A document to be proofread.

    Unit:
        last_year: the same unit's document of the year before, None if it is not at hand.
        words: the word lists of its place, which the checks of running text look for.
    """

    document: Document
    identity: Identity
    last_year: Document | None = None
    words: WordLists = field(default_factory=WordLists)

    @cached_property
    def relations(self) -> tuple[Relation, ...]:
        """The arithmetic that the document states, worked out when a check first asks for it."""
        return tuple(relations_of(self.document, text=self.text, views=self.views))

    @cached_property
    def text(self) -> Text:
        """What its running text says of its figures, put together when it is first asked for."""
        return text_of(self.document)

    @cached_property
    def views(self) -> tuple[TableView, ...]:
        """Its tables, each row with its figures, read when they are first asked for."""
        return table_views(self.document)
