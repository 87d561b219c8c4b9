"""The page of a check (检查页): the document at the left with every finding marked, the findings at the right."""
