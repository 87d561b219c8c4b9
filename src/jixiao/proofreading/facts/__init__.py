"""Facts: what a text says of its figures: level, change, rate, and what is part of what."""
