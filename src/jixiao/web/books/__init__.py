"""The pages on which a unit fills in its Book."""
