"""One round over the units of a county: pure values that a page, the API, Word and Excel all show."""
