"""Documents for reading on screen: one file, no request to any host, printed like the official document."""
