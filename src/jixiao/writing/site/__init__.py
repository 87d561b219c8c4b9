"""The public site of a county: static pages that need no server, ask no other host, and work below any path."""
