"""A receipt of the sample bureau: nothing is submitted over an error without a reason."""

import datetime as dt
from pathlib import Path

import pytest
from msgspec.structs import replace

from jixiao.book.figure import Figure
from jixiao.county.receipt import Receipt
from jixiao.errors import RefusalError
from jixiao.pipelines.check_book import CheckResult, check_book
from jixiao.pipelines.sample_county import REGION, load_bureau
from jixiao.pipelines.write_receipt import book_digest, receipt_of, write_receipt


def receipt(result: CheckResult, *, reasons: dict[tuple[str, str], str]) -> Receipt:
    return receipt_of(
        result,
        round_name="2023年度自评",
        version=1,
        submitted_at=dt.datetime(2024, 3, 29, tzinfo=dt.UTC),
        submitted_by="办公室",
        reasons=reasons,
        attachments={"表.docx": b"abc"},
    )


def test_each_certain_error_needs_a_reason() -> None:
    result = check_book(load_bureau(2023, is_mended=False))
    errors = [(it.rule, it.instance) for it in result.findings if it.is_certain_error]
    reasons = dict.fromkeys(errors, "待更正")
    assert [it.rule for it in receipt(result, reasons=reasons).overridden] == [rule for rule, _ in errors]
    with pytest.raises(RefusalError, match="还有 1 处错误") as caught:
        receipt(result, reasons={**reasons, errors[-1]: " "})
    assert errors[-1][0] in str(caught.value)


def test_without_errors_no_reason_is_asked_for() -> None:
    result = check_book(load_bureau(2023, is_mended=True))
    found = receipt(result, reasons={})
    assert found.overridden == ()
    assert found.coverage == result.coverage


def test_one_fen_makes_another_digest() -> None:
    book = load_bureau(2023, is_mended=True)
    figure_id = "expenditure/total/amount@final"
    other = book.with_figure(figure_id, figure=Figure.money("37934300.01", unit="元"))
    assert book_digest(book) == book_digest(replace(book))
    assert book_digest(other) != book_digest(book)


def test_the_receipt_is_written_as_word_and_page(tmp_path: Path) -> None:
    found = receipt(check_book(load_bureau(2023, is_mended=True)), reasons={})
    write_receipt(found, region=REGION, out=tmp_path)
    names = sorted(path.suffix for path in tmp_path.iterdir())
    assert names == [".docx", ".html"]
