"""The tables of the database are those of the schema: no migration is missing."""

import pytest
from django.core.management import call_command

from jixiao.book.schema import TABLES
from jixiao.web.store.models import ROW_MODELS


@pytest.mark.django_db
def test_no_change_of_the_schema_waits_for_its_migration() -> None:
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


def test_every_table_with_rows_has_its_model() -> None:
    assert set(ROW_MODELS) == {table.name for table in TABLES if table.attribute}


def test_no_column_of_the_book_has_a_name_the_store_needs() -> None:
    names = [column.name for table in TABLES for column in table.columns]
    assert [name for name in names if name.endswith(("_state", "_scale", "_quantum")) or name.startswith("row_")] == []
