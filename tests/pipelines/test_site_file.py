"""Files of a site."""

import pytest

from jixiao.exchange.bundle import BundlePathError
from jixiao.pipelines.site_file import FileShelf


def test_a_file_is_kept_below_its_year() -> None:
    files: dict[str, bytes] = {}
    offered = FileShelf(files, "units/1/2024").put("a.csv", label="CSV", name="甲.csv", content=b"1,2")
    assert files == {"units/1/2024/a.csv": b"1,2"}
    assert (offered.path, offered.size) == ("a.csv", 3)
    assert offered.digest.startswith("sha256:")


def test_no_file_leaves_its_year() -> None:
    with pytest.raises(BundlePathError):
        FileShelf({}, "units/1/2024").put("../a.csv", label="CSV", name="甲.csv", content=b"")
