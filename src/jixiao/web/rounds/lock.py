"""Which tables of a Book can be edited now: a table is open while some round that asks for it is with the unit."""

from collections.abc import Iterable, Mapping

from django.db.models import QuerySet

from jixiao.book.schema import TABLES
from jixiao.web.rounds.models import Assignment
from jixiao.web.rounds.state import EDITABLE, State
from jixiao.web.store.models import YearBook


def hold_book(unit_id: int, *, year: int) -> YearBook:
    """Return the head of a Book, made if it was not there and locked until the transaction ends.

    Saves and steps both hold it, so that a frozen version and the rows it froze never differ.
    """
    heads = YearBook.objects.select_for_update(of=("self",)).select_related("unit").filter(unit=unit_id, year=year)
    known = heads.first()
    if known is not None:
        return known
    YearBook.objects.get_or_create(unit_id=unit_id, year=year)
    return heads.get()


def forms_of(unit_id: int, *, year: int) -> QuerySet[Assignment]:
    """Return what the rounds of a year ask of a unit, the oldest first, each with its round."""
    return Assignment.objects.filter(unit=unit_id, round__year=year).select_related("round").order_by("pk")


def locked_tables(unit_id: int, *, year: int) -> Mapping[str, str]:
    """Return the tables of a Book that are locked, each with the state that locks it, e.g. 已报送."""
    return locks_of(forms_of(unit_id, year=year))


def locks_of(forms: Iterable[Assignment]) -> Mapping[str, str]:
    """Return the tables that are locked by some forms, the forms of one unit and year, each with the state."""
    names = tuple(table.name for table in TABLES)
    is_open: set[str] = set()
    locks: dict[str, str] = {}
    for assignment in forms:
        asked = assignment.round.tables or names
        if assignment.state in EDITABLE:
            is_open.update(asked)
        else:
            locks |= dict.fromkeys(asked, str(State(assignment.state).label))
    return {table: label for table, label in locks.items() if table not in is_open}
