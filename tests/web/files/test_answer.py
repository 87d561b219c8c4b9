"""A file is sent to be saved: its name is encoded, and nothing of it runs."""

import io
from urllib.parse import quote

import pytest

from jixiao.web.files.answer import as_download


@pytest.mark.parametrize("name", ["自评 表.docx", 'a"b.pdf', "a;b.pdf", "x\\y.pdf", "é.pdf"])
def test_g12_a_name_cannot_leave_its_header(name: str) -> None:
    header = as_download(io.BytesIO(b"x"), name=name)["Content-Disposition"]
    plain = name.replace("\\", "\\\\").replace('"', '\\"')
    expected = f'filename="{plain}"' if name.isascii() else f"filename*=utf-8''{quote(name)}"
    assert header == f"attachment; {expected}"
    assert "\n" not in header


def test_a38_nothing_of_a_file_runs() -> None:
    answer = as_download(io.BytesIO(b"<script>alert(1)</script>"), name="a.html")
    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"] == "sandbox; default-src 'none'"
