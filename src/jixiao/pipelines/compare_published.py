"""Compare a file that was really published with the accepted version: what differs, is missing or was added."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from jixiao.book.book import Book
from jixiao.pipelines.check_book import catalogue_for
from jixiao.pipelines.compare_report import compare_document, day_of, recognise_kind
from jixiao.pipelines.write_publication import publication_contents
from jixiao.reading.document import Document
from jixiao.reading.read import read_content
from jixiao.rules.check import facts_of
from jixiao.writing.comparison.comparison import Comparison, Item
from jixiao.writing.comparison.state import State
from jixiao.writing.reports.build import build_report

_NONE: Mapping[str, bytes] = {}


@dataclass(frozen=True, eq=False)
class PublishedComparison:
    """What a published file says beside the accepted version.

    Unit:
        is_identical: whether it is, byte for byte, a file that was accepted; then its numbers were not looked at.
        differing: numbers that are not those of the accepted version; one that was only rounded is none of them.
        missing: numbers that the accepted version has and the file has not.
        added: numbers that the file has and the accepted version has not.
    """

    name: str
    kind: str
    is_identical: bool
    differing: tuple[Item, ...] = ()
    missing: tuple[Item, ...] = ()
    added: tuple[Item, ...] = ()

    @property
    def is_same(self) -> bool:
        """Whether every number of the accepted version stands in the file and no other does."""
        return self.is_identical or not (self.differing or self.missing or self.added)

    def describe(self) -> str:
        """Return the result as one sentence."""
        if self.is_identical:
            return f"“{self.name}”与定稿文件一字不差。"
        if self.is_same:
            return f"“{self.name}”的数字与定稿一致。"
        counts = (("不一致", self.differing), ("缺少", self.missing), ("多出", self.added))
        told = "，".join(f"{word} {len(items)} 处" for word, items in counts if items)
        return f"“{self.name}”的数字与定稿不同：{told}。请核对公开的是不是定稿，不是的尽快更正。"


def compare_published(
    content: bytes,
    *,
    name: str,
    book: Book,
    kind: str = "",
    accepted: Mapping[str, bytes] = _NONE,
    folder: Path | None = None,
) -> PublishedComparison:
    """Return how a published file stands to the accepted version of a Book.

    A page or a PDF has numbers beside those of the Book, such as those of a chart, and a table that runs over pages is
    not always read as one; so it is compared with the accepted file of its own format as well, and only what goes
    beyond that is told.

    Args:
        content: The bytes of the file: docx, pdf, html or text.
        name: What it is called.
        book: The accepted version.
        kind: The kind of report; by default the one that the file is most like.
        accepted: The accepted files by format; one that is not there is made from the Book.
        folder: A folder with further layers of the rulebook.

    Raises:
        RefusalError: If the file cannot be read, or is no report on this Book.
    """
    if content in accepted.values():
        return PublishedComparison(name, kind, is_identical=True)
    document = read_content(content, name=name)
    found = kind or recognise_kind(document, book=book, folder=folder)
    compare = partial(compare_document, book=book, kind=found, folder=folder)
    made = accepted.get(document.format) or _made(document, book=book, kind=found, folder=folder)
    usual = compare(read_content(made, name=f"{found}.{document.format}")) if made else None
    return _beyond(compare(document), usual=usual, name=name, kind=found)


def _made(document: Document, *, book: Book, kind: str, folder: Path | None) -> bytes:
    """Return the accepted version in the format of a document, nothing where it has no need or cannot be made."""
    if document.format not in ("html", "pdf"):
        return b""
    catalogue = catalogue_for(region=book.unit.region, year=book.year, folder=folder)
    facts, date = facts_of(book, catalogue=catalogue), day_of(document)
    publication = build_report(kind, facts=facts, catalogue=catalogue, date=date)
    return publication_contents(publication, styles=(document.format,)).by_style.get(document.format, b"")


def _beyond(comparison: Comparison, *, usual: Comparison | None, name: str, kind: str) -> PublishedComparison:
    now, before = comparison.items, () if usual is None else usual.items
    differing = _rest(now, known=before, states=(State.DIFFERS, State.OUTDATED), key=lambda it: (it.figure, it.file))
    lost = _rest(now, known=before, states=(State.LOST,), key=lambda it: it.figure)
    gone = _rest(before, known=now, states=(State.ADDED,), key=lambda it: it.file)
    added = _rest(now, known=before, states=(State.ADDED,), key=lambda it: it.file)
    return PublishedComparison(
        name, kind, is_identical=False, differing=tuple(differing), missing=(*lost, *gone), added=tuple(added)
    )


def _rest(
    items: Iterable[Item], *, known: Iterable[Item], states: tuple[State, ...], key: Callable[[Item], Hashable]
) -> Iterator[Item]:
    """Yield the items of some states that are not among the known ones; one known item accounts for one."""
    left = Counter(key(item) for item in known if item.state in states)
    for item in items:
        if item.state in states:
            if left[key(item)]:
                left[key(item)] -= 1
            else:
                yield item
