"""Many Books at once: made up by a generator, checked and added up."""
