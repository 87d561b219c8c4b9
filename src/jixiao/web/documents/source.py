"""Which Book a document is made of: the working copy, or a version that was frozen when it was handed in."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec.structs import replace

from jixiao.book.book import Book
from jixiao.exchange.book_json import book_from_json
from jixiao.web.accounts.actor import Actor
from jixiao.web.accounts.scope import visible
from jixiao.web.action_error import ActionError, NotFoundError
from jixiao.web.rounds.models import Submission
from jixiao.web.rounds.seal import is_intact
from jixiao.web.store.load import load_book
from jixiao.web.store.models import YearBook

WORKING = 0


def source_book(actor: Actor, *, unit_id: int, year: int, submission: int = WORKING) -> Book:
    """Return the Book of a unit and year, with the year before where it is known.

    Args:
        actor: Who asks.
        unit_id: Whose.
        year: The fiscal year.
        submission: The id of a frozen version, 0 for the working copy.

    Raises:
        NotFoundError: If it is not there for the actor.
        ActionError: If the frozen version is no longer what was sealed.
    """
    head = visible(YearBook, actor=actor).filter(unit=unit_id, year=year).first()
    if submission == WORKING:
        if head is None:
            raise NotFoundError
        return load_book(head)
    rows = visible(Submission, actor=actor).filter(assignment__unit=unit_id, assignment__round__year=year)
    frozen = rows.filter(pk=submission).first()
    if frozen is None:
        raise NotFoundError
    if not is_intact(frozen):
        raise ActionError(f"第 {frozen.number} 版的内容与报送时不一致，没有生成文件。请告诉审计管理员。")
    return replace(book_from_json(frozen.snapshot), prior=_prior(actor, unit_id=unit_id, year=year - 1))


@contextmanager
def working_folder() -> Iterator[Path]:
    """Have an empty folder that is gone afterwards."""
    with TemporaryDirectory(prefix="jixiao-") as folder:
        yield Path(folder)


def _prior(actor: Actor, *, unit_id: int, year: int) -> Book | None:
    """Return the Book of the year before as it was last handed in, else its working copy."""
    rows = visible(Submission, actor=actor).filter(assignment__unit=unit_id, assignment__round__year=year)
    frozen = rows.order_by("-pk").first()
    if frozen is not None:
        return book_from_json(frozen.snapshot)
    head = visible(YearBook, actor=actor).filter(unit=unit_id, year=year).first()
    return None if head is None else load_book(head, has_prior=False)
