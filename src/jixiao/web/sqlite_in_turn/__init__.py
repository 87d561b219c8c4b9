"""The SQLite of Django, where those who write wait for their turn."""
