"""What a check gives back: the annotated copy, the list, the letter, the contract."""

import io
import json
import zipfile
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from jixiao.pipelines.new_workbook import workbook_of
from jixiao.pipelines.sample_county import load_bureau
from jixiao.web.documents.check_job import placed_copy
from tests.web.conftest import County
from tests.web.documents.document_case import made, newest, text_file, word_file

pytestmark = pytest.mark.usefixtures("at_once")


def test_a_word_file_comes_back_with_its_findings_as_comments(county: County) -> None:
    client = county.client("preparer")
    client.post("/check/", {"file": word_file()})
    files = made(client, job=newest())
    annotated = zipfile.ZipFile(io.BytesIO(files["报告（带批注）.docx"]))
    assert "41" in annotated.read("word/comments.xml").decode()
    assert zipfile.ZipFile(io.BytesIO(files["报告问题清单.xlsx"])).testzip() is None
    assert any(name.endswith("退回意见.docx") for name in files)
    data = json.loads(files["报告检查结果.json"])
    assert data["schema"] == "jixiao.check/1"
    assert data["document"]["name"] == "报告.docx"
    assert {finding["severity"] for finding in data["findings"]} >= {"error"}


def test_a_text_has_no_annotated_copy(county: County) -> None:
    client = county.client("preparer")
    client.post("/check/", {"file": text_file()})
    assert [file["label"] for file in newest().result["lines"][0]["files"]] == ["问题清单", "退回意见", "JSON"]


def test_the_workbook_of_a_book_is_judged_by_the_rules(county: County) -> None:
    client = county.client("preparer")
    content = workbook_of(load_bureau(2023, is_mended=False))
    page = client.post("/check/", {"file": SimpleUploadedFile("账.xlsx", content)}, follow=True).content.decode()
    assert "这是年度绩效账的工作簿" in page
    assert newest().result["lines"][0]["counts"]["error"] > 0


def test_what_cannot_be_read_is_told_with_its_remedy(county: County) -> None:
    client = county.client("preparer")
    page = client.post("/check/", {"file": SimpleUploadedFile("空.docx", b"")}, follow=True).content.decode()
    assert "没有检查" in page
    assert "请重新取得完整的文件" in page


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("报告.docx", "报告.docx"),
        ('a<b>:"|?*.txt', "a_b______.txt"),
        ("汉" * 200 + ".pdf", "汉" * 80 + ".pdf"),
        ("x", "x"),
    ],
)
def test_a_name_becomes_one_that_a_file_can_have(tmp_path: Path, name: str, kept: str) -> None:
    source = tmp_path / "source"
    source.write_bytes(b"x")
    assert placed_copy(source, name=name, folder=tmp_path).name == kept
