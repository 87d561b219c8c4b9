"""A package that was changed is refused."""

import json

import pytest

from jixiao.errors import RefusalError
from jixiao.exchange.open_data.cell import UnreadableCellError
from jixiao.exchange.open_data.descriptor import digest_of
from jixiao.exchange.open_data.package import open_data_files
from jixiao.exchange.open_data.read import package_subject, read_open_data
from tests.exchange.open_data.sample import REGION, sample, shipped_law

PATH = "data/income.csv"


def files() -> dict[str, bytes]:
    return dict(open_data_files(sample(), law=shipped_law()))


def test_a_package_says_whose_it_is() -> None:
    assert package_subject(files()) == (REGION, 2024)


def test_a_file_that_was_changed_is_refused() -> None:
    changed = files() | {PATH: files()[PATH].replace(b"37934300.00", b"37934300.01")}
    with pytest.raises(RefusalError, match=f"和发布时不一样.*{PATH}"):
        read_open_data(changed, law=shipped_law())


def test_a_file_that_is_missing_is_refused() -> None:
    left = {path: content for path, content in files().items() if path != PATH}
    with pytest.raises(RefusalError, match=f"缺一个文件.*{PATH}"):
        read_open_data(left, law=shipped_law())


def test_a_folder_without_a_descriptor_is_refused() -> None:
    with pytest.raises(RefusalError, match=r"没有 datapackage\.json"):
        read_open_data({}, law=shipped_law())


def test_a_package_of_somebody_else_is_refused() -> None:
    with pytest.raises(RefusalError, match="不是由本系统写出的数据包"):
        read_open_data({"datapackage.json": b'{"name": "other", "resources": []}'}, law=shipped_law())


def test_a_cell_that_is_no_amount_is_refused_with_its_field() -> None:
    changed = files()
    changed[PATH] = changed[PATH].replace(b"37934300.00", b'"=1+1"')
    descriptor = json.loads(changed["datapackage.json"])
    resource = next(item for item in descriptor["resources"] if item["path"] == PATH)
    resource["hash"] = digest_of(changed[PATH])
    changed["datapackage.json"] = json.dumps(descriptor).encode()
    with pytest.raises(UnreadableCellError, match=r"“=1\+1”不是“金额（元）”"):
        read_open_data(changed, law=shipped_law())
