"""The web system: a county runs its rounds on it; the only layer that imports Django."""
