"""Read any file of an office into a document."""

from importlib import import_module
from pathlib import Path

from msgspec.structs import replace

from jixiao.reading.document import Document
from jixiao.reading.file_type import FileType
from jixiao.reading.gate import admit
from jixiao.reading.open_file import file_content
from jixiao.reading.readers import reader_of
from jixiao.reading.recall import check_recall
from jixiao.reading.refusal import RefusedFileError

_SANDBOX = "jixiao.reading.sandbox"  # imported for what has to be parsed: plain text is read sooner without it


def read_document(path: Path) -> Document:
    """Return the document in a file; what the file is, its content says.

    Raises:
        RefusalError: If it is not there, cannot be opened, or is not read; the refusal names it and the remedy.
    """
    return read_content(file_content(path), name=path.name)


def read_content(content: bytes, *, name: str) -> Document:
    """Return the document in the content of a file: past the gate, read under limits, compared with what it shows.

    Plain text is read in this process, for nothing parses it; any other file in a limited process of its own.

    Args:
        content: The bytes of the file.
        name: Its name, for messages; a suffix of another type is refused.

    Raises:
        RefusedFileError: If it is not read; the refusal names it and the remedy.
    """
    try:
        kind = admit(content, name=name)
        return check_recall(_read(content, kind=kind, name=name))
    except RefusedFileError as error:
        raise RefusedFileError(error.refusal, name=f"{name}{error.place}") from error


def _read(content: bytes, *, kind: FileType, name: str) -> Document:
    if kind is FileType.TEXT:
        return reader_of(kind)(content, name=name)
    document: Document = import_module(_SANDBOX).read_in_sandbox(content, kind=kind)
    return replace(document, name=name)
