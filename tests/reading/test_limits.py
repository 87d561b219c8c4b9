"""A process can be limited, and ended with all that it started."""

import os
import subprocess
import sys

import pytest

from jixiao.reading import limits
from jixiao.reading.limits import ProcessLimits, ended_by_cpu_limit, has_kernel_limits, limit_this_process, stop_group

LIMITED = """
from jixiao.reading.limits import ProcessLimits, limit_this_process
limit_this_process(ProcessLimits(memory=512 << 20, cpu=1, files=16))
"""


def run(program: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-I", "-c", LIMITED + program]
    return subprocess.run(command, capture_output=True, check=False, text=True, timeout=30)


needs_kernel = pytest.mark.skipif(not has_kernel_limits(), reason="this system limits no process")


@needs_kernel
@pytest.mark.parametrize(
    ("program", "error"),
    [
        ("bytes(1 << 30)", "MemoryError"),
        ("import tempfile; tempfile.TemporaryFile().write(b'1'); print('written')", ""),
        ("all_open = [open(__import__('os').devnull) for _ in range(20)]", "Too many open files"),
    ],
)
def test_memory_and_files_are_limited(program: str, error: str) -> None:
    done = run(program)
    assert error in done.stderr
    assert "written" not in done.stdout or not error


@needs_kernel
def test_work_is_limited() -> None:
    assert ended_by_cpu_limit(run("while True: pass").returncode)
    assert not ended_by_cpu_limit(1)


def test_a_system_without_limits_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "_resource", lambda: None)
    limit_this_process(ProcessLimits(memory=1))
    assert not has_kernel_limits()


def test_a_process_is_ended_with_what_it_started() -> None:
    program = "import subprocess, sys; subprocess.run([sys.executable, '-c', 'import time; time.sleep(60)'])"
    with subprocess.Popen([sys.executable, "-c", program], start_new_session=True, stdout=subprocess.PIPE) as process:
        stop_group(process)
        assert process.wait(timeout=10) != 0
        stop_group(process)


def test_where_there_are_no_groups_the_process_itself_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "killpg", raising=False)
    program = "import time; time.sleep(60)"
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE) as process:
        stop_group(process)
        assert process.wait(timeout=10) != 0
