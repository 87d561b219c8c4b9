"""What a unit does to its Book."""
