"""Reports from skeletons: a Book and the report files of the rulebook become a publication."""
