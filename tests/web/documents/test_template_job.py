"""A bureau's own empty form comes back filled."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from jixiao.web.store.models import YearBook
from tests.web.conftest import County
from tests.web.documents.document_case import address, made, newest
from tests.writing.template.blank_forms import INDICATORS, docx


@pytest.mark.usefixtures("at_once")
def test_an_empty_form_comes_back_filled(county: County, filled: YearBook) -> None:
    client = county.client("preparer")
    assert "空白 Word 表" in client.get(address(filled, "template/")).content.decode()
    form = SimpleUploadedFile("自评表.docx", docx(INDICATORS))
    page = client.post(address(filled, "template/"), {"file": form}, follow=True).content.decode()
    assert "写出 1 份" in page
    assert '<h2 class="mt-3">说明</h2>' in page
    (name,) = made(client, job=newest())
    assert name.startswith("自评表-")
    refused = client.post(address(filled, "template/"), {"file": SimpleUploadedFile("a.docx", b"text")}, follow=True)
    assert newest().state == "failed"
    assert "内容却是文本" in refused.content.decode()
