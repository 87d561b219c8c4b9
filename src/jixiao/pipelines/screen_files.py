"""Screen files and tables before they are published."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from jixiao.errors import RefusalError
from jixiao.exchange.open_data.open_table import OpenTable
from jixiao.exchange.screening.hit import Acknowledgement, Hit, Screening, settle_hits
from jixiao.exchange.screening.passages import document_passages, table_passages
from jixiao.exchange.screening.screen import screens_of
from jixiao.exchange.screening.search import Passage, search_passages
from jixiao.exchange.screening.unsearched import unsearched, unsearched_parts
from jixiao.law.in_force import Law
from jixiao.reading.read import read_content


class UnscreenedError(RefusalError):
    """Something must not be published, and nobody gave a reason why it may."""

    def __init__(self, screening: Screening, *, title: str) -> None:
        """Keep the screening; the sentence lists what is open."""
        self.screening = screening
        lines = [f"{number}. 【{hit.key}】{hit.describe()}" for number, hit in enumerate(screening.open, start=1)]
        problem = f"{title}里有 {len(screening.open)} 项不宜公开的内容，没有生成公开文件：\n" + "\n".join(lines) + "\n"
        super().__init__(problem, remedy="改正后重新生成；确实可以公开的，按编号逐项写明理由。")


def require_clear(screening: Screening, *, title: str) -> None:
    """Refuse what has something in it that must not be published.

    Raises:
        UnscreenedError: If screening found something that nobody acknowledged.
    """
    if not screening.is_clear:
        raise UnscreenedError(screening, title=title)


def screen_files(
    files: Mapping[str, bytes],
    *,
    tables: Iterable[OpenTable] = (),
    law: Law,
    acknowledged: Iterable[Acknowledgement] = (),
) -> Screening:
    """Return what must not be published in some files and tables, and what people acknowledged of it.

    A file that cannot be read is a hit itself: nobody knows what is in it.

    Args:
        files: Contents by name.
        tables: Tables of open data.
        law: Whose screens are used.
        acknowledged: What may be published all the same, with reasons.
    """
    passages: list[Passage] = []
    unread: list[Hit] = []
    for name, content in files.items():
        found, missed = _read(content, name=name)
        passages += found
        unread += missed
    passages += (passage for table in tables for passage in table_passages(table))
    hits = [*search_passages(passages, screens=screens_of(law)), *unread]
    return settle_hits(hits, acknowledged=acknowledged)


def _read(content: bytes, *, name: str) -> tuple[Sequence[Passage], Sequence[Hit]]:
    try:
        document = read_content(content, name=name)
    except RefusalError as refusal:
        return (), (unsearched(refusal.problem, name=name, content=content),)
    return (
        (*_name(name), *document_passages(document, name=name)),
        tuple(unsearched_parts(document, name=name, content=content)),
    )


def _name(name: str) -> Iterator[Passage]:
    """Yield the name of a file, which readers see as well."""
    yield Passage(name, "文件名")
