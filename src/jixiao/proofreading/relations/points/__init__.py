"""Points of a score within their weights, and what they come to."""
