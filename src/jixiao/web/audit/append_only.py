"""The triggers by which the database itself refuses to change or delete an entry of the audit log, or a seal."""

TABLES = ("audit_entry", "audit_seal")
_MESSAGE = "the audit log is append-only"
_EVENTS = ("UPDATE", "DELETE")


def create_statements(vendor: str) -> list[str]:
    """Return the statements that add the triggers to a database of a vendor."""
    if vendor == "postgresql":
        body = f"BEGIN RAISE EXCEPTION '{_MESSAGE}'; END;"
        function = f"CREATE OR REPLACE FUNCTION audit_refuse() RETURNS trigger AS $$ {body} $$ LANGUAGE plpgsql"
        what = "BEFORE UPDATE OR DELETE OR TRUNCATE"
        return [
            function,
            *(
                f"CREATE TRIGGER {table}_append_only {what} ON {table} "
                "FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse()"
                for table in TABLES
            ),
        ]
    refuse = f"BEGIN SELECT RAISE(ABORT, '{_MESSAGE}'); END"
    return [
        f"CREATE TRIGGER {table}_no_{event.lower()} BEFORE {event} ON {table} {refuse}"
        for table in TABLES
        for event in _EVENTS
    ]


def drop_statements(vendor: str) -> list[str]:
    """Return the statements that take the triggers off again; only a database of tests is ever emptied."""
    if vendor == "postgresql":
        return [f"DROP TRIGGER IF EXISTS {table}_append_only ON {table}" for table in TABLES]
    return [f"DROP TRIGGER IF EXISTS {table}_no_{event.lower()}" for table in TABLES for event in _EVENTS]
