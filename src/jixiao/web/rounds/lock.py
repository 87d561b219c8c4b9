"""Which tables of a Book can be edited now: a table is open while some round that asks for it is with the unit."""

from collections.abc import Mapping

from jixiao.book.schema import TABLES
from jixiao.web.rounds.models import Assignment
from jixiao.web.rounds.state import EDITABLE, State
from jixiao.web.store.models import YearBook


def hold_book(unit_id: int, *, year: int) -> YearBook:
    """Return the head of a Book, made if it was not there and locked until the transaction ends.

    Saves and steps both hold it, so that a frozen version and the rows it froze never differ.
    """
    head, _ = YearBook.objects.get_or_create(unit_id=unit_id, year=year)
    return YearBook.objects.select_for_update(of=("self",)).get(pk=head.pk)


def locked_tables(unit_id: int, *, year: int) -> Mapping[str, str]:
    """Return the tables of a Book that are locked, each with the state that locks it, e.g. 已报送."""
    names = tuple(table.name for table in TABLES)
    is_open: set[str] = set()
    locks: dict[str, str] = {}
    held = Assignment.objects.filter(unit=unit_id, round__year=year).select_related("round").order_by("pk")
    for assignment in held:
        asked = assignment.round.tables or names
        if assignment.state in EDITABLE:
            is_open.update(asked)
        else:
            locks |= dict.fromkeys(asked, str(State(assignment.state).label))
    return {table: label for table, label in locks.items() if table not in is_open}
