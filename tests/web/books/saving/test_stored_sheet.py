"""One table as it is stored: nothing is written before the whole save is known."""

from jixiao.book.figure import BLANK, Figure
from jixiao.book.schema import TABLE_BY_NAME
from jixiao.web.books.saving.reader import reader_of
from jixiao.web.books.saving.stored_sheet import StoredSheet
from jixiao.web.store.load import load_book
from jixiao.web.store.models import ROW_MODELS, AmountRow, CellChange, YearBook
from tests.web.books.book_case import stored_book
from tests.web.conftest import County


def sheet_of(head: YearBook, *, table: str) -> StoredSheet:
    schema = TABLE_BY_NAME[table]
    return StoredSheet.load(head, table=schema, reader=reader_of(head, table=schema))


def test_a_cell_that_comes_back_to_what_it_was_is_no_change(county: County) -> None:
    sheet = sheet_of(stored_book(county), table="indicator")
    column = sheet.table.column("score")
    sheet.put("d4", column=column, content=Figure.plain("5"))
    assert sheet.changes == {"indicator/d4/score": ("12", "5")}
    sheet.put("d4", column=column, content=Figure.plain("12"))
    assert sheet.changes == {}


def test_a_row_goes_with_its_amounts_and_all_of_it_is_told(county: County) -> None:
    head = stored_book(county, year=2024)
    sheet = sheet_of(head, table="functional")
    key, facts = next(iter(sheet.facts.items()))
    before = len(facts)
    sheet.remove(key)
    sheet.write(revision=2, person_id=county.people["preparer"].pk, origin="录入")
    assert before > 0
    assert not AmountRow.objects.filter(book=head, table="functional", row=key).exists()
    assert key not in {row.key for row in load_book(head).functional_lines}
    assert CellChange.objects.filter(path__startswith=f"functional/{key}/", new="").count() >= before


def test_a_row_that_was_written_counts_its_version(county: County) -> None:
    head = stored_book(county)
    sheet = sheet_of(head, table="indicator")
    sheet.put("d4", column=sheet.table.column("score"), content=BLANK)
    sheet.write(revision=2, person_id=county.people["preparer"].pk, origin="录入")
    rows = dict(ROW_MODELS["indicator"]._default_manager.filter(book=head).values_list("key", "row_version"))
    assert rows.pop("d4") == 2
    assert set(rows.values()) == {1}
    places = load_book(head).places
    assert "indicator/d4/score" not in places  # what is typed no longer stands in the report
    assert "indicator/d4/weight" in places


def test_a_table_of_amounts_has_the_rows_of_its_form(county: County) -> None:
    sheet = sheet_of(stored_book(county), table="income")
    assert sheet.keys == tuple(row.name for row in TABLE_BY_NAME["income"].fixed_rows)
    assert not sheet.can_insert
    assert sheet.column("label") is None


def test_a_save_of_some_rows_reads_those_and_leaves_the_others(county: County) -> None:
    head = stored_book(county, year=2024)
    schema = TABLE_BY_NAME["functional"]
    whole = sheet_of(head, table="functional")
    first, *others = whole.facts
    some = StoredSheet.load(head, table=schema, reader=whole.reader, keys=frozenset({first, "gone"}))
    assert some.keys == (first,)
    assert some.texts(first) == whole.texts(first)
    some.remove(first)
    some.write(revision=2, person_id=county.people["preparer"].pk, origin="录入")
    left = sheet_of(head, table="functional")
    assert set(left.keys) == set(whole.keys) - {first}
    assert {key: left.texts(key) for key in left.keys} == {key: whole.texts(key) for key in left.keys}
    assert others


def test_a_table_of_one_row_is_always_whole(county: County) -> None:
    head = stored_book(county)
    whole = sheet_of(head, table="unit")
    some = StoredSheet.load(head, table=whole.table, reader=whole.reader, keys=frozenset({"gone"}))
    assert some.keys == whole.keys
