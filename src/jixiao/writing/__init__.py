"""From a Book and the rulebook to official documents: .docx, .html and .pdf from one neutral publication."""
