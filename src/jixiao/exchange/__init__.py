"""The Book in other forms: JSON, the workbook of an office, packages and open data."""
