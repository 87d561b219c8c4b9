"""A file that somebody sent is checked in a process of its own, and nothing of it stays."""

import tempfile
from pathlib import Path

import pytest

from jixiao.web.api import check_upload
from jixiao.web.api.check_upload import UncheckedError, check_pieces
from tests.web.documents.document_case import LINES

CONTENT = "\n".join(LINES).encode()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("报告.txt", "报告.txt"),
        ("../../etc/报告.txt", "报告.txt"),
        ("C:\\文件\\报告.txt", "报告.txt"),
        ("", "文件"),
        ("报告.txt; rm -rf ~", "报告.txt; rm -rf ~"),
        ("-o报告.txt", "-o报告.txt"),
    ],
)
def test_the_contract_names_the_file_as_it_was_sent(folder: Path, name: str, shown: str) -> None:
    found = check_pieces([CONTENT[:9], CONTENT[9:]], name=name)
    assert found["document"]["name"] == shown
    assert [line["computed"] for line in found["relations"] if not line["holds"]] == ["41"]
    assert list(folder.iterdir()) == []


def test_a_file_that_is_none_is_refused_by_its_name(folder: Path) -> None:
    with pytest.raises(UncheckedError) as refused:
        check_pieces([b"PK\x03\x04"], name="坏.docx")
    assert refused.value.status == 422
    assert str(folder) not in refused.value.message
    assert list(folder.iterdir()) == []


@pytest.mark.usefixtures("folder")
def test_a_worker_that_fails_is_a_refusal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check_upload, "_WORKER", "jixiao.nothing")
    with pytest.raises(UncheckedError, match="检查时出错"):
        check_pieces([CONTENT], name="报告.txt")
