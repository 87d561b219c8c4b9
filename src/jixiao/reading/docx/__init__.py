"""Word files (.docx) as documents: lxml on the parts, no library in between."""
