"""Make and write the receipt of a submission."""

import datetime as dt
import json
from collections.abc import Collection, Mapping
from pathlib import Path

from jixiao.book.book import Book
from jixiao.book.finding_text import statement_of
from jixiao.county.receipt import Attachment, Overridden, Receipt, digest_of
from jixiao.errors import RefusalError
from jixiao.exchange.book_json import book_to_json
from jixiao.law.rulebook import Rulebook
from jixiao.pipelines.check_book import CheckResult
from jixiao.pipelines.write_publication import WrittenFiles, write_publication
from jixiao.writing.letters.receipt import receipt_publication
from jixiao.writing.letters.wording import letter_wording


def book_digest(book: Book) -> str:
    """Return the digest of all data of a Book; the same data give the same digest on every machine."""
    text = json.dumps(book_to_json(book), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return digest_of(text.encode())


def receipt_of(
    result: CheckResult,
    *,
    round_name: str,
    version: int,
    submitted_at: dt.datetime,
    submitted_by: str,
    reasons: Mapping[tuple[str, str], str],
    attachments: Mapping[str, bytes],
    rules: str = "",
) -> Receipt:
    """Return the receipt of a submission.

    Args:
        result: The check of what is submitted.
        round_name: What it is submitted for.
        version: Its version, from 1.
        submitted_at: When, with time zone.
        submitted_by: Who submits it.
        reasons: Why it is submitted over a certain error, by rule and instance.
        attachments: The content of each file that comes along, by its name.
        rules: The version of the rulebook.

    Raises:
        RefusalError: If a certain error has no written reason.
    """
    errors = [finding for finding in result.findings if finding.is_certain_error]
    unexplained = [it for it in errors if not reasons.get((it.rule, it.instance), "").strip()]
    if unexplained:
        told = "；".join(f"【{it.rule}】{statement_of(it)}" for it in unexplained)
        remedy = "更正这些错误，或者逐条写明带错报送的理由。"
        raise RefusalError(f"还有 {len(unexplained)} 处错误没有更正，也没有写理由：{told}", remedy=remedy)
    unit = result.book.unit
    return Receipt(
        unit=unit.name,
        code=unit.code,
        round=round_name,
        year=result.book.year,
        version=version,
        submitted_at=submitted_at,
        submitted_by=submitted_by,
        digest=book_digest(result.book),
        coverage=result.coverage,
        rules=rules,
        attachments=tuple(Attachment(name, digest_of(data), len(data)) for name, data in attachments.items()),
        overridden=tuple(Overridden(it.rule, statement_of(it), reasons[it.rule, it.instance].strip()) for it in errors),
    )


def write_receipt(
    receipt: Receipt,
    *,
    region: str,
    out: Path,
    styles: Collection[str] = ("docx", "html"),
    folder: Path | None = None,
) -> WrittenFiles:
    """Write a receipt into a folder.

    Raises:
        BrokenRulebookError: If the words of the receipt cannot be used.
        RefusalError: If the folder cannot be written to.
    """
    rulebook = Rulebook.shipped() if folder is None else Rulebook.shipped(folder)
    publication = receipt_publication(receipt, wording=letter_wording(rulebook, region=region, name="receipt"))
    name = f"{receipt.unit}{receipt.year}年度报送回执第{receipt.version}版"
    return write_publication(publication, folder=out, name=name, styles=styles)
