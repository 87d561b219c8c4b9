"""The official report on a round over the units of a county; its sections and words are data of the rulebook."""
