"""Extraction: documents of known layouts to Books, each figure with its place."""
