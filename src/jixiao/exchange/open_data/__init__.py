"""Open data of one Book: CSV and JSON with a descriptor, safe to open in a spreadsheet, readable back."""
