"""A program is run to its end, or stopped."""

import subprocess
import sys

import pytest

from jixiao.reading import program
from jixiao.reading.limits import stop_group
from jixiao.reading.program import Ended, run_program


def python(source: str, *, seconds: float = 20, content: bytes = b"", home: str | None = None) -> Ended:
    environment = None if home is None else {"HOME": home}
    return run_program([sys.executable, "-c", source], seconds=seconds, content=content, environment=environment)


def test_what_it_prints_and_how_it_ends_comes_back() -> None:
    assert python("import sys; sys.stdout.write(sys.stdin.read()[::-1]); sys.exit(3)", content=b"12") == Ended(3, b"21")


def test_it_sees_variables_of_its_own() -> None:
    assert python("import os; print(os.environ['HOME'])", home="elsewhere").output.split() == [b"elsewhere"]


def test_one_that_takes_too_long_is_stopped_with_what_it_started() -> None:
    with pytest.raises(TimeoutError):
        python("import subprocess; subprocess.run(['sleep', '60'])", seconds=1)


def test_one_that_is_not_there_cannot_start() -> None:
    with pytest.raises(OSError, match="no-such-program"):
        run_program(["no-such-program"], seconds=1)


def test_an_interrupt_leaves_no_process_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    stopped: list[int] = []

    def stop(process: subprocess.Popen[bytes]) -> None:
        stopped.append(process.pid)
        stop_group(process)

    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(program, "stop_group", stop)
    monkeypatch.setattr(subprocess.Popen, "communicate", interrupt)
    with pytest.raises(KeyboardInterrupt):
        python("import time; time.sleep(60)")
    assert len(stopped) == 1
