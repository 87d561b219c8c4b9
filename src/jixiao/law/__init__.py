"""Law as dated data: what the rulebook says for one place and one day."""
