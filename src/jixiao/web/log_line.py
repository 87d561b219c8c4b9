"""Log records are one line each: what a user typed cannot forge a second one."""

import logging

_ESCAPES = {code: f"\\x{code:02x}" for code in (*range(32), 127, *range(128, 160))}
_FORMAT = "%(asctime)s %(levelname)s %(name)s %(message)s"


class OneLineFormatter(logging.Formatter):
    """A formatter that writes control characters as escapes; a trace keeps its lines, joined by marks."""

    def __init__(self) -> None:
        super().__init__(_FORMAT)

    def format(self, record: logging.LogRecord) -> str:
        """Return the record as one line."""
        return super().format(record).replace("\n", " ⏎ ").translate(_ESCAPES)
