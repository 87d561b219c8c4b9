"""The version of the rules names every file of the rulebook."""

import re
import shutil
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

import pytest

from jixiao.web.checks import rule_pack
from jixiao.web.checks.rule_pack import rule_pack_version


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of the rulebook that the version is made of."""
    shutil.copytree(str(files("jixiao") / "rulebook"), tmp_path / "rulebook")
    monkeypatch.setattr(rule_pack, "files", lambda _: tmp_path)
    return tmp_path / "rulebook"


def fresh() -> str:
    return rule_pack_version.__wrapped__()


def test_it_is_the_program_and_a_digest() -> None:
    assert re.fullmatch(rf"{re.escape(version('jixiao'))}\+[0-9a-f]{{12}}", rule_pack_version())


def test_a_copy_of_the_rules_is_the_same_version(copy: Path) -> None:
    assert copy.is_dir()
    assert fresh() == rule_pack_version()


def test_every_change_of_a_rule_is_another_version(copy: Path) -> None:
    found = sorted(copy.rglob("*.toml"))
    versions = {fresh()}
    found[0].write_bytes(found[0].read_bytes() + b"\n")
    versions.add(fresh())
    found[-1].rename(found[-1].with_name("renamed.toml"))
    versions.add(fresh())
    (copy / "new.toml").write_bytes(b"")
    versions.add(fresh())
    assert len(versions) == 4


def test_what_is_no_rule_does_not_count(copy: Path) -> None:
    (copy / "notes.txt").write_text("草稿", encoding="utf-8")
    assert fresh() == rule_pack_version()
