"""The parts of a backup and its signature."""

from pathlib import Path

import pytest

from jixiao.errors import RefusalError
from jixiao.web.operation.archive import digest_of_file, run_tool, sign


def test_the_signature_covers_everything_but_itself() -> None:
    manifest = {"head": 4, "files": {"database": "ab"}}
    signed = {**manifest, "signature": sign(manifest, key="k")}
    assert sign(signed, key="k") == signed["signature"]
    assert sign({**signed, "head": 5}, key="k") != signed["signature"]
    assert sign(signed, key="other") != signed["signature"]


def test_a_file_is_known_by_its_content(tmp_path: Path) -> None:
    one, two = tmp_path / "1", tmp_path / "2"
    one.write_bytes(b"a" * 3_000_000)
    two.write_bytes(b"a" * 2_999_999 + b"b")
    assert digest_of_file(one) != digest_of_file(two)
    assert len(digest_of_file(one)) == 64


def test_a_tool_that_is_not_there_is_named() -> None:
    with pytest.raises(RefusalError, match="pg_nothing"):
        run_tool("pg_nothing")


def test_what_a_tool_says_is_told() -> None:
    with pytest.raises(RefusalError, match="没有成功"):
        run_tool("false")
