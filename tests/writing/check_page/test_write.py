"""The whole page: complete in itself, well formed, every finding with its card and its mark."""

import base64
import hashlib
import re
from dataclasses import replace

from msgspec import structs

from jixiao.proofreading.example_document import example_document
from jixiao.writing.check_page.write import write_check_page
from tests.book.found import FOUND
from tests.writing.check_page.sample import NOWHERE, at, sheet_of, sum_finding
from tests.writing.html.test_write import Reader

HOSTILE = "</script><script>alert(1)</script> & \" ' ]]> <!-- \x00 $title"
SHEET = sheet_of(sum_finding(), NOWHERE, at(2, quote="概况", severity="warning"))


def test_the_page_is_well_formed_and_each_link_leads_somewhere() -> None:
    reader = Reader(write_check_page(SHEET))
    assert reader.stack == []
    assert len(reader.identities) == len(set(reader.identities))
    assert {link.removeprefix("#") for link in reader.links} <= set(reader.identities)


def test_each_finding_has_a_card_and_each_with_a_place_a_mark() -> None:
    identities = Reader(write_check_page(SHEET)).identities
    assert [name for name in identities if re.fullmatch("f[0-9]+", name)] == ["f1", "f2", "f3"]
    assert sorted(name for name in identities if re.fullmatch("m[0-9]+", name)) == ["m1", "m3"]


def test_the_page_asks_no_host_and_runs_only_its_own_script() -> None:
    page = write_check_page(SHEET)
    assert not re.search(r"https?:|src=|@import|url\(|\sstyle=|\son[a-z]+=", page)
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page)
    script = re.search(r"<script>(.*)</script>", page, re.DOTALL)
    assert policy
    assert script
    digest = base64.b64encode(hashlib.sha256(script[1].encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}'" in policy[1]
    assert policy[1].startswith("default-src 'none';")


def test_a_hostile_document_is_text_and_nothing_else() -> None:
    document = structs.replace(example_document(f"{HOSTILE}\n甲\t{HOSTILE}"), name=HOSTILE)
    place = structs.replace(document.tables[0].cells[-1].place, start=2, end=9)
    sheet = sheet_of(structs.replace(FOUND, place=place, message=HOSTILE, parts=()), document=document)
    page = write_check_page(replace(sheet, report=structs.replace(sheet.report, name=HOSTILE, unit=HOSTILE)))
    assert Reader(page).stack == []
    assert page.count("<script") == 1
    assert "\x00" not in page
    assert "$title" in page  # a text is never taken for a place of the template


def test_the_page_can_be_printed_and_read_on_a_telephone() -> None:
    page = write_check_page(SHEET)
    for part in ("@media print", "@media (max-width: 60rem)", 'lang="zh-CN"', 'name="viewport"'):
        assert part in page
