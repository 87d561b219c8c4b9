"""Relations: the arithmetic that a text states, each with a verdict."""
