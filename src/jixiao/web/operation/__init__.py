"""Running an installation: start it, load the sample county, back it up, restore it, verify it."""
