"""The language of the rules (审核公式): text to tree, tree to closures; it knows no rule."""
