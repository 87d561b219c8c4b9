"""Starting work from a page: people are led on, scripts are told where to."""

import pytest

from jixiao.web.store.models import YearBook
from tests.web.conftest import County
from tests.web.documents.document_case import address, newest


@pytest.mark.usefixtures("at_once")
def test_people_and_scripts_go_to_the_result(county: County, filled: YearBook) -> None:
    client = county.client("preparer")
    asked = {"extra": "workbook"}
    answer = client.post(address(filled, "generate/"), asked)
    assert answer["Location"] == f"/jobs/{newest().token}/"
    told = client.post(address(filled, "generate/"), asked, headers={"Accept": "application/json"})
    assert told.json() == {"url": f"/jobs/{newest().token}/"}
