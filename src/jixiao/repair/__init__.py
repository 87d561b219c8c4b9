"""Which number is wrong: the smallest change of printed figures that makes every identity hold; it knows no rule."""
