"""The rows of a table as the database has them, past every model."""

from collections.abc import Collection

from django.db import connection


def table_rows(table: str, *, without: Collection[str] = ()) -> list[str]:
    """Return the rows of a table in an order of their own, without some columns."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")  # noqa: S608 - a name of our own schema
        kept = [number for number, column in enumerate(cursor.description or ()) if column[0] not in without]
        return sorted(repr([row[number] for number in kept]) for row in cursor.fetchall())
