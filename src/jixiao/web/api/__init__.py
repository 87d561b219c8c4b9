"""The REST API: everything a page can do."""
