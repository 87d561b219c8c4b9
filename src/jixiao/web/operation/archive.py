"""What a backup is made of and how it is signed; no settings are needed, a restore begins in an empty folder."""

import hashlib
import hmac
import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

from jixiao.errors import RefusalError

MANIFEST, DATABASE = "manifest.json", "database"
_PIECE = 1024 * 1024


def run_tool(name: str, *arguments: str) -> None:
    """Run a tool of PostgreSQL.

    Raises:
        RefusalError: If it is not there or fails.
    """
    program = shutil.which(name)
    if program is None:
        raise RefusalError(f"这台机器上没有 {name}。", remedy="安装 postgresql-client 后再试。")
    done = subprocess.run(  # noqa: S603 - the tool's own path, and arguments that no user wrote
        [program, *arguments], check=False, capture_output=True, text=True
    )
    if done.returncode:
        raise RefusalError(f"{name} 没有成功：{done.stderr.strip()[:300]}", remedy="核对数据库地址和权限后再试。")


def digest_of_file(path: Path) -> str:
    """Return the SHA-256 of a file."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            digest.update(piece)
    return digest.hexdigest()


def sign(manifest: dict[str, Any], *, key: str) -> str:
    """Return the keyed digest of a manifest without its signature."""
    content = {name: part for name, part in manifest.items() if name != "signature"}
    text = json.dumps(content, ensure_ascii=False, sort_keys=True)
    return hmac.new(key.encode(), text.encode(), hashlib.sha256).hexdigest()
