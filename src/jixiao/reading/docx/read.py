"""Read a Word file as a document."""

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from jixiao.book.place import Place
from jixiao.reading.document import Block, Document, Part, Remark
from jixiao.reading.docx import xml
from jixiao.reading.docx.gathered import Gathered
from jixiao.reading.docx.line import SourceLine
from jixiao.reading.docx.list_definition import read_lists
from jixiao.reading.docx.package import Package, open_package
from jixiao.reading.docx.shown_text import ShownText
from jixiao.reading.docx.story import Story
from jixiao.reading.docx.style import read_styles
from jixiao.reading.docx.surroundings import Margin, NoteKey, margins_of, notes_of
from jixiao.reading.docx.xml import Element, w
from jixiao.reading.refusal import NO_TEXT, RefusedFileError


class DocxSource(Struct, frozen=True):
    """A document together with what it was read from, for whoever writes into the same file.

    Unit:
        package: the file, opened.
        root: the `w:document` of its main part.
        lines: every paragraph that was read, with its elements.
    """

    document: Document
    package: Package
    root: Element
    lines: tuple[SourceLine, ...]


def read_docx(content: bytes, *, name: str) -> Document:
    """Return a Word file as a document: its text as after all revisions, its tables with merged cells resolved.

    Notes come after the body, then headers and footers.

    Args:
        content: The bytes of the file.
        name: What the file is called.

    Raises:
        RefusedFileError: If it is no Word file, is broken, has entities or DDE, or has no visible character.
    """
    return read_source(content, name=name).document


def read_source(content: bytes, *, name: str) -> DocxSource:
    """Return a Word file as a document together with the elements that it was read from.

    Raises:
        RefusedFileError: As `read_docx`.
    """
    package = open_package(content)
    root = package.main_root()
    shared = _gathered(package, root=root)
    notes, margins = notes_of(package), tuple(margins_of(package, root=root))
    blocks = tuple(_blocks(root, shared=shared, notes=notes, margins=margins))
    visible = _visible(root, shared=shared, notes=notes, margins=margins)
    if not visible:
        raise RefusedFileError(NO_TEXT)
    remarks = (*shared.seen.remarks(), *_comment_remarks(package))
    document = Document(name, "docx", blocks, remarks, tuple(shared.controls), visible - shared.left_out)
    return DocxSource(document, package, root, tuple(shared.lines))


def _gathered(package: Package, *, root: Element) -> Gathered:
    styles = read_styles(package.related("styles"))
    lists = read_lists(package.related("numbering"), styles=styles)
    numbers = {paragraph: number for number, paragraph in enumerate(root.iter(xml.P), start=1)}
    return Gathered(styles, lists, numbers, _keeps_fields(root))


def _comment_remarks(package: Package) -> Iterator[Remark]:
    comments = package.related("comments")
    if comments is not None and len(comments):
        yield Remark("skipped", f"文件有 {len(comments)} 条批注，没有作为正文读取。")


def _keeps_fields(root: Element) -> bool:
    kinds = [mark.get(w("fldCharType")) for mark in root.iter(w("fldChar"))]
    return kinds.count("begin") == kinds.count("end")


def _blocks(
    root: Element, *, shared: Gathered, notes: Mapping[NoteKey, Element], margins: Iterable[Margin]
) -> Iterator[Block]:
    for body in root.iterchildren(w("body")):
        yield from Story(shared, Part.BODY, Place()).read(body)
    for source in tuple(shared.lines):
        for note in (notes[key] for key in source.line.notes if key in notes):
            place = Place(paragraph=source.paragraph.place.paragraph, note=Part.FOOTNOTE.value)
            yield from Story(shared, Part.FOOTNOTE, place).read(note)
    for margin in margins:
        yield from Story(shared, margin.part, Place(note=margin.part.value)).read(margin.root)


def _visible(root: Element, *, shared: Gathered, notes: Mapping[NoteKey, Element], margins: Iterable[Margin]) -> int:
    body = ShownText(shared.styles, shared.keeps_fields)
    count = body.count(root)
    referred = (notes[key] for key in body.notes if key in notes)
    others = (*referred, *(margin.root for margin in margins))
    return count + sum(ShownText(shared.styles, shared.keeps_fields).count(text) for text in others)
