"""Official letters that are made from what a check found; their words are data of the rulebook."""
