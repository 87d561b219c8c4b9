"""PDF: LibreOffice converts the very .docx where it is installed; otherwise the document is typeset as a preview."""
