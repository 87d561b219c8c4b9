"""A file is checked for a script and not kept."""

from jixiao.web.files.models import StoredFile
from tests.web.conftest import County
from tests.web.documents.document_case import text_file, word_file

CHECK = "/api/v1/check"


def test_what_does_not_add_up_is_found(county: County) -> None:
    for file in (text_file(), word_file()):
        found = county.client("preparer").post(CHECK, {"file": file}).json()
        assert found["document"]["name"] == file.name
        assert [line["computed"] for line in found["relations"] if not line["holds"]] == ["41"]
    assert not StoredFile.objects.exists()


def test_without_a_file_it_is_refused(county: County) -> None:
    answer = county.client("preparer").post(CHECK)
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid")
