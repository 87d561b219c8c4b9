"""Verify an exported audit log: `python verifier.py audit.jsonl [CODE…]`; it needs nothing but Python.

Each line of the export is one entry as JSON with the digest of the entry before it (`previous`) and its own (`digest`).
The digest is SHA-256 over the canonical text of the other fields, a line break, and `previous`. A code is what a seal
prints: the number of an entry and the first signs of its digest; codes that were written down elsewhere reveal a chain
that was rewritten or cut as a whole.
"""

import hashlib
import json
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

GENESIS = "0" * 64
_LEFT_OUT = ("previous", "digest")
_USAGE = 2
_CODE = re.compile(r"[0-9]+-[0-9a-f]+")


def digest_of(entry: dict[str, object]) -> str:
    """Return the digest that an entry should have."""
    content = {name: part for name, part in entry.items() if name not in _LEFT_OUT}
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(f"{text}\n{entry.get('previous')}".encode()).hexdigest()


def chain_problems(entries: Iterable[dict[str, object]], *, codes: Sequence[str] = ()) -> Iterator[str]:
    """Yield what is wrong with a chain, one Chinese sentence each; nothing if it is whole.

    Args:
        entries: The entries in the order of the file.
        codes: Codes of seals that were kept elsewhere.
    """
    yield from (f"封存码“{code}”写法不对，应如 12-3f9a0c51b2d7。" for code in codes if not _CODE.fullmatch(code))
    wanted = dict(code.split("-", 1) for code in codes if _CODE.fullmatch(code))
    previous, expected = GENESIS, 1
    for entry in entries:
        seq = entry.get("seq")
        if seq != expected:
            yield f"第 {expected} 条之后缺少或多出记录（读到第 {seq} 条）。"
        if entry.get("previous") != previous:
            yield f"第 {seq} 条没有接在前一条之后。"
        if digest_of(entry) != entry.get("digest"):
            yield f"第 {seq} 条的内容被改动过。"
        head = wanted.pop(str(seq), None)
        if head is not None and not str(entry.get("digest")).startswith(head):
            yield f"第 {seq} 条与封存码不符：整条链可能被重写。"
        previous = str(entry.get("digest"))
        expected = seq + 1 if isinstance(seq, int) else expected + 1
    yield from (f"封存码指向第 {seq} 条，记录里没有：末尾可能被截去。" for seq in wanted)


def read_entries(path: Path) -> Iterator[dict[str, object]]:
    """Yield the entries of an exported file.

    Raises:
        ValueError: With a Chinese sentence, if a line is no entry.
    """
    with path.open(encoding="utf-8") as file:
        for number, line in enumerate(file, start=1):
            yield _entry(line, number=number)


def _entry(line: str, *, number: int) -> dict[str, object]:
    try:
        entry = json.loads(line)
    except ValueError:
        entry = None
    if isinstance(entry, dict):
        return entry
    message = f"文件第 {number} 行读不出，不是一条审计记录。"
    raise ValueError(message)


def main(arguments: Sequence[str]) -> int:
    """Print what is wrong and return 1, or say that the chain is whole and return 0."""
    if not arguments:
        sys.stderr.write("用法：python verifier.py audit.jsonl [封存码…]\n")
        return _USAGE
    problems: list[str] = []
    try:
        problems += chain_problems(read_entries(Path(arguments[0])), codes=arguments[1:])
    except ValueError as error:
        problems.append(str(error))
    sys.stdout.write("".join(f"{problem}\n" for problem in problems) or "完整：没有发现改动。\n")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
