"""Screening before publication: personal data and marks of secrecy in documents and tables."""
