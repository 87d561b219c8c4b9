"""One writes at a time, over threads and processes, and nobody waits for ever."""

import subprocess
import sys
import threading
import time
from collections import Counter
from pathlib import Path

import pytest

from jixiao.web.sqlite_in_turn.turn import Turn

LONG, SHORT = 20.0, 0.05
HOLDER = """
import sys
from pathlib import Path
from jixiao.web.sqlite_in_turn.turn import Turn
turn = Turn(Path(sys.argv[1]))
turn.take(seconds=20)
print("taken", flush=True)
sys.stdin.readline()
turn.give_back()
print("given back", flush=True)
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "jixiao.sqlite3"


def test_who_waits_too_long_has_no_turn(file: Path) -> None:
    first, second = Turn(file), Turn(file)
    assert first.take(seconds=LONG)
    assert not second.take(seconds=SHORT)
    first.give_back()
    assert second.take(seconds=SHORT)
    second.give_back()


def test_files_do_not_wait_for_one_another(tmp_path: Path) -> None:
    turns = [Turn(tmp_path / name) for name in ("a.sqlite3", "b.sqlite3")]
    assert all(turn.take(seconds=SHORT) for turn in turns)
    for turn in turns:
        turn.give_back()


def test_a_turn_that_cannot_be_taken_is_given_back(tmp_path: Path) -> None:
    missing = Turn(tmp_path / "no_such_folder" / "jixiao.sqlite3")
    for _ in range(2):  # the second would wait in vain if the first had kept the queue
        with pytest.raises(FileNotFoundError):
            missing.take(seconds=SHORT)


def test_threads_get_their_turns_in_the_order_in_which_they_came(file: Path) -> None:
    first = Turn(file)
    came: list[int] = []
    first.take(seconds=LONG)

    def wait(number: int) -> None:
        turn = Turn(file)
        assert turn.take(seconds=LONG)
        came.append(number)
        turn.give_back()

    waiting = [threading.Thread(target=wait, args=(number,)) for number in range(5)]
    for count, thread in enumerate(waiting, start=1):
        thread.start()
        while len(first.queue.waiting) < count:
            time.sleep(0.001)
    first.give_back()
    for thread in waiting:
        thread.join()
    assert came == list(range(5))


def test_everyone_gets_a_turn_beside_those_who_never_pause(file: Path) -> None:
    done: Counter[int] = Counter()
    together: list[int] = []
    stop = threading.Event()

    def write(number: int) -> None:
        while not stop.is_set():
            turn = Turn(file)
            assert turn.take(seconds=LONG)
            together.append(number)
            assert together == [number]
            together.remove(number)
            done[number] += 1
            turn.give_back()

    writers = [threading.Thread(target=write, args=(number,)) for number in range(8)]
    for writer in writers:
        writer.start()
    while len(done) < len(writers):
        stop.wait(0.001)
    stop.set()
    for writer in writers:
        writer.join()
    assert set(done) == set(range(8))


@pytest.mark.skipif(sys.platform == "win32", reason="there SQLite alone orders processes")
def test_processes_wait_for_one_another(file: Path) -> None:
    command = [sys.executable, "-c", HOLDER, str(file)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdin is not None
        assert holder.stdout.readline() == "taken\n"
        came = threading.Event()

        def wait() -> None:
            turn = Turn(file)
            turn.take(seconds=LONG)
            came.set()
            turn.give_back()

        waiting = threading.Thread(target=wait)
        waiting.start()
        assert not came.wait(SHORT)
        holder.stdin.write("\n")
        holder.stdin.flush()
        assert holder.stdout.readline() == "given back\n"
        waiting.join(timeout=LONG)
        assert came.is_set()


@pytest.mark.skipif(sys.platform == "win32", reason="there SQLite alone orders processes")
def test_a_process_that_dies_gives_its_turn_back(file: Path) -> None:
    command = [sys.executable, "-c", HOLDER, str(file)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "taken\n"
        holder.kill()
        turn = Turn(file)
        assert turn.take(seconds=LONG)
        turn.give_back()
