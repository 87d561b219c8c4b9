"""The published accounts that are at hand become Books, and the Books stand up to the rules."""

import os
from functools import cache
from pathlib import Path

import pytest

from jixiao.book.figure import BLANK, Figure
from jixiao.book.place import Place
from jixiao.extraction.final_accounts import FinalAccounts, extract_final_accounts
from jixiao.law.rulebook import Rulebook
from jixiao.pipelines.check_book import check_book
from jixiao.reading.pdf import read_pdf

SAMPLES = Path(os.environ["JIXIAO_SHARED"]) / "samples"
FILLED, TEMPLATE = "某区委社会工作部2024年度部门决算.pdf", "部门决算模板.pdf"


@cache
def accounts(name: str) -> FinalAccounts:
    document = read_pdf((SAMPLES / name).read_bytes(), name=name)
    return extract_final_accounts(document, rulebook=Rulebook.shipped())


@pytest.mark.parametrize("name", [FILLED, TEMPLATE])
def test_all_nine_tables_are_found_and_understood(name: str) -> None:
    assert accounts(name).tables == {f"T{number}": number + 1 for number in range(1, 10)}
    assert accounts(name).notes == ()
    assert accounts(name).book.year == 2024


@pytest.mark.parametrize(
    ("figure", "printed", "page"),
    [
        ("income/total/amount@final", "307.82", 5),
        ("income/fiscal/amount@final", "307.82", 6),
        ("expenditure/basic/amount@final", "105.58", 8),
        ("expenditure/grand_total/amount@final", "307.82", 5),
        ("functional/2080505/income@final", "6.18", 6),
        ("functional/2101101/expenditure@final", "2.22", 9),
        ("functional/total/project@final", "202.24", 8),
        ("appropriation/income/amount@final.general", "307.82", 10),
        ("appropriation/expenditure_total/amount@final", "307.82", 11),
        ("functional/2013950/basic@final.general", "11.31", 12),
        ("economic/30113/basic@final.general", "17.70", 13),
        ("economic/30217/basic@final.general", "0.00", 13),
        ("expenditure/public/amount@final.general", "10.23", 13),
    ],
)
def test_a_figure_is_as_printed_and_knows_its_page(figure: str, printed: str, page: int) -> None:
    book = accounts(FILLED).book
    amounts = {amount.figure_id: amount.figure for amount in book.amounts}
    assert amounts[figure] == Figure.money(printed, unit="万元", is_rounded=True)
    assert (book.place(figure).page, book.place(figure).quote) == (page, printed)


def test_what_is_blank_is_blank() -> None:
    book = accounts(FILLED).book
    blank = {amount.figure_id for amount in book.amounts if amount.figure == BLANK}
    assert {
        "income/opening/amount@final",
        "three_public/reception/amount@final",
        "functional/2013999/basic@final",
    } <= blank
    assert {claim.kind for claim in book.claims} == {"无政府性基金收支", "无国有资本经营收支"}
    assert len(book.functional_lines) == 18  # 17 subjects and the total
    assert len(book.economic_lines) == 65


def test_an_empty_form_has_no_figure() -> None:
    book = accounts(TEMPLATE).book
    assert [amount for amount in book.amounts if amount.figure.is_value] == []
    assert book.place("income/total/amount@final") == Place(
        page=5, paragraph=book.place("income/total/amount@final").paragraph, table=2, row=27, column=2
    )


def test_the_filled_account_fails_no_rule() -> None:
    result = check_book(accounts(FILLED).book)
    assert result.findings == ()
    assert {"R001", "R002", "R003", "R005", "R008", "R009", "R010", "R011", "R036", "R038"} <= {
        *result.coverage.decided_rules
    }
