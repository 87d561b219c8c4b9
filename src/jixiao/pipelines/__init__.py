"""What a user asks for, from file to file; no web and no database."""
