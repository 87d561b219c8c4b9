"""Who works here: persons, units, roles, login, and the one place that scopes every query."""
