"""Turns at writing into one file, over all threads and processes of a machine.

SQLite lets a writer look again after a while; who looks at the wrong moments waits for ever beside busy others. Here
the system wakes who waits.
"""

import os
import threading
from collections import defaultdict, deque
from importlib import import_module
from pathlib import Path
from types import ModuleType

_SUFFIX = ".turn"


class _Queue:
    """A lock that goes to whoever waits longest; the locks of Python go to whoever happens to run."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._is_taken = False
        self.waiting: deque[threading.Event] = deque()

    def acquire(self, *, timeout: float) -> bool:
        """Wait for the lock; return whether it came in so many seconds."""
        mine = threading.Event()
        with self._guard:
            if not self._is_taken:
                self._is_taken = True
                return True
            self.waiting.append(mine)
        if mine.wait(timeout):
            return True
        with self._guard:
            if not mine.is_set():
                self.waiting.remove(mine)
        return mine.is_set()  # it may have come in between

    def release(self) -> None:
        """Hand the lock on; it stays taken as long as somebody waits."""
        with self._guard:
            if self.waiting:
                self.waiting.popleft().set()
            else:
                self._is_taken = False


_QUEUES: defaultdict[Path, _Queue] = defaultdict(_Queue)  # by file, for the threads of this process


class Turn:
    """The turn of one connection at one file; a process that ends gives it back by ending."""

    def __init__(self, file: Path) -> None:
        """Keep the file; nothing is taken yet."""
        self._file = file.with_name(file.name + _SUFFIX)
        self.queue = _QUEUES[self._file]
        self._handle = -1

    def take(self, *, seconds: float) -> bool:
        """Wait for the turn; return whether it came.

        Args:
            seconds: How long to wait for other threads of this process. One at a time waits for other processes, as
                long as those write.
        """
        if not self.queue.acquire(timeout=seconds):
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
        self.queue.release()


def _system() -> ModuleType | None:
    """Return the locks of the system; on Windows, where there are none of this kind, SQLite alone orders processes."""
    try:
        return import_module("fcntl")
    except ImportError:
        return None
