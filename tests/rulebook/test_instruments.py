"""Every instrument that ships is identified, dated and restated in own words."""

import re
from pathlib import Path

from jixiao.law.in_force import Law
from jixiao.law.mark import Mark
from jixiao.law.rulebook import Rulebook

NUMBER = re.compile(r".+〔[0-9]{4}〕[0-9]+号|GB(/T)? [0-9]+-[0-9]{4}|[0-9]{6}_[0-9a-z]+|")
LONGEST_GIST = 60


def test_each_number_has_the_form_of_a_number(law: Law) -> None:
    assert [found.id for found in law.all_instruments.values() if not NUMBER.fullmatch(found.number)] == []


def test_a_measure_with_a_number_is_called_by_it(law: Law) -> None:
    assert [found.id for found in law.all_instruments.values() if found.number not in ("", found.id)] == []


def test_only_what_is_confirmed_is_verified(law: Law) -> None:
    instruments = law.all_instruments.values()
    assert [found.id for found in instruments if found.is_verified != (found.mark is Mark.CONFIRMED)] == []
    assert [found.id for found in instruments if found.are_dates_verified and not found.is_verified] == []
    articles = [article for found in instruments for article in found.articles]
    assert [found.gist for found in articles if found.is_verified != (found.mark is Mark.CONFIRMED)] == []


def test_a_gist_is_a_sentence_and_no_quotation(law: Law) -> None:
    gists = [article.gist for found in law.all_instruments.values() for article in found.articles]
    assert [gist for gist in gists if len(gist) > LONGEST_GIST or not gist.endswith("。")] == []


def test_a_title_carries_no_marks_of_its_own(law: Law) -> None:
    assert [found.title for found in law.all_instruments.values() if set(found.title) & set("《》")] == []


def test_each_file_holds_one_instrument() -> None:
    files = [path for path in _folders() for _ in path.glob("*.toml")]
    documents = Rulebook.shipped().documents("instruments", region="510521")
    assert len(files) == len(documents) == len({document.data["id"] for document in documents})


def _folders() -> list[Path]:
    return sorted(Rulebook.shipped().root.glob("*/instruments"))
