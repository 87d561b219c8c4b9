"""Turns at writing into one file, over all threads and processes of a machine.

SQLite lets a writer look again after a while; who looks at the wrong moments waits for ever beside busy others. Here
the system wakes who waits.
"""

import os
import threading
from collections import defaultdict
from importlib import import_module
from pathlib import Path
from types import ModuleType

_SUFFIX = ".turn"
_QUEUES: defaultdict[Path, threading.Lock] = defaultdict(threading.Lock)  # by file, for the threads of this process


class Turn:
    """The turn of one connection at one file; a process that ends gives it back by ending."""

    def __init__(self, file: Path) -> None:
        """Keep the file; nothing is taken yet."""
        self._file = file.with_name(file.name + _SUFFIX)
        self._queue = _QUEUES[self._file]
        self._handle = -1

    def take(self, *, seconds: float) -> bool:
        """Wait for the turn; return whether it came.

        Args:
            seconds: How long to wait for other threads of this process. One at a time waits for other processes, as
                long as those write.
        """
        if not self._queue.acquire(timeout=seconds):
            return False
        try:
            self._handle = os.open(self._file, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)
            if (system := _system()) is not None:
                system.flock(self._handle, system.LOCK_EX)
        except BaseException:
            self.give_back()
            raise
        return True

    def give_back(self) -> None:
        """Let the next one write."""
        if self._handle >= 0:
            os.close(self._handle)  # which unlocks it
            self._handle = -1
        self._queue.release()


def _system() -> ModuleType | None:
    """Return the locks of the system; on Windows, where there are none of this kind, SQLite alone orders processes."""
    try:
        return import_module("fcntl")
    except ImportError:
        return None
