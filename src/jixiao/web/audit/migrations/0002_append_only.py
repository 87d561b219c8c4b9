"""The database refuses to change or delete an entry of the audit log, or a seal."""

from django.db import migrations

_TABLES = ("audit_entry", "audit_seal")
_MESSAGE = "the audit log is append-only"


def _statements(vendor: str) -> list[str]:
    if vendor == "postgresql":
        function = (
            "CREATE OR REPLACE FUNCTION audit_refuse() RETURNS trigger AS $$ "
            f"BEGIN RAISE EXCEPTION '{_MESSAGE}'; END; $$ LANGUAGE plpgsql"
        )
        return [
            function,
            *(
                f"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
                "FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse()"
                for table in _TABLES
            ),
        ]
    return [
        f"CREATE TRIGGER {table}_no_{event.lower()} BEFORE {event} ON {table} "
        f"BEGIN SELECT RAISE(ABORT, '{_MESSAGE}'); END"
        for table in _TABLES
        for event in ("UPDATE", "DELETE")
    ]


def forbid_changes(apps: object, schema_editor: object) -> None:
    """Add the triggers."""
    for statement in _statements(schema_editor.connection.vendor):
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    """Adds the triggers; there is no way back."""

    dependencies = [("audit", "0001_initial")]
    operations = [migrations.RunPython(forbid_changes, elidable=False)]
