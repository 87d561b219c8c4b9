"""Changes and rates of change, of one figure and of the parts of a whole."""
