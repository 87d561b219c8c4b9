"""The user's own .docx, returned with a Word comment at each finding and otherwise as it was."""
