"""What a report said when it was written, from the list of bindings that its file carries."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from jixiao.reading.archive import Archive
from jixiao.reading.refusal import RefusedFileError
from jixiao.writing.binding import NAMESPACE, Binding, read_bindings
from jixiao.writing.comparison.number import Number, numbers_in

Written = Mapping[str, Sequence[Number]]  # by tag, in reading order


def written_numbers(content: bytes) -> Written:
    """Return the numbers of a .docx as they were when it was written, none where an editor dropped the list.

    With them a figure that the Book has changed since is told from one that was changed by hand.
    """
    found: defaultdict[str, list[Number]] = defaultdict(list)
    for binding in _bindings(content):
        printed = binding.printed
        found[printed.tag] += numbers_in(printed.text + printed.after)[:1]
    return found


def written_at(written: Written, *, tag: str, order: int, count: int) -> Sequence[Number]:
    """Return what one of `count` printed figures of a tag may have been: all of the tag where their count changed."""
    numbers = written.get(tag, ())
    return numbers[order : order + 1] if len(numbers) == count else numbers


def _bindings(content: bytes) -> tuple[Binding, ...]:
    try:
        archive = Archive(content)
        parts = (archive.part(name) for name in archive.names if name.startswith("customXml/item"))
        ours = next((part for part in parts if NAMESPACE.encode() in part and b"<bindings" in part), None)
        return read_bindings(ours) if ours is not None else ()
    except (RefusedFileError, SyntaxError):
        return ()
