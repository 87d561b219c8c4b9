"""The documents of one unit: what was chosen is made, and noted."""

import io
import zipfile

import pytest

from jixiao.web.audit.models import Entry
from jixiao.web.store.models import YearBook
from tests.web.conftest import County
from tests.web.documents.document_case import REPORT, address, made, newest


@pytest.mark.usefixtures("at_once")
def test_reports_and_extras_are_made_and_noted(county: County, filled: YearBook) -> None:
    client = county.client("preparer")
    asked = {"kind": [REPORT], "style": ["docx", "html"], "extra": ["workbook", "entry", "findings", "letter", "?"]}
    page = client.post(address(filled, "generate/"), asked, follow=True).content.decode()
    assert "5 项已办完" in page
    files = made(client, job=newest())
    endings = sorted(name.rpartition(".")[2] for name in files)
    assert endings.count("html") == 1
    assert endings.count("xlsx") == 2
    for name, content in files.items():
        assert name.endswith(".html") or zipfile.ZipFile(io.BytesIO(content)).testzip() is None
    entry = Entry.objects.get(event="document.generate")
    assert entry.unit_id == filled.unit_id


@pytest.mark.usefixtures("at_once")
def test_nothing_chosen_is_told(county: County, filled: YearBook) -> None:
    client = county.client("preparer")
    for asked in ({}, {"kind": [REPORT]}):
        assert "没有选择" in client.post(address(filled, "generate/"), asked, follow=True).content.decode()
