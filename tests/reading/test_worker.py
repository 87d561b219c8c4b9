"""The process that parses gives a document or a refusal, and nothing else."""

import io
import json
import subprocess
import sys

import pytest

from jixiao.errors import RefusalError
from jixiao.reading import worker
from jixiao.reading.document import Document
from jixiao.reading.document_json import document_from_json
from jixiao.reading.file_type import FileType
from jixiao.reading.limits import CONVERTER, READER
from jixiao.reading.worker import limits_for, read
from tests.exchange.workbook.workbooks import workbook
from tests.reading.hostile_files import DTD, docx


def run(content: bytes, *, kind: str = "TEXT") -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-I", "-m", "jixiao.reading.worker", kind]
    return subprocess.run(command, input=content, capture_output=True, check=False, timeout=60)


def test_a_document_comes_out() -> None:
    done = run("预算".encode())
    assert [line.text for line in document_from_json(done.stdout).lines()] == ["预算"]
    assert done.returncode == 0


def test_a_refusal_comes_out() -> None:
    answer = json.loads(read(b"\xff\xff", kind=FileType.TEXT))
    assert list(answer) == ["refusal"]
    assert "FF" in answer["refusal"][0]
    assert json.loads(read(docx({"word/styles.xml": DTD + "<x/>"}), kind=FileType.DOCX))["refusal"][0].startswith(
        "文件含"
    )


def test_a_refusal_keeps_the_page_that_it_names(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: bytes, *, name: str) -> Document:
        raise RefusalError("损坏。", place=f"{name}，第3页", remedy="重发。")

    monkeypatch.setattr(worker, "reader_of", lambda _: refuse)
    assert json.loads(read(b"", kind=FileType.PDF)) == {"refusal": ["损坏。", "重发。", "，第3页"]}


def test_remarks_on_the_package_are_added() -> None:
    content = workbook({"表": [["甲"]]})
    assert document_from_json(read(content, kind=FileType.XLSX)).remarks == ()


def test_memory_that_runs_out_is_a_refusal(monkeypatch: pytest.MonkeyPatch) -> None:
    def read_much(_: bytes, *, name: str) -> Document:
        raise MemoryError(name)

    monkeypatch.setattr(worker, "reader_of", lambda _: read_much)
    assert json.loads(read(b"", kind=FileType.TEXT))["refusal"][0].startswith("文件展开后占用内存过大")


def test_a_converter_may_use_more() -> None:
    assert limits_for(FileType.DOC) == limits_for(FileType.RTF) == CONVERTER
    assert limits_for(FileType.PDF) == READER


def test_the_network_is_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    hooks: list[object] = []
    monkeypatch.setattr(sys, "argv", ["worker", "TEXT"])
    monkeypatch.setattr(sys, "addaudithook", hooks.append)
    monkeypatch.setattr(worker, "limit_this_process", lambda _: None)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("预算".encode())))
    out = io.StringIO()
    monkeypatch.setattr(sys, "stdout", out)
    worker.main()
    assert document_from_json(out.getvalue()).visible == 2
    (hook,) = hooks
    assert callable(hook)
    with pytest.raises(PermissionError):
        hook("socket.connect", ())
    hook("open", ())


def test_it_starts_quickly() -> None:
    """What takes long to load is loaded by the reader that needs it."""
    source = "import sys, jixiao.reading.worker; print(*{'lxml', 'zipfile', 'subprocess', 'tempfile'} & {*sys.modules})"
    done = subprocess.run([sys.executable, "-I", "-c", source], capture_output=True, check=True, text=True)
    assert done.stdout.split() == []
