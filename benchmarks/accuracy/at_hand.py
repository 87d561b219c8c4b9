"""Carriers of texts that are no part of the repository: the annotated excerpts and the audited reports."""

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.accuracy.carrier import Carrier
from benchmarks.accuracy.located import Located

VARIABLE = "JIXIAO_SHARED"
_SUM = re.compile(r"([0-9.]+(?:\+[0-9.]+)+)=([0-9.]+)")
_RATE = re.compile(r"([0-9.]+)/([0-9.]+)=([0-9.]+)\s?%")


def folder() -> Path | None:
    """Return where the texts are, None where they are not at hand."""
    named = os.environ.get(VARIABLE, "")
    return Path(named) if named and Path(named).is_dir() else None


def excerpts(shared: Path) -> Iterator[Carrier]:
    """Yield a carrier for each annotated excerpt."""
    for path in sorted((shared / "corpus").glob("[0-9]*.json")):
        truth = json.loads(path.read_text(encoding="utf-8"))
        located = Located.of(path.with_suffix(".txt").read_text(encoding="utf-8"))
        for relation in truth["relations"]:
            if relation["holds"]:
                _note(relation, located=located)
        yield located.carrier(origin="语料摘录", name=path.stem)


def _note(relation: dict[str, Any], *, located: Located) -> None:
    parts, total = relation["parts"], str(relation["total"])
    if relation["type"] == "sum":
        located.total(total, parts=[str(part) for part in parts])
    elif relation["type"] == "ratio" and len(parts) > 1:
        located.share(total, part=str(parts[0]), whole=str(parts[1]))
    elif relation["type"] == "growth" and {"current", "delta"} <= set(parts):
        located.growth(total, level=str(parts["current"]), change=str(parts["delta"]))


def reports(shared: Path) -> Iterator[Carrier]:
    """Yield a carrier for each audited report."""
    audit = json.loads((shared / "domain" / "seed_audit.json").read_text(encoding="utf-8"))
    for letter, path in audit["documents"].items():
        located = Located.of((shared / path).read_text(encoding="utf-8"))
        for relation in audit["relations"]:
            if relation["doc"] == letter and relation["verdict"] == "holds":
                _compute(relation["computation"], lines=str(relation["lines"]), located=located)
        yield located.carrier(origin="原报告", name=Path(path).stem)


def _compute(computation: str, *, lines: str, located: Located) -> None:
    first, _, last = lines.partition("-")
    if not first.isdigit():
        return
    among = range(int(first), int(last or first) + 1) if (last or first).isdigit() else ()
    for match in _SUM.finditer(computation):
        located.total(match[2], parts=match[1].split("+"), among=among)
    for match in _RATE.finditer(computation):
        located.share(match[3], part=match[1], whole=match[2], among=among)
