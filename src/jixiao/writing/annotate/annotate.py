"""Return a user's own .docx with comments."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from jixiao.reading.docx import xml
from jixiao.reading.docx.line import SourceLine
from jixiao.reading.docx.read import DocxSource, read_source
from jixiao.reading.docx.xml import Element
from jixiao.reading.safe_xml import parse_xml
from jixiao.writing.annotate.anchor import anchor_at, anchor_whole
from jixiao.writing.annotate.comment_part import add_comments, empty_comments, first_free_identity
from jixiao.writing.annotate.cut import cut_line
from jixiao.writing.annotate.note import Note, noted_range
from jixiao.writing.annotate.registration import comments_name, free_name, registration, written
from jixiao.writing.annotate.repack import repacked


@dataclass(frozen=True, slots=True)
class _Target:
    """The paragraph that a note goes to, and its line if the note may be about single characters of it."""

    paragraph: Element
    line: SourceLine | None


def annotated(content: bytes, *, notes: Sequence[Note], stamp: datetime) -> bytes:
    """Return the same file with a comment at the characters of each note; without notes, the very same bytes.

    A note about a header, a note or a text box, where Word allows no comment, goes to the paragraph it hangs on, or
    to the first one of the text. Comments that are there stay.

    Args:
        content: A .docx that was read without a refusal.
        notes: What to say, with places as `read_docx` gave them.
        stamp: When the comments were written, with a time zone.

    Raises:
        RefusedFileError: If the file cannot be read.
    """
    if not notes:
        return content
    source = read_source(content, name="")
    package = source.package
    known = comments_name(package)
    comments: Element = parse_xml(package.archive.part(known)) if known else empty_comments()
    first = first_free_identity((comments, source.root))
    numbered = {str(number): note for number, note in enumerate(notes, start=first)}
    _anchor_all(numbered, source=source)
    add_comments(comments, notes=numbered, stamp=stamp)
    name = known or free_name(package)
    changed = {} if known else registration(package, name=name)
    changed |= {package.main: written(source.root), name: written(comments)}
    return repacked(content, parts=changed)


def _anchor_all(notes: Mapping[str, Note], *, source: DocxSource) -> None:
    paragraphs = _paragraphs(source.root)
    lines = {line.paragraph.place.paragraph: line for line in source.lines if line.is_in_body}
    by_paragraph: defaultdict[int, dict[str, Note]] = defaultdict(dict)
    for identity, note in notes.items():
        by_paragraph[note.place.paragraph][identity] = note
    for number, here in by_paragraph.items():
        paragraph = paragraphs[number - 1] if 0 < number <= len(paragraphs) else paragraphs[0]
        line = lines.get(number) if not _is_in_box(paragraph) else None
        _anchor_here(here, target=_Target(_host(paragraph), line))


def _anchor_here(notes: Mapping[str, Note], *, target: _Target) -> None:
    """Anchor the notes of one paragraph; it is cut at all their ends before the first mark is set."""
    line = None if target.line is None else target.line.line
    ranges = {identity: _range(note, line=target.line) for identity, note in notes.items()}
    if line is not None:
        cut_line(line, offsets={offset for span in ranges.values() if span is not None for offset in span})
    for identity, span in ranges.items():
        if line is None or span is None or not anchor_at(line, span=span, identity=identity):
            anchor_whole(target.paragraph, identity=identity)


def _range(note: Note, *, line: SourceLine | None) -> tuple[int, int] | None:
    """Return the characters of a note; the place of a footnote, which has a note of its own, counts in its text."""
    return None if line is None or note.place.note else noted_range(note, paragraph=line.paragraph)


def _paragraphs(root: Element) -> list[Element]:
    """Return the paragraphs of a text by number; one whose headers alone say something is given an empty one."""
    found = list(root.iter(xml.P))
    if not found:
        found = [root.makeelement(xml.P)]
        root[0].insert(0, found[0])
    return found


def _is_in_box(paragraph: Element) -> bool:
    return next(paragraph.iterancestors(xml.TEXT_BOX), None) is not None


def _host(paragraph: Element) -> Element:
    """Return the paragraph of the text that a paragraph in a text box hangs on, or itself."""
    return [paragraph, *paragraph.iterancestors(xml.P)][-1]
