"""A report that came back from Word or WPS, compared number by number with the Book it was written from."""
