"""Verify the chain in the database: its links, its seals and the seals in the file beside it."""

from collections.abc import Iterator

from django.conf import settings

from jixiao.web.audit.models import Entry, Seal
from jixiao.web.audit.seal import FILE, merkle_root, short_code, signature_of
from jixiao.web.audit.verifier import chain_problems

_BATCH = 5000


def entry_lines() -> Iterator[dict[str, object]]:
    """Yield the entries as the export writes them, oldest first."""
    for entry in Entry.objects.order_by("seq").iterator(chunk_size=_BATCH):
        yield {**entry.content(), "previous": entry.previous, "digest": entry.digest}


def verify_chain() -> list[str]:
    """Return what is wrong with the audit log, full Chinese sentences; empty if nothing is."""
    seals = list(Seal.objects.all())
    problems = list(chain_problems(entry_lines(), codes=[short_code(seal) for seal in seals]))
    problems += [problem for seal in seals if (problem := _seal_problem(seal))]
    return problems + list(_missing_seals(seals))


def _seal_problem(seal: Seal) -> str:
    digests = Entry.objects.filter(seq__range=(seal.first, seal.last)).order_by("seq").values_list("digest", flat=True)
    if signature_of(seal) != seal.signature:
        return f"封存 {seal.first}–{seal.last} 的签名不符。"
    return "" if digests and merkle_root(list(digests)) == seal.root else f"封存 {seal.first}–{seal.last} 的内容不符。"


def _missing_seals(seals: list[Seal]) -> Iterator[str]:
    path = settings.DATA / FILE
    known = {seal.signature for seal in seals}
    for line in path.read_text(encoding="ascii").splitlines() if path.is_file() else []:
        parts = line.split()
        if parts[-1] not in known:
            yield f"文件里有 {parts[1]}–{parts[2]} 的封存，数据库里没有：数据库可能被换成了旧的。"
