"""The folder of a job: no name leads out of it."""

import pytest

from jixiao.web.jobs.folder import JobFolder, files_of, jobs_folder
from jixiao.web.jobs.models import new_token


@pytest.mark.parametrize(
    "token", ["", "short", "../../../../../../etc/passwd", "a" * 21, "a" * 30 + "/", "a" * 30 + "."]
)
def test_what_is_no_token_is_no_folder(token: str) -> None:
    with pytest.raises(ValueError, match="is no token"):
        JobFolder(token)


def test_attempts_do_not_touch_each_other() -> None:
    folder = JobFolder(new_token())
    folder.keep_made(1, attempt=1, content=b"old")
    folder.keep_made(1, attempt=2, content=b"newer")
    assert folder.made(1, attempt=1).read_bytes() == b"old"
    assert folder.made(1, attempt=2).read_bytes() == b"newer"
    folder.drop()
    assert not folder.path.exists()
    assert folder.path.parent == jobs_folder()


def test_a_list_of_files_is_read_where_there_is_one() -> None:
    assert files_of([{"name": "甲"}]) == [{"name": "甲"}]
    assert files_of(None) == []
