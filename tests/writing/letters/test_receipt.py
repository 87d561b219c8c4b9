"""The receipt: what was submitted over stands first."""

import datetime as dt
from dataclasses import replace

from jixiao.county.receipt import Attachment, Overridden, Receipt, digest_of
from jixiao.law.rulebook import Rulebook
from jixiao.writing.letters.receipt import receipt_publication
from jixiao.writing.letters.wording import letter_wording
from jixiao.writing.publication import Table
from tests.county.round import COVERAGE

WORDING = letter_wording(Rulebook.shipped(), region="", name="receipt")
RECEIPT = Receipt(
    unit="示例局",
    code="301001",
    round="2023年度自评",
    year=2023,
    version=2,
    submitted_at=dt.datetime(2024, 3, 29, 16, 5, 9, tzinfo=dt.UTC),
    submitted_by="办公室",
    digest=digest_of(b"abc"),
    coverage=COVERAGE,
)


def rows(receipt: Receipt) -> dict[str, str]:
    """Return what the receipt says, in order."""
    table = next(it for it in receipt_publication(receipt, wording=WORDING).blocks if isinstance(it, Table))
    return {row[0].spans[0].text: row[1].spans[0].text for row in table.rows}


def test_what_a_plain_receipt_says() -> None:
    told = rows(RECEIPT)
    assert next(iter(told)) == "报送单位"
    assert told["版次"] == "第2版"
    assert told["报送时间"] == "2024-03-29 16:05:09"
    assert told["数据摘要"].startswith("BA78-16BF-8F01-CFEA（SHA-256：ba7816bf")
    assert told["检查覆盖"] == "10 条适用：8 通过 · 2 未通过 · 0 已说明 · 0 无法判断（另有 0 条不适用）"
    assert told["附件"] == "没有附件。"
    assert "规则版本" not in told


def test_what_was_submitted_over_heads_it_with_its_reason() -> None:
    receipt = replace(RECEIPT, overridden=(Overridden("R103", "得分 12 超过权重 5。", "待更正"),))
    told = rows(receipt)
    assert next(iter(told)) == "带错报送说明"
    assert "1. 【R103】得分 12 超过权重 5。理由：待更正" in told["带错报送说明"]


def test_attachments_have_their_digests() -> None:
    files = (Attachment("表.docx", digest_of(b"abc"), 1025), Attachment("证.pdf", digest_of(b""), 1023))
    told = rows(replace(RECEIPT, attachments=files))["附件"].split("\n")
    assert told == [
        "1. 表.docx（2 KB，SHA-256：BA78-16BF-8F01-CFEA）",
        "2. 证.pdf（1023 字节，SHA-256：E3B0-C442-98FC-1C14）",
    ]
