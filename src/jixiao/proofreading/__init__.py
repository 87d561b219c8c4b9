"""Proofreading: the figures of a document, the arithmetic it states, and whether both hold."""
