"""The database refuses to change or delete an entry of the audit log, or a seal."""

from django.db import migrations

from jixiao.web.audit.append_only import create_statements


def forbid_changes(apps, schema_editor):
    """Add the triggers."""
    for statement in create_statements(schema_editor.connection.vendor):
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    """Adds the triggers; there is no way back."""

    dependencies = [("audit", "0001_initial")]
    operations = [migrations.RunPython(forbid_changes, elidable=False)]
