"""Short lists stand in the cell, long ones on a hidden sheet."""

import pytest

from jixiao.exchange.workbook.output import drop_down
from jixiao.exchange.workbook.output.drop_down import DropDowns
from jixiao.exchange.workbook.output.writing import Writing
from tests.exchange.workbook.output.read_back import WrittenBook, written
from tests.exchange.workbook.workbooks import LAW, law_of

LIST = "unit_kind"


@pytest.fixture
def _few_characters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drop_down, "_MOST_INLINE", 20)


def with_lists(*names: str) -> WrittenBook:
    lists = DropDowns(LAW)
    for name in names:
        lists.source(name)

    def write(writing: Writing) -> None:
        writing.workbook.add_worksheet("表")
        lists.write_sheet(writing.workbook)

    return written(write)


def test_a_short_list_is_its_words() -> None:
    assert DropDowns(LAW).source("evaluation_kind") == ["单位自评", "部门评价", "财政评价"]


def test_without_a_long_list_there_is_no_hidden_sheet() -> None:
    assert list(with_lists(LIST).entries) == ["表"]


@pytest.mark.usefixtures("_few_characters")
def test_a_long_list_is_a_range_of_the_hidden_sheet() -> None:
    lists = DropDowns(LAW)
    assert lists.source(LIST) == "='代码'!$A$2:$A$6"  # five words below the title
    assert lists.source("fund") == "='代码'!$B$2:$B$15"  # fourteen
    assert lists.source(LIST) == "='代码'!$A$2:$A$6"
    assert lists.source("evaluation_kind") == ["单位自评", "部门评价", "财政评价"]


@pytest.mark.usefixtures("_few_characters")
def test_the_hidden_sheet_holds_title_and_words() -> None:
    book = with_lists(LIST)
    sheet = book.sheet("代码")
    assert book.is_hidden("代码")
    assert [sheet.text(address) for address in sheet.cells] == ["单位性质", *DropDowns(LAW).words(LIST)]


def test_a_code_has_its_label_and_a_strange_one_itself() -> None:
    lists = DropDowns(LAW)
    assert lists.label("fund", code="general") == "一般公共预算"
    assert lists.label("fund", code="nobody") == "nobody"


def test_only_codes_of_the_year_can_be_chosen() -> None:
    entries = LAW.code_list("scheme").entries
    for year in (2020, 2024):
        lists = DropDowns(law_of("510521", year=year))
        assert lists.words("scheme") == [lists.label("scheme", code=entry.code) for entry in entries(year)]
