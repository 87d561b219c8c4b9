"""What tells one state of a Book, and of its check, from every other: under it the parts of pages are kept."""

from jixiao.web.checks.models import CheckRun
from jixiao.web.kept_text import Part
from jixiao.web.store.models import YearBook


def version_of(head: YearBook) -> Part:
    """Return the version of a Book as it was read; the time tells it from a save that was taken back.

    The region stands in the tree of units and decides which law holds where the Book itself names none.
    """
    return head.pk, head.revision, head.changed, head.unit.region


def version_of_check(run: CheckRun) -> Part:
    """Return the version of a check: a new one is made at another time, of whatever it is made."""
    return run.book_id, run.at, run.revision, run.prior_revision, run.notes_revision, run.rule_pack
