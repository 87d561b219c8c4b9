"""Programs of the machine that turn old Word files into something that is read: LibreOffice, else antiword."""

import shutil
import sys
import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from jixiao.reading.program import run_program

_OFFICES = ("soffice", "libreoffice")
_APART = ("unshare", "--map-root-user", "--net")  # no network for what a file may ask to be fetched
_SECONDS = 45


def convert_to_docx(content: bytes, *, suffix: str) -> bytes | None:
    """Return a file as .docx made by LibreOffice, None where there is none or it fails.

    Args:
        content: The bytes of the file.
        suffix: What the content is, such as doc.
    """
    office = next((path for name in _OFFICES if (path := shutil.which(name))), None)
    if office is None:
        return None
    with tempfile.TemporaryDirectory(prefix="jixiao-read-", ignore_cleanup_errors=True) as folder:
        source = Path(folder) / f"document.{suffix}"
        source.write_bytes(content)
        options = ["--headless", "--norestore", "--nolockcheck", "--nodefault"]
        profile = f"-env:UserInstallation={(Path(folder) / 'profile').as_uri()}"
        target = ["--convert-to", "docx:MS Word 2007 XML", "--outdir", folder, str(source)]
        _output([*network_apart(), office, *options, profile, *target], home=folder)
        made = source.with_suffix(".docx")
        return made.read_bytes() if made.is_file() else None


def text_by_antiword(content: bytes) -> str | None:
    """Return the text of a .doc file, a paragraph a line, None where antiword is not there or refuses the file."""
    program = shutil.which("antiword")
    if program is None:
        return None
    with tempfile.TemporaryDirectory(prefix="jixiao-read-", ignore_cleanup_errors=True) as folder:
        source = Path(folder) / "document.doc"
        source.write_bytes(content)
        output = _output([program, "-w", "0", "-m", "UTF-8.txt", str(source)], home=folder)
    return output.decode("utf-8", "replace") if output else None


@cache
def network_apart() -> tuple[str, ...]:
    """Return the words that start a program without network, none where that is not possible."""
    command = [*_APART, sys.executable, "-I", "-c", ""]
    is_possible = shutil.which(_APART[0]) is not None and _output(command, home=".") is not None
    return _APART if is_possible else ()


def _output(command: Sequence[str], *, home: str) -> bytes | None:
    """Return what a program prints, None if it fails or takes too long; it inherits the limits of this process."""
    try:
        ended = run_program(command, seconds=_SECONDS, environment={"HOME": home})
    except OSError:  # a timeout is one too
        return None
    return None if ended.code else ended.output
