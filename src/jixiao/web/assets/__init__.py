"""The libraries of the pages: pinned here, copied into static/vendor when the package is built."""
