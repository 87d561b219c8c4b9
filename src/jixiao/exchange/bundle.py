"""A bundle of files for publication: a manifest with digests, and an archive that is the same for the same files."""

import io
import json
import re
import zipfile
from collections.abc import Mapping, Sequence

from msgspec import Struct

from jixiao.errors import JixiaoError
from jixiao.exchange.open_data.descriptor import digest_of

MANIFEST = "清单.json"
SCHEMA = "jixiao.disclosure/1"
_FORBIDDEN = frozenset('\\:*?"<>|\0')
_NO_NAME = re.compile(r'^[. ]+[/\\]?|[. ]+$|[/\\:*?"<>|\x00-\x1f\x7f]')
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # the earliest an archive can tell
_MODE = 0o100644 << 16
_LEVEL = 9


class BundlePathError(JixiaoError):
    """A path of a bundle would leave its folder or is not the same on every system."""

    def __init__(self, path: str) -> None:
        """Keep the path."""
        self.path = path
        super().__init__(f"公开文件包里不能有这样的路径：{path!r}。")


class BundleFile(Struct, frozen=True):
    """One file of a bundle.

    Unit:
        path: below the bundle, parted by /.
        title: what it is to a reader.
        kind: 文件, 表格 or 开放数据.
    """

    path: str
    title: str
    kind: str
    content: bytes

    @property
    def digest(self) -> str:
        """Its digest as the manifest writes it."""
        return digest_of(self.content)


def write_manifest(files: Sequence[BundleFile], *, unit: str, year: int) -> bytes:
    """Return the list of some files with size and digest, sorted by path."""
    listed = [
        {
            "path": file.path,
            "title": file.title,
            "kind": file.kind,
            "bytes": len(file.content),
            "hash": file.digest,
        }
        for file in sorted(files, key=lambda file: file.path)
    ]
    shown = {"schema": SCHEMA, "unit": unit, "year": year, "files": listed}
    return (json.dumps(shown, ensure_ascii=False, indent=1) + "\n").encode()


def digests_of(manifest: bytes) -> Mapping[str, str]:
    """Return the digest of each file that a manifest lists, by path."""
    return {file["path"]: file["hash"] for file in json.loads(manifest)["files"]}


def write_archive(files: Mapping[str, bytes], *, root: str) -> bytes:
    """Return a .zip of some files in one folder; order and times are fixed, so that the same files give the same bytes.

    Raises:
        BundlePathError: If a path is not one below the folder.
    """
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as archive:
        for path in sorted(files):
            entry = zipfile.ZipInfo(checked_path(f"{root}/{path}"), date_time=_FIRST_DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = _MODE
            entry.create_system = 3  # the same on every system
            archive.writestr(entry, files[path])
    return target.getvalue()


def safe_name(text: str) -> str:
    """Return a text as the name of one file or folder on every system; a sign that no name may have becomes ＿.

    Example:
        >>> safe_name("../示例县A/B局: 2023年度")
        '＿示例县A＿B局＿ 2023年度'
    """
    return _NO_NAME.sub("＿", text) or "＿"


def checked_path(path: str) -> str:
    """Return a path that stays below its folder on every system.

    Raises:
        BundlePathError: If it does not.
    """
    parts = path.split("/")
    if any(part in ("", ".", "..") or set(part) & _FORBIDDEN or part != part.strip(" .") for part in parts):
        raise BundlePathError(path)
    return path
