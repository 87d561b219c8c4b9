"""The libraries of the pages: locked without addresses, fetched once, copied with their licences."""

import gzip
import json
from pathlib import Path

import pytest

from jixiao.errors import RefusalError
from jixiao.web.assets import build as builder
from jixiao.web.assets.build import (
    ASSETS,
    COPIES,
    LOCK,
    STAMP,
    build,
    compress_files,
    copied_name,
    copy_libraries,
    is_built,
    lock_digest,
)


def fake_modules(folder: Path) -> Path:
    """Return a folder with a short file for each path that is copied."""
    for path in (path for paths in COPIES.values() for path in paths if not path.startswith("./")):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(f"{path}\n//# sourceMappingURL=a.js.map\n", encoding="utf-8")
    return folder


def test_the_lock_pins_by_hash_and_names_no_registry() -> None:
    packages = json.loads((ASSETS / LOCK).read_text(encoding="utf-8"))["packages"]
    named = json.loads((ASSETS / "package.json").read_text(encoding="utf-8"))
    locked = {path.removeprefix("node_modules/"): entry for path, entry in packages.items() if path}
    assert {**named["dependencies"], **named["devDependencies"]}.items() <= {
        name: entry["version"] for name, entry in locked.items()
    }.items()
    assert all(entry["integrity"].startswith("sha512-") and "resolved" not in entry for entry in locked.values())


def test_each_folder_gets_a_licence() -> None:
    names = {folder: [copied_name(path) for path in paths] for folder, paths in COPIES.items()}
    assert [
        folder for folder, files in names.items() if not any("LICENSE" in n or n.endswith(".txt") for n in files)
    ] == []
    assert all(len(set(files)) == len(files) for files in names.values())  # no file replaces another


def test_source_maps_are_not_asked_for_and_old_files_go(tmp_path: Path) -> None:
    vendor = tmp_path / "vendor"
    (vendor / "gone").mkdir(parents=True)
    copy_libraries(fake_modules(tmp_path / "modules"), vendor=vendor)
    assert (vendor / "htmx" / "htmx.min.js").read_text(encoding="utf-8") == "htmx.org/dist/htmx.min.js\n"
    assert sorted(path.name for path in vendor.iterdir()) == sorted(COPIES)


def test_a_second_run_with_the_same_lock_does_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Path] = []

    def install(folder: Path, *, assets: Path) -> Path:
        asked.append(assets)
        return fake_modules(folder / "node_modules")

    monkeypatch.setattr(builder, "install_packages", install)
    assert [build(tmp_path / "vendor"), build(tmp_path / "vendor")] == [True, False]
    (tmp_path / "vendor" / STAMP).write_text("of another lock", encoding="utf-8")
    assert build(tmp_path / "vendor")
    assert len(asked) == 2
    assert is_built(tmp_path / "vendor", digest=lock_digest())


def test_a_registry_out_of_reach_is_told_with_a_remedy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("npm_config_registry", "http://127.0.0.1:9/")  # the discard port: nothing answers
    monkeypatch.setenv("npm_config_fetch_retries", "0")
    monkeypatch.setenv("npm_config_cache", str(tmp_path / "cache"))
    with pytest.raises(RefusalError, match=r"没有取到.*ECONNREFUSED.*make assets"):
        build(tmp_path / "vendor")
    assert not (tmp_path / "vendor").exists()


def test_the_command_says_what_it_did(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(builder, "build", lambda: False)
    assert builder.main() == 0
    assert capsys.readouterr().out.startswith("前端库无变化：")


def test_the_command_says_why_it_could_not(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def refuse() -> bool:
        raise RefusalError("网页所用的前端库没有取到。")

    monkeypatch.setattr(builder, "build", refuse)
    assert builder.main() == 1
    assert capsys.readouterr().err == "网页所用的前端库没有取到。\n"


def test_what_pages_load_is_kept_compressed_too(tmp_path: Path) -> None:
    (tmp_path / "grid").mkdir()
    for name in ("a.js", "a.css", "LICENSE"):
        (tmp_path / "grid" / name).write_text("the same line\n" * 100, encoding="utf-8")
    compress_files(tmp_path)
    kept = {path.name: path.read_bytes() for path in (tmp_path / "grid").glob("*.gz")}
    assert sorted(kept) == ["a.css.gz", "a.js.gz"]
    assert gzip.decompress(kept["a.js.gz"]) == (tmp_path / "grid" / "a.js").read_bytes()
    compress_files(tmp_path)
    assert {path.name: path.read_bytes() for path in (tmp_path / "grid").glob("*.gz")} == kept
