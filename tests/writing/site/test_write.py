"""Every page is whole, safe and reaches the others by relative links alone."""

import posixpath
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

import pytest
from lxml import html

from jixiao.writing.site.write import write_pages, year_folder
from tests.writing.site.sample import site

PAGES = write_pages(site())
Page = Any  # a page as lxml reads it
HTML: dict[str, Page] = {
    path: html.document_fromstring(text.encode()) for path, text in PAGES.items() if path.endswith(".html")
}
OFFERED = {"files/1.docx", "files/1.html", "charts/1.csv", "data/data/income.csv", "data/datapackage.json", "all.zip"}
FILES = {
    f"{folder}/{path}"
    for folder in ("units/301001/2024", "units/301001/2023", "units/u-0badcafe/2023")
    for path in OFFERED
}
LICENCE = "https://licence.example/by"


def addresses(page: Page) -> Iterator[str]:
    for element in page.iter():
        yield from (value for name, value in element.attrib.items() if name in {"href", "src", "action", "data"})


def test_there_is_a_page_for_everything() -> None:
    assert set(PAGES) == {
        "assets/site.css",
        "assets/site.js",
        "index.html",
        "units/301001/index.html",
        "units/301001/2024/index.html",
        "units/301001/2024/tables/income.html",
        "units/301001/2023/index.html",
        "units/301001/2023/tables/income.html",
        "units/u-0badcafe/index.html",
        "units/u-0badcafe/2023/index.html",
        "units/u-0badcafe/2023/tables/income.html",
    }


@pytest.mark.parametrize("path", HTML)
def test_every_link_leads_to_a_file_of_the_site(path: str) -> None:
    ids = {element.get("id") for element in HTML[path].iter() if element.get("id")}
    for address in addresses(HTML[path]):
        if address in {LICENCE, "data:,"}:
            continue
        assert not re.match(r"[a-z]+:|/", address), address
        target, _, fragment = address.partition("#")
        if fragment:
            assert fragment in ids
        if target:
            found = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(target)))
            assert found in set(PAGES) | FILES, address


@pytest.mark.parametrize("path", HTML)
def test_no_hostile_text_becomes_a_mark(path: str) -> None:
    page = HTML[path]
    assert [element.tag for element in page.iter() if any(name.startswith("on") for name in element.attrib)] == []
    assert {element.tag for element in page.iter() if element.tag == "b"} == set()
    drawings = page.xpath("//*[local-name()='svg']")
    assert len(drawings) == (1 if path.count("/") == 3 and path.endswith("/index.html") else 0)


@pytest.mark.parametrize("path", HTML)
def test_a_page_asks_no_other_host_and_has_no_style_or_script_of_its_own(path: str) -> None:
    page = HTML[path]
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    assert [element.tag for element in page.iter("style")] == []
    assert [script.text_content() for script in page.iter("script")] == [""]
    assert [element.tag for element in page.iter() if element.get("style")] == []


@pytest.mark.parametrize("path", HTML)
def test_a_page_can_be_read_by_ear_and_by_keyboard(path: str) -> None:
    page = HTML[path]
    assert page.get("lang") == "zh-CN"
    assert len(page.xpath("//h1")) == 1
    assert page.xpath("//main[@id='content']")
    assert page.xpath("//a[@class='skip'][@href='#content']")
    for table in page.iter("table"):
        assert table.xpath(".//th[@scope='row']")
        assert table.getparent().get("tabindex") == "0"
    ids = [element.get("id") for element in page.iter() if element.get("id")]
    assert len(ids) == len(set(ids))


def test_pages_are_the_same_again() -> None:
    assert write_pages(site()) == PAGES


def test_the_script_needs_nothing_from_elsewhere() -> None:
    assert not re.search(r"https?:|fetch|import|eval|innerHTML", PAGES["assets/site.js"])
    assert not re.search(r"https?:|@import|url\(", PAGES["assets/site.css"])


def test_the_folder_of_a_year() -> None:
    assert year_folder(site().units[0], year=2023) == year_folder("301001", year=2023) == "units/301001/2023"
