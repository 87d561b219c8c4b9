"""Write a whole Book over the stored one, with the history of each cell that it changes."""

from collections.abc import Iterator

from jixiao.book.book import Book
from jixiao.book.column import Kind
from jixiao.book.schema import TABLES
from jixiao.exchange.cell_text import print_cell
from jixiao.web.accounts.actor import Actor
from jixiao.web.books.saving.history import ADDED, REMOVED
from jixiao.web.store.load import load_book
from jixiao.web.store.models import CellChange, YearBook
from jixiao.web.store.replace import replace_book

Texts = dict[str, str]
_BATCH = 200


def store_book(head: YearBook, *, book: Book, actor: Actor, origin: str) -> int:
    """Write a Book over a held head and return how many cells it changed; one that holds the same changes nothing."""
    changes = tuple(text_changes(load_book(head, has_prior=False), new=book))
    if not changes:
        return 0
    replace_book(head, book=book)
    head.changed_by_id = actor.person_id
    head.save(update_fields=["changed_by"])
    CellChange.objects.bulk_create(
        (
            CellChange(
                book=head,
                revision=head.revision,
                path=path,
                old=old,
                new=new,
                person_id=actor.person_id,
                origin=origin,
            )
            for path, old, new in changes
        ),
        batch_size=_BATCH,
    )
    return len(changes)


def text_changes(old: Book, *, new: Book) -> Iterator[tuple[str, str, str]]:
    """Yield path, old and new text of every cell that two Books hold differently, rows that come or go among them."""
    before, after = texts_of(old), texts_of(new)
    for path in dict.fromkeys((*before, *after)):
        was, now = before.get(path, ""), after.get(path, "")
        if was != now:
            is_row = path.count("/") == 1
            yield path, was, REMOVED if is_row and not now else now


def texts_of(book: Book) -> Texts:
    """Return the text of every cell of a Book that is not empty, by path, and a mark for every row."""
    found: Texts = {}
    for table in TABLES:
        for row in book.rows(table.name) if table.attribute else ():
            if not table.is_single:
                found[f"{table.name}/{row.key}"] = ADDED
            for column in table.columns:
                if text := print_cell(getattr(row, column.name), kind=column.kind):
                    found[f"{table.name}/{row.key}/{column.name}"] = text
    for amount in book.amounts:
        if text := print_cell(amount.figure, kind=Kind.MONEY):
            found[amount.figure_id] = text
    return found
