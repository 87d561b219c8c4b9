"""A backup is taken while the system runs, and an old one is never written over."""

from pathlib import Path

import pytest

from jixiao.errors import RefusalError
from jixiao.web.audit.models import Entry
from jixiao.web.operation.backup import back_up


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["b.zip", "b.zip.keys"])
def test_an_old_backup_is_not_written_over(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("old")
    with pytest.raises(RefusalError, match="已经存在"):
        back_up(tmp_path / "b.zip")
    assert (tmp_path / name).read_text() == "old"
    assert not Entry.objects.exists()  # nothing was begun
