"""The process that parses one file: content in, a document or a refusal as JSON out; it has no other way to the world.

`python -I -m jixiao.reading.worker TYPE` reads the content from standard input and lowers its own limits first.
"""

import json
import sys

from msgspec.structs import replace

from jixiao.errors import RefusalError
from jixiao.reading.document_json import document_to_json
from jixiao.reading.file_type import FileType
from jixiao.reading.limits import CONVERTER, READER, ProcessLimits, limit_this_process
from jixiao.reading.readers import check_of, reader_of

_CONVERTED = (FileType.DOC, FileType.RTF)
_MEMORY = ("文件展开后占用内存过大，已停止读取。", "删去图片和多余的内容，或拆成几个文件，再读取。")


def limits_for(kind: FileType) -> ProcessLimits:
    """Return the limits under which a type of file is read."""
    return CONVERTER if kind in _CONVERTED else READER


def read(content: bytes, *, kind: FileType) -> str:
    """Return the document in a content, or why there is none, as one line of JSON."""
    try:
        remarks = check_of(kind)(content)
        document = reader_of(kind)(content, name="")
        return document_to_json(replace(document, remarks=(*document.remarks, *remarks)))
    except RefusalError as error:
        return refusal_to_json(error.problem, remedy=error.remedy, place=error.place)
    except MemoryError:
        return refusal_to_json(_MEMORY[0], remedy=_MEMORY[1])


def refusal_to_json(problem: str, *, remedy: str, place: str = "") -> str:
    """Return a refusal as one line of JSON; its place is what follows the name of the file, unknown here."""
    return json.dumps({"refusal": [problem, remedy, place]})


def main() -> None:
    """Read standard input as the type that the first argument names, under limits and without network."""
    kind = FileType[sys.argv[1]]
    limit_this_process(limits_for(kind))
    sys.addaudithook(_refuse_network)
    sys.stdout.write(read(sys.stdin.buffer.read(), kind=kind))


def _refuse_network(event: str, _: tuple[object, ...]) -> None:
    if event in ("socket.connect", "socket.getaddrinfo", "socket.bind"):
        raise PermissionError(event)


if __name__ == "__main__":
    main()
