"""The pages of the rulebook can be read, and say how well they are known."""

from pathlib import Path

import pytest

from jixiao.exchange.entry_sheet.page import entry_form
from jixiao.formula.problem import FormulaError
from jixiao.law.in_force import law_in_force
from jixiao.law.rulebook import Rulebook
from jixiao.pipelines.check_book import catalogue_for

VOCABULARY = catalogue_for(region="", year=2024).vocabulary
HEAD = 'id = "录入清单"\ncitation = "本县"\nmark = "确认"\nverified = true\n'
PAGE = '[[page]]\nid = "{id}"\ntitle = "本县页面"\nunit = "万元"\nentries = [{{ label = "单位", value = "{value}" }}]\n'


def pages(folder: Path, *, text: str) -> list[str]:
    path = folder / "cn-510521" / "forms" / "entry_sheet.toml"
    path.parent.mkdir(parents=True)
    path.write_text(HEAD + text, encoding="utf-8")
    law = law_in_force(Rulebook.shipped(folder), region="510521", year=2024)
    return [page.title for page in entry_form(law, vocabulary=VOCABULARY).pages]


def test_the_shipped_pages_are_read_and_not_verified() -> None:
    form = entry_form(law_in_force(Rulebook.shipped(), region="", year=2024), vocabulary=VOCABULARY)
    assert form.is_verified is False
    assert len({page.id for page in form.pages}) == len(form.pages)
    assert all(page.unit == "元" for page in form.pages)
    assert form.pages[0].table is None


def test_a_county_replaces_a_page_in_its_place_and_adds_others_at_the_end(tmp_path: Path) -> None:
    text = PAGE.format(id="unit", value="单位名称") + PAGE.format(id="own", value="单位代码")
    titles = pages(tmp_path, text=text)
    assert (titles[0], titles[-1], titles.count("本县页面")) == ("本县页面", "本县页面", 2)


def test_a_value_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(FormulaError):
        pages(tmp_path, text=PAGE.format(id="unit", value="没有这一栏"))
