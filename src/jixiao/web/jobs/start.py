"""Start the process that runs the queue beside a server, and keep it running."""

import logging
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

_LOG = logging.getLogger("jixiao.web.jobs")
COMMAND = (sys.executable, "-X", "utf8", "-m", "jixiao.web.jobs.work")
_AGAIN_SECONDS = 5.0
_END_SECONDS = 10


@contextmanager
def start_runner(command: Sequence[str] = COMMAND, *, pause: float = _AGAIN_SECONDS) -> Iterator[None]:
    """Run the queue in a process of its own as long as the block lasts; one that dies is started again.

    The process reads the settings from the environment, and ends by itself when this one is gone.

    Args:
        command: The program that runs the queue.
        pause: Seconds before it is started again.

    Example:
        with start_runner(): run_server(...)
    """
    keeper = _Keeper(command, pause=pause)
    thread = threading.Thread(target=keeper.keep, daemon=True)
    thread.start()
    try:
        yield
    finally:
        keeper.end()
        thread.join(timeout=_END_SECONDS)


class _Keeper:
    """Holds the process and its input; closing the input ends it."""

    def __init__(self, command: Sequence[str], *, pause: float) -> None:
        self.command = command
        self.pause = pause
        self.over = threading.Event()
        self.lock = threading.Lock()
        self.process: subprocess.Popen[bytes] | None = None

    def keep(self) -> None:
        while not self.over.is_set():
            process = self._start()
            if process is not None:
                self._watch(process)
            self.over.wait(self.pause)

    def _watch(self, process: "subprocess.Popen[bytes]") -> None:
        process.wait()
        with self.lock:
            if process.stdin is not None:
                process.stdin.close()
        if not self.over.is_set():
            _LOG.error("the runner of the queue ended with %s and is started again", process.returncode)

    def end(self) -> None:
        with self.lock:
            self.over.set()
            process = self.process
            if process is None or process.stdin is None:
                return
            process.stdin.close()
        try:
            process.wait(timeout=_END_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()

    def _start(self) -> "subprocess.Popen[bytes] | None":
        with self.lock:
            if self.over.is_set():
                return None
            self.process = subprocess.Popen(self.command, stdin=subprocess.PIPE)  # noqa: S603 - our own command
            return self.process
