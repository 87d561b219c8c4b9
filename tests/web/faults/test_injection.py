"""Cases of the group G of the fault catalogue: what people type is data, everywhere."""

import ast
import io
import re
import zipfile

import pytest
from django.test import Client

from jixiao.web.files.models import Attachment
from jixiao.web.rectification.models import RectificationItem
from tests.guards.source_tree import PACKAGE
from tests.web.access.address import url_of
from tests.web.access.expectation import Line, read_lines
from tests.web.access.read_answer import content_of
from tests.web.access.world import PEOPLE, RELATIONS, World, canary, make_world
from tests.web.conftest import County, log_in

EXPECTED = {line.name: line for line in read_lines()}
READ = {name: line for name, line in EXPECTED.items() if "GET" in line.people}
POSTED = {name: line for name, line in EXPECTED.items() if "POST" in line.people}
NAMES = ("state", "q", "words", "page", "unit", "id", "table", "version", "from", "event", "person", "show", "order_by",
         "_connector", "section", "next", "size", "subject", "outcome", "project__name", "pk__in")  # fmt: skip
HOSTILE = (
    "' OR 1=1--", '"; DROP TABLE x;--', "%00", "9" * 5000, "-1", "1e999", "../../etc/passwd", "__class__", "{{7*7}}",
    "${7*7}", "%F0%9F%98%80" * 50, "%ff%fe", "[]", "(" * 3000,
)  # fmt: skip
SCRIPT = '"><svg onload=alert(1)>{{7*7}}${7*7}'
DANGEROUS = {"pickle", "marshal", "shelve", "yaml", "dill", "jsonpickle"}


@pytest.mark.parametrize("line", READ.values(), ids=READ)
def test_g01_no_parameter_is_more_than_a_text(county: County, line: Line) -> None:
    world = make_world(county)
    who = min(line.people["GET"].may - {"anonymous"})
    url = url_of(line, world=world, relation="own", who=who)
    joint = "&" if "?" in url else "?"
    for hostile in HOSTILE:
        query = "&".join(f"{name}={hostile}" for name in NAMES)
        answer = world.client(who).get(f"{url}{joint}{query}")
        content_of(answer)
        assert answer.status_code < 500, hostile[:30]


@pytest.mark.parametrize("who", [*PEOPLE])
def test_g02_g05_what_people_typed_is_shown_as_text(county: County, who: str) -> None:
    world = make_world(county, mark=SCRIPT)
    for line in READ.values():
        for relation in RELATIONS if line.thing != "-" else ("own",):
            answer = world.client(who).get(url_of(line, world=world, relation=relation, who=who))
            content = content_of(answer)
            if answer["Content-Type"].startswith("text/html"):
                assert b"<svg onload" not in content, line.name


def test_g02_the_typed_text_is_on_some_page(county: County) -> None:
    world = make_world(county, mark=SCRIPT)
    url = url_of(READ["rectification:show"], world=world, relation="own", who="preparer")
    assert "&gt;&lt;svg onload=alert(1)&gt;{{7*7}}${7*7}" in content_of(world.client("preparer").get(url)).decode()


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "＝", "\t="])
def test_g03_a_formula_in_a_text_is_a_text_in_the_ledger(county: County, start: str) -> None:
    world = make_world(county)
    item = world.pk("item", relation="own", who="preparer")
    RectificationItem.objects.filter(pk=item).update(content=f"{start}HYPERLINK(1)")
    content = content_of(world.client("preparer").get("/rectification/ledger/"))
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        sheets = [book.read(name).decode() for name in book.namelist() if name.startswith("xl/worksheets/")]
        shared = book.read("xl/sharedStrings.xml").decode()
    assert "HYPERLINK(1)" in shared
    assert not [sheet for sheet in sheets if re.search(r"<f[ >]", sheet)]


@pytest.mark.parametrize("line", POSTED.values(), ids=POSTED)
def test_g10_nothing_is_done_without_the_token_of_a_page(county: County, line: Line) -> None:
    world = make_world(county)
    who = min(line.people["POST"].may - {"anonymous"} or {"finance"})
    browser = Client(enforce_csrf_checks=True)
    log_in(browser, person=county.people[who])
    url = url_of(line, world=world, relation="own", who=who)
    content = "application/json" if line.name.startswith("api:") else "application/x-www-form-urlencoded"
    answer = browser.generic("POST", url, b"{}", content_type=content)
    assert answer.status_code == 403
    evil = browser.generic("POST", url, b"{}", content_type=content, headers={"Origin": "https://evil.example"})
    assert evil.status_code == 403


def test_g10_what_was_typed_is_shown_again(county: County) -> None:
    browser = Client(enforce_csrf_checks=True)
    log_in(browser, person=county.people["finance"])
    answer = browser.post("/rounds/open/", {"title": "写了很久的名称"})
    assert answer.status_code == 403
    assert "写了很久的名称" in answer.content.decode()


def test_g11_no_page_stands_in_a_frame(county: County) -> None:
    world = make_world(county)
    for line in READ.values():
        answer = world.client("finance").get(url_of(line, world=world, relation="own", who="finance"))
        content_of(answer)
        is_page = answer["Content-Type"].startswith("text/html")
        assert answer["X-Frame-Options"] == "DENY", line.name
        assert ("frame-ancestors 'none'" if is_page else "'none'") in answer["Content-Security-Policy"], line.name
        assert answer["X-Content-Type-Options"] == "nosniff", line.name


@pytest.mark.parametrize("name", ["a\r\nSet-Cookie: x=1.txt", '"; filename="evil.exe', "报告\u2028.txt", "../a.txt"])
def test_g12_no_name_of_a_file_writes_a_header(county: County, name: str) -> None:
    world = make_world(county)
    Attachment.objects.filter(pk=world.pk("attachment", relation="own", who="preparer")).update(name=name)
    url = url_of(READ["files:download"], world=world, relation="own", who="preparer")
    answer = world.client("preparer").get(url)
    content_of(answer)
    assert answer.status_code == 200
    assert "Set-Cookie" not in answer.headers
    disposition = answer["Content-Disposition"]
    assert disposition.startswith("attachment;")
    assert not set(disposition) & set("\r\n\u2028")


def test_g16_too_many_fields_are_refused_and_as_many_as_allowed_are_not(county: County) -> None:
    client = county.client("preparer")
    assert client.post("/me/password/", {f"f{number}": "1" for number in range(5001)}).status_code == 400
    assert client.post("/me/password/", {f"f{number}": "1" for number in range(4900)}).status_code == 200


def test_g17_nothing_that_was_sent_is_unpickled() -> None:
    found = []
    for path in (PACKAGE / "web").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = {alias.name for alias in node.names} if isinstance(node, ast.Import) else set()
            names |= {node.module or ""} if isinstance(node, ast.ImportFrom) else set()
            is_eval = (
                isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in {"eval", "exec"}
            )
            if names & DANGEROUS or is_eval:
                found.append(path.name)
    assert found == []


def test_the_mark_stands_in_the_world(county: County) -> None:
    world: World = make_world(county, mark=SCRIPT)
    item = world.client("preparer").get(url_of(READ["api:book"], world=world, relation="own", who="preparer")).json()
    assert item["tables"]["project"][0]["name"] == f"{canary('own')}{SCRIPT}项目"
