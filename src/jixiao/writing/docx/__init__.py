"""Official documents as .docx: real styles, exact merged cells, and a content control around every figure."""
