"""What is too large is refused by its announced length."""

import json

import pytest
from django.http import HttpResponse
from django.test import Client, RequestFactory

from jixiao.web.upload import UploadLimitMiddleware

MOST = 50 * 1024 * 1024


def answer_to(length: str) -> HttpResponse:
    request = RequestFactory().post("/files/", headers={"accept": "application/json"})
    request.META["CONTENT_LENGTH"] = length
    return UploadLimitMiddleware(lambda _: HttpResponse("received"))(request)


@pytest.mark.parametrize("length", ["", "0", "1", str(MOST)])
def test_up_to_the_limit_it_is_received(length: str) -> None:
    assert answer_to(length).content == b"received"


@pytest.mark.parametrize("length", [str(MOST + 1), "9" * 30, "-1", "1e9", "many"])
def test_beyond_the_limit_or_without_a_number_it_is_not(length: str) -> None:
    answer = answer_to(length)
    assert answer.status_code == 413
    assert json.loads(answer.content)["message"].startswith("文件超过 50 兆字节，没有接收。")


@pytest.mark.django_db
def test_a_person_reads_a_page_about_it() -> None:
    page = Client().post("/login/", {}, headers={"content-length": str(MOST + 1)})
    assert page.status_code == 413
    assert "请压缩图片或拆分后再上传" in page.content.decode()
