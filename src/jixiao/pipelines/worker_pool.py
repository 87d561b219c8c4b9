"""Run many jobs in processes of their own, so that one that hangs or crashes takes nothing but itself along."""

import signal
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from enum import Enum
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from time import monotonic
from typing import Generic, TypeVar

Job = TypeVar("Job")
Answer = TypeVar("Answer")

_SPAWN = get_context("spawn")  # the same on every system, and safe beside the threads of a bar


class Failure(Enum):
    """Why a job has no answer."""

    CRASHED = "crashed"
    TOO_LONG = "too long"


def run_jobs(
    jobs: Iterable[Job],
    *,
    run: Callable[[Job], Answer],
    workers: int,
    seconds: float,
    on_start: Callable[[Job], None] = lambda _job: None,
) -> Generator[tuple[int, Answer | Failure]]:
    """Yield the number of each job, from 0, with its answer or its failure, in the order in which they end.

    When the caller stops, or is interrupted, every process is ended.

    Args:
        jobs: The jobs.
        run: What is done with each; a function that a process can import.
        workers: How many processes run at once.
        seconds: How long one job may take.
        on_start: Called with each job before it begins.
    """
    pool: _Pool[Job, Answer] = _Pool(deque(enumerate(jobs)), run, seconds, on_start)
    pool.open(workers)
    try:
        while pool.is_busy:
            yield from pool.ended()
    finally:
        pool.close()


@dataclass(eq=False)
class _Worker:
    """One process, and the job that it is at."""

    process: BaseProcess
    connection: Connection
    job: int = -1
    until: float = 0

    def stop(self) -> None:
        self.process.kill()
        self.process.join()
        self.connection.close()


@dataclass
class _Pool(Generic[Job, Answer]):
    """The processes and the jobs that wait."""

    waiting: deque[tuple[int, Job]]
    run: Callable[[Job], Answer]
    seconds: float
    on_start: Callable[[Job], None]
    busy: dict[Connection, _Worker] = field(default_factory=dict)

    @property
    def is_busy(self) -> bool:
        return bool(self.busy)

    def open(self, workers: int) -> None:
        for _ in range(min(workers, len(self.waiting))):
            self._give(self._started())

    def close(self) -> None:
        for worker in self.busy.values():
            worker.stop()

    def ended(self) -> Iterator[tuple[int, Answer | Failure]]:
        """Wait until a job ends or has taken too long, and yield what came of it; its process gets the next one."""
        left = min(worker.until for worker in self.busy.values()) - monotonic()
        ready = wait(list(self.busy), timeout=max(left, 0))
        for worker in [worker for connection, worker in self.busy.items() if connection in ready]:
            del self.busy[worker.connection]
            job = worker.job
            try:
                answer = worker.connection.recv()
            except (EOFError, OSError):
                self._replace(worker)
                yield job, Failure.CRASHED
            else:
                self._give(worker)
                yield job, answer
        for worker in [worker for worker in self.busy.values() if worker.until <= monotonic()]:
            del self.busy[worker.connection]
            self._replace(worker)
            yield worker.job, Failure.TOO_LONG

    def _replace(self, worker: _Worker) -> None:
        worker.stop()
        if self.waiting:
            self._give(self._started())

    def _give(self, worker: _Worker) -> None:
        if not self.waiting:
            worker.stop()
            return
        worker.job, job = self.waiting.popleft()
        worker.until = monotonic() + self.seconds
        self.busy[worker.connection] = worker
        self.on_start(job)
        with suppress(OSError):  # a process that has gone is found when its answer is looked for
            worker.connection.send(job)

    def _started(self) -> _Worker:
        here, there = _SPAWN.Pipe()
        process = _SPAWN.Process(target=_serve, args=(there, self.run), daemon=True)
        process.start()
        there.close()
        return _Worker(process, here)


def _serve(connection: Connection, run: Callable[[Job], Answer]) -> None:
    """Answer jobs until the other side is gone; an interruption is for the parent, which ends this process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(EOFError, OSError):
        while True:
            connection.send(run(connection.recv()))
