"""Convert a .docx with LibreOffice, in a profile of its own that is thrown away."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from jixiao.errors import RefusalError

_NAMES = ("soffice", "libreoffice", "soffice.com", "soffice.exe")
_PLACES = (
    ("PROGRAMFILES", "LibreOffice/program/soffice.com"),
    ("PROGRAMFILES(X86)", "LibreOffice/program/soffice.com"),
)
_MAC = "/Applications/LibreOffice.app/Contents/MacOS/soffice"
_FILTER = "pdf:writer_pdf_Export"
_TAIL = 300  # characters of the program's own message that are passed on


def find_office() -> Path | None:
    """Return the LibreOffice program of this machine, or None."""
    found = next((path for name in _NAMES if (path := shutil.which(name))), None)
    candidates = [Path(os.environ[variable]) / rest for variable, rest in _PLACES if variable in os.environ]
    if found:
        return Path(found)
    return next((path for path in (*candidates, Path(_MAC)) if path.is_file()), None)


def convert_docx(docx: bytes, *, office: Path, fontconfig: str, timeout: float) -> bytes:
    """Return the .docx as PDF.

    Unit:
        timeout: seconds.

    Raises:
        RefusalError: If LibreOffice takes too long, fails, or writes nothing.
    """
    with tempfile.TemporaryDirectory(prefix="jixiao-pdf-", ignore_cleanup_errors=True) as folder:
        place = Path(folder)
        (place / "document.docx").write_bytes(docx)
        (place / "fonts.conf").write_text(fontconfig, encoding="utf-8")
        message = _run(_command(office, place=place), place=place, timeout=timeout)
        result = place / "document.pdf"
        if not result.is_file():
            raise RefusalError(
                f"LibreOffice 没有生成 PDF（{message.strip()[-_TAIL:] or '没有给出原因'}）。",
                remedy="请在电脑上用 WPS 或 Word 打开 .docx 另存为 PDF，或重新安装 LibreOffice 后重试。",
            )
        return result.read_bytes()


def _command(office: Path, *, place: Path) -> list[str]:
    profile = (place / "profile").as_uri()
    options = ["--headless", "--norestore", "--nolockcheck", "--nodefault", f"-env:UserInstallation={profile}"]
    return [str(office), *options, "--convert-to", _FILTER, "--outdir", str(place), str(place / "document.docx")]


def _run(command: list[str], *, place: Path, timeout: float) -> str:
    environment = {**os.environ, "HOME": str(place), "FONTCONFIG_FILE": str(place / "fonts.conf")}
    process = subprocess.Popen(  # noqa: S603 - a program of this machine with arguments of our own
        command,
        env=environment,
        cwd=place,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )
    try:
        output, _ = process.communicate(timeout=timeout)
    except subprocess.TimeoutExpired:
        _stop(process)
        raise RefusalError(
            f"LibreOffice 转换 PDF 超过 {timeout:.0f} 秒，已停止。",
            remedy="请稍后重试；文件很大时，请在电脑上用 WPS 或 Word 打开 .docx 另存为 PDF。",
        ) from None
    return output.decode("utf-8", "replace")


def _stop(process: subprocess.Popen[bytes]) -> None:
    """End the program and the programs it started; the first one alone would leave its child running."""
    if sys.platform == "win32":
        subprocess.run(  # noqa: S603 - a program of Windows, by the id of a process we started
            ["taskkill", "/T", "/F", "/PID", str(process.pid)],  # noqa: S607 - found through PATH on every Windows
            check=False,
            capture_output=True,
        )
    else:
        os.killpg(process.pid, signal.SIGKILL)
    process.communicate()
