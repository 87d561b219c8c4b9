"""Whatever happens to the process that parses, this one gets a document or a refusal."""

from pathlib import Path

import pytest

from jixiao.reading import sandbox
from jixiao.reading.file_type import FileType
from jixiao.reading.limits import MEGABYTE, ProcessLimits, has_kernel_limits
from jixiao.reading.program import Ended, run_program
from jixiao.reading.refusal import RefusedFileError
from jixiao.reading.sandbox import read_in_sandbox

FAILED = "文件内容异常，读取时出错，已停止。"
needs_kernel = pytest.mark.skipif(not has_kernel_limits(), reason="this system limits no process")


@pytest.fixture
def faulty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return where to put a program that stands for the worker."""
    path = tmp_path / "faulty_worker.py"

    def start(command: list[str], *, content: bytes, seconds: float) -> Ended:
        return run_program([command[0], "-I", str(path)], content=content, seconds=seconds)

    monkeypatch.setattr(sandbox, "run_program", start)
    return path


def refused(faulty: Path, program: str) -> str:
    faulty.write_text(program, encoding="utf-8")
    with pytest.raises(RefusedFileError) as caught:
        read_in_sandbox(b"content", kind=FileType.TEXT)
    assert caught.value.remedy.endswith("。")
    return caught.value.problem


def test_a_document_comes_back() -> None:
    document = read_in_sandbox("预算\n12".encode(), kind=FileType.TEXT)
    assert [line.text for line in document.lines()] == ["预算", "12"]


def test_a_refusal_comes_back() -> None:
    with pytest.raises(RefusedFileError, match="值 FF"):
        read_in_sandbox(b"\xff\xff", kind=FileType.TEXT)


@pytest.mark.parametrize(
    "program",
    [
        "raise KeyError('word')",
        "import os; os.abort()",
        "import sys; sys.exit(3)",
        "print('no JSON')",
        "print('{}')",
        "print('{\"refusal\": [')",
        "",
    ],
)
def test_a_crash_is_a_refusal(faulty: Path, program: str) -> None:
    """A03, A36: a reader that raises, dies or talks nonsense."""
    assert refused(faulty, program) == FAILED


def test_a_hang_is_stopped(faulty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A36: what waits for ever is stopped with what it started."""
    monkeypatch.setattr(sandbox, "limits_for", lambda _: ProcessLimits(wall=1))
    assert refused(faulty, "import subprocess; subprocess.run(['sleep', '60'])") == "读取超过 1 秒，已停止。"


@needs_kernel
def test_endless_work_is_stopped_by_the_kernel(faulty: Path) -> None:
    """A36: what works for ever is stopped even if nobody waits."""
    program = "from jixiao.reading.limits import *\nlimit_this_process(ProcessLimits(cpu=1))\nwhile True: pass"
    assert refused(faulty, program) == "读取超过 20 秒，已停止。"


@needs_kernel
def test_memory_without_end_is_a_refusal(faulty: Path) -> None:
    """A10, A36."""
    program = f"from jixiao.reading.limits import *\nlimit_this_process(ProcessLimits())\nbytes({2048 * MEGABYTE})"
    assert refused(faulty, program) == FAILED
