"""The version of the rules that a verdict was reached with."""

import hashlib
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable

_SHOWN = 12


@cache
def rule_pack_version() -> str:
    """Return the version of the program and the digest of every file of its rulebook, e.g. "0.1.0+3f9a…"."""
    digest = hashlib.sha256()
    for name, file in sorted(_files(files("jixiao") / "rulebook", path="")):
        digest.update(f"{name}\0".encode())
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return f"{version('jixiao')}+{digest.hexdigest()[:_SHOWN]}"


def _files(folder: Traversable, *, path: str) -> list[tuple[str, Traversable]]:
    found: list[tuple[str, Traversable]] = []
    for entry in folder.iterdir():
        name = f"{path}/{entry.name}"
        if entry.is_dir():
            found += _files(entry, path=name)
        elif entry.name.endswith(".toml"):
            found.append((name, entry))
    return found
