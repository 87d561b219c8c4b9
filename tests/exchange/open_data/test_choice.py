"""What is published is decided in the rulebook, for every table."""

from pathlib import Path

import pytest

from jixiao.book.schema import TABLES
from jixiao.exchange.open_data.choice import open_data_choice
from jixiao.law.in_force import law_in_force
from jixiao.law.rulebook import Rulebook
from jixiao.law.rulebook_error import BrokenRulebookError
from tests.exchange.open_data.sample import REGION, shipped_law
from tests.law.conftest import write_files


def test_every_table_of_the_book_is_decided_on() -> None:
    assert set(open_data_choice(shipped_law())) == {table.name for table in TABLES}


def test_whatever_is_left_out_has_a_reason() -> None:
    choices = open_data_choice(shipped_law()).values()
    assert [
        choice.table for choice in choices if not choice.reason and (choice.withheld or not choice.is_published)
    ] == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('table = "incom"\npublished = true', "income"),
        ('table = "unit"\npublished = true\nwithheld = ["telefon"]', "telephone"),
        ('table = "unit"\npublished = "ja"', "published"),
    ],
)
def test_a_mistake_names_file_and_nearest_word(tmp_path: Path, text: str, told: str) -> None:
    write_files(tmp_path, files={"cn/disclosure/open_data.toml": f"[[table]]\n{text}\n"})
    with pytest.raises(BrokenRulebookError, match=told) as caught:
        open_data_choice(law_in_force(Rulebook(tmp_path), region="", year=2024))
    assert "open_data.toml" in str(caught.value)


def test_a_county_decides_for_itself(tmp_path: Path) -> None:
    write_files(
        tmp_path, files={"cn-510521/disclosure/open_data.toml": '[[table]]\ntable = "unit"\npublished = false\n'}
    )
    law = law_in_force(Rulebook.shipped(tmp_path), region=REGION, year=2024)
    choice = open_data_choice(law)
    assert not choice["unit"].is_published
    assert choice["income"].is_published
