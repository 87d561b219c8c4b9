"""Rules (审核公式) of the rulebook: read, compiled, run on a Book, told as findings with a coverage slip."""
