"""From cells to the Book: headers found, contents understood, problems gathered."""
