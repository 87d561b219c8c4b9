"""A data package: complete, described, the same bytes for the same Book, and back."""

import hashlib
import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from jixiao.book.book import Book
from jixiao.book.column import Row
from jixiao.book.figure import Figure
from jixiao.book.schema import TABLES
from jixiao.exchange.open_data.choice import open_data_choice
from jixiao.exchange.open_data.package import open_data_files, package_name, package_title
from jixiao.exchange.open_data.read import read_open_data
from tests.exchange.open_data.sample import sample, shipped_law
from tests.pipelines.sample import bureau


def published(book: Book) -> Book:
    """Return what of a Book is published, figures without the digits that they were printed with."""
    law = shipped_law(book.year)
    choice = open_data_choice(law)
    kept = Book(book.year)
    for table in TABLES:
        chosen = choice[table.name]
        if chosen.is_published and table.attribute:
            kept = kept.with_rows(
                table.name, rows=tuple(plain_row(row, chosen.withheld) for row in book.rows(table.name))
            )
    amounts = (amount for amount in book.amounts if choice[amount.table].is_published)
    return replace(kept, amounts=tuple(replace(amount, figure=plain(amount.figure)) for amount in amounts))


def plain(figure: Figure) -> Figure:
    return replace(figure, quantum=0)


def plain_row(row: Row, withheld: tuple[str, ...]) -> Row:
    cells = {name: getattr(row, name) for name in row.__struct_fields__ if name not in withheld}
    return type(row)(**{name: plain(cell) if isinstance(cell, Figure) else cell for name, cell in cells.items()})


def read_back(book: Book) -> Book:
    law = shipped_law(book.year)
    return read_open_data(open_data_files(book, law=law), law=law)


@pytest.mark.parametrize("book", [sample(), bureau(2023, is_mended=False), bureau(2024, is_mended=True)], ids=repr)
def test_a_package_reads_back_to_what_was_published(book: Book) -> None:
    assert published(read_back(book)) == published(book)


@settings(max_examples=30, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"])), st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_reads_back(first: str, second: str) -> None:
    book = sample(texts=(first, second, f"={first}"))
    assert [row.purpose for row in read_back(book).projects] == [first, second, f"={first}"]


def test_the_same_book_gives_the_same_bytes() -> None:
    law = shipped_law()
    assert open_data_files(sample(), law=law) == open_data_files(sample(), law=law)


def test_the_descriptor_knows_every_file() -> None:
    files = open_data_files(sample(), law=shipped_law())
    descriptor = json.loads(files["datapackage.json"])
    listed = {resource["path"]: resource for resource in descriptor["resources"]}
    assert set(listed) == set(files) - {"datapackage.json"}
    for path, resource in listed.items():
        assert resource["bytes"] == len(files[path])
        assert resource["hash"] == f"sha256:{hashlib.sha256(files[path]).hexdigest()}"


def test_what_is_withheld_stands_nowhere() -> None:
    files = open_data_files(sample(), law=shipped_law())
    assert [path for path, content in files.items() if b"8190000" in content] == []


def test_names_are_those_that_addresses_can_have() -> None:
    assert package_name(sample()) == "301001-2024"
    assert package_title(sample()) == "示例县示例局2024年度预算绩效公开数据"
    named = package_name(replace(sample(), unit=replace(sample().unit, code="示-1")))
    assert re.fullmatch(r"u-[0-9a-f]{8}-2024", named)
    assert named != package_name(
        replace(sample(name="示例县另一局"), unit=replace(sample(name="示例县另一局").unit, code=""))
    )
