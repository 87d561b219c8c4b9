"""What all readings share: figures by size, rounding, whole lists, slips, and how a relation is made."""
