"""An installation that was altered behind the program is found out."""

import pytest

from jixiao.web.files.keep import file_path, keep_bytes
from jixiao.web.operation.verify import chain_head, record_restore, verify_installation
from jixiao.web.rounds.models import Submission
from tests.web.conftest import County
from tests.web.rounds.round_case import fill, hand_in, open_round


def test_a_score_changed_by_sql_is_found(county: County) -> None:
    assignment = open_round(county)
    fill(assignment)
    hand_in(county, assignment=assignment)
    assert verify_installation() == []
    submission = Submission.objects.get()
    submission.snapshot["tables"]["indicator"][0]["score"] = {"number": "1", "quantum": "0"}
    Submission.objects.filter(pk=submission.pk).update(snapshot=submission.snapshot)
    (problem,) = verify_installation()
    assert "与封存时不同" in problem


@pytest.mark.django_db
def test_a_file_that_is_gone_or_altered_is_found() -> None:
    stored = keep_bytes("佐证".encode())
    path = file_path(stored.digest)
    path.write_bytes(b"x")
    assert "被改动过" in verify_installation()[0]
    path.unlink()
    assert "不见了" in verify_installation()[0]


@pytest.mark.django_db
def test_the_chain_goes_on_after_a_restore() -> None:
    record_restore(7)
    assert chain_head() == 1
    assert verify_installation() == []
