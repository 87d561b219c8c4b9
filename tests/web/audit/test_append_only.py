"""The statements that add the triggers are taken back by those that drop them."""

import pytest
from django.db import DatabaseError, connection, transaction

from jixiao.web.accounts.actor import NOBODY
from jixiao.web.audit.append_only import create_statements, drop_statements
from jixiao.web.audit.models import Entry
from jixiao.web.audit.record import Event, append_event


@pytest.mark.django_db
def test_what_is_dropped_can_be_added_again() -> None:
    with transaction.atomic():
        append_event(Event("form.save", NOBODY, "book/1"))
    with connection.cursor() as cursor:
        for statement in (*drop_statements(connection.vendor), *create_statements(connection.vendor)):
            cursor.execute(statement)
    with pytest.raises(DatabaseError), transaction.atomic():
        Entry.objects.all().delete()
