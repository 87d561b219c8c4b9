"""The database refuses a business role for one of the three administrators, and a new kind for whoever has a role."""

from django.db import migrations

_MESSAGE = "an administrator holds no business role"


def _postgresql() -> list[str]:
    return [
        "CREATE OR REPLACE FUNCTION grant_business_only() RETURNS trigger AS $$ BEGIN "
        "IF (SELECT kind FROM accounts_person WHERE id = NEW.person_id) <> 'business' "
        f"THEN RAISE EXCEPTION '{_MESSAGE}'; END IF; RETURN NEW; END; $$ LANGUAGE plpgsql",
        "CREATE OR REPLACE FUNCTION person_kind_fixed() RETURNS trigger AS $$ BEGIN "
        "IF NEW.kind <> OLD.kind THEN RAISE EXCEPTION 'the kind of an account is fixed'; END IF; "
        "RETURN NEW; END; $$ LANGUAGE plpgsql",
        "CREATE TRIGGER grant_business_only BEFORE INSERT OR UPDATE ON accounts_grant "
        "FOR EACH ROW EXECUTE FUNCTION grant_business_only()",
        "CREATE TRIGGER person_kind_fixed BEFORE UPDATE ON accounts_person "
        "FOR EACH ROW EXECUTE FUNCTION person_kind_fixed()",
    ]


def _sqlite() -> list[str]:
    check = (
        "WHEN (SELECT kind FROM accounts_person WHERE id = NEW.person_id) <> 'business' "
        f"BEGIN SELECT RAISE(ABORT, '{_MESSAGE}'); END"
    )
    return [
        *(
            f"CREATE TRIGGER grant_business_only_{event.lower()} BEFORE {event} ON accounts_grant {check}"
            for event in ("INSERT", "UPDATE")
        ),
        "CREATE TRIGGER person_kind_fixed BEFORE UPDATE ON accounts_person WHEN NEW.kind <> OLD.kind "
        "BEGIN SELECT RAISE(ABORT, 'the kind of an account is fixed'); END",
    ]


def hold_apart(apps: object, schema_editor: object) -> None:
    """Add the triggers."""
    for statement in _postgresql() if schema_editor.connection.vendor == "postgresql" else _sqlite():
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    """Adds the triggers; there is no way back."""

    dependencies = [("accounts", "0001_initial")]
    operations = [migrations.RunPython(hold_apart, elidable=False)]
