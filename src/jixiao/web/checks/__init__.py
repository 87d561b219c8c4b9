"""Checks of the working copy, kept by revision, with the explanations that people gave."""
