"""How many planted errors are found, and how much is called an error that is none."""
