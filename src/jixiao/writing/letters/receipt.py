"""The receipt of a submission (报送回执) as a document of one page."""

from collections.abc import Iterator

from jixiao.county.receipt import Receipt, short_code
from jixiao.writing.letters.wording import Wording
from jixiao.writing.publication import Align, Block, Cell, Paragraph, Publication, Span, Table, Title

_WIDTHS = (0.2, 0.8)
_KILO = 1024


def receipt_publication(receipt: Receipt, *, wording: Wording) -> Publication:
    """Return the receipt; what was submitted over stands at its head, with the reasons."""
    return Publication("报送回执", receipt.unit, receipt.year, tuple(_blocks(receipt, wording=wording)))


def _blocks(receipt: Receipt, *, wording: Wording) -> Iterator[Block]:
    yield Title((wording.say("title", round=receipt.round),))
    yield Table(tuple(_rows(receipt, wording=wording)), _WIDTHS, header_rows=0)
    yield Paragraph((Span(wording.say("note")),))


def _rows(receipt: Receipt, *, wording: Wording) -> Iterator[tuple[Cell, ...]]:
    if receipt.overridden:
        yield _row(wording.say("overridden"), _overridden(receipt, wording=wording))
    digest = wording.say(
        "digest_text", short=short_code(receipt.digest), algorithm=receipt.algorithm, digest=receipt.digest
    )
    told = {
        "unit": receipt.unit,
        "code": receipt.code,
        "round": receipt.round,
        "version": wording.say("version_text", version=receipt.version),
        "time": receipt.submitted_at.strftime("%Y-%m-%d %H:%M:%S"),
        "by": receipt.submitted_by,
        "digest": digest,
        "rules": receipt.rules,
        "coverage": receipt.coverage.describe(),
        "attachments": _attachments(receipt, wording=wording),
    }
    for key, text in told.items():
        if text:
            yield _row(wording.say(key), text)


def _overridden(receipt: Receipt, *, wording: Wording) -> str:
    lead = wording.say("overridden_lead", count=len(receipt.overridden), by=receipt.submitted_by)
    items = (
        wording.say("overridden_item", number=number, rule=it.rule, content=it.content, reason=it.reason)
        for number, it in enumerate(receipt.overridden, start=1)
    )
    return "\n".join((lead, *items))


def _attachments(receipt: Receipt, *, wording: Wording) -> str:
    lines = [
        wording.say(
            "attachment_text",
            number=number,
            name=it.name,
            size=_size(it.size),
            algorithm=receipt.algorithm,
            short=short_code(it.digest),
        )
        for number, it in enumerate(receipt.attachments, start=1)
    ]
    return "\n".join(lines) or wording.say("no_attachments")


def _size(count: int) -> str:
    return f"{count} 字节" if count < _KILO else f"{-(-count // _KILO)} KB"


def _row(label: str, text: str) -> tuple[Cell, ...]:
    return Cell((Span(label),), is_header=True), Cell((Span(text),), align=Align.LEFT)
