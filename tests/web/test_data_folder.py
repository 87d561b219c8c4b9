"""The data folder and its keys: private, made once, the same for everybody who starts."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from jixiao.web.data_folder import open_folder, read_key


def mode_of(path: Path) -> int:
    return path.stat().st_mode & 0o777


def test_only_the_owner_can_enter_a_new_folder(tmp_path: Path) -> None:
    folder = open_folder(tmp_path / "a" / "数据")
    assert mode_of(folder) == 0o700


def test_a_folder_that_is_there_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "有").mkdir(mode=0o750)
    (tmp_path / "有" / "附件").write_text("留", encoding="utf-8")
    folder = open_folder(tmp_path / "有")
    assert mode_of(folder) == 0o750
    assert [path.name for path in folder.iterdir()] == ["附件"]


def test_a_key_is_made_once_and_read_by_its_owner_alone(tmp_path: Path) -> None:
    key = read_key(tmp_path, name="seal")
    assert len(key) >= 64
    assert read_key(tmp_path, name="seal") == key
    assert mode_of(tmp_path / "seal.key") == 0o600
    assert read_key(tmp_path, name="secret") != key


def test_all_who_start_at_once_hold_the_same_key(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        keys = list(pool.map(lambda _: read_key(tmp_path, name="seal"), range(32)))
    assert len(set(keys)) == 1
    assert keys[0]
