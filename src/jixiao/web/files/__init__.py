"""Files of people: stored by digest, downloaded only, never served from the folder."""
