"""The worker prints the contract or the refusal."""

import json
from pathlib import Path

from jixiao.web.api.check_worker import check_to_json
from tests.web.documents.document_case import LINES


def test_a_report_gives_the_contract(tmp_path: Path) -> None:
    path = tmp_path / "报告.txt"
    path.write_text("\n".join(LINES), encoding="utf-8")
    found = json.loads(check_to_json(path))
    assert found["schema"] == "jixiao.check/1"
    assert [(line["stated"], line["computed"]) for line in found["relations"] if not line["holds"]] == [("40", "41")]


def test_a_file_that_is_none_gives_the_refusal(tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    path.write_bytes(b"PK\x03\x04")
    assert list(json.loads(check_to_json(path))) == ["refusal"]
