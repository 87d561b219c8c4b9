"""Read a Word file as a document."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from jixiao.book.place import Place
from jixiao.reading.document import Block, Document, Part
from jixiao.reading.docx import xml
from jixiao.reading.docx.gathered import Gathered
from jixiao.reading.docx.line import SourceLine
from jixiao.reading.docx.list_definition import read_lists
from jixiao.reading.docx.package import Package
from jixiao.reading.docx.refusal import no_text
from jixiao.reading.docx.relation import Parts
from jixiao.reading.docx.shown_text import ShownText
from jixiao.reading.docx.story import Story
from jixiao.reading.docx.style import read_styles
from jixiao.reading.docx.surroundings import Margin, NoteKey, margins_of, notes_of
from jixiao.reading.docx.xml import Element, w


@dataclass(frozen=True, slots=True)
class DocxSource:
    """A document together with what it was read from, for whoever writes into the same file.

    Unit:
        main: the name of the part that holds the text.
        root: the `w:document` of that part.
        lines: every paragraph that was read, with its elements.
    """

    document: Document
    main: str
    root: Element
    lines: tuple[SourceLine, ...]


def read_docx(parts: Parts, *, name: str) -> Document:
    """Return a Word file as a document: its text as after all revisions, its tables with merged cells resolved.

    Notes come after the body, then headers and footers.

    Args:
        parts: The file, opened within limits.
        name: What the file is called; places and messages say it.

    Raises:
        RefusalError: If it is no Word file, is broken, has macros, entities or DDE, or has no visible character.
    """
    return read_source(parts, name=name).document


def read_source(parts: Parts, *, name: str) -> DocxSource:
    """Return a Word file as a document together with the elements that it was read from.

    Raises:
        RefusalError: As `read_docx`.
    """
    package = Package(parts, name)
    root = package.main_root()
    shared = _gathered(package, root=root)
    notes, margins = notes_of(package), tuple(margins_of(package, root=root))
    blocks = tuple(_blocks(root, shared=shared, notes=notes, margins=margins))
    visible = _visible(root, shared=shared, notes=notes, margins=margins)
    if not visible:
        raise no_text(name)
    controls, visible = tuple(shared.controls), visible - shared.left_out
    document = Document(name, "docx", blocks, controls=controls, visible=visible)
    remarks = (*package.remarks(), *shared.seen.remarks())
    return DocxSource(replace(document, remarks=remarks), package.main, root, tuple(shared.lines))


def _gathered(package: Package, *, root: Element) -> Gathered:
    styles = read_styles(package.related("styles"))
    lists = read_lists(package.related("numbering"), styles=styles)
    numbers = {paragraph: number for number, paragraph in enumerate(root.iter(xml.P), start=1)}
    return Gathered(package.name, styles, lists, numbers, _keeps_fields(root))


def _keeps_fields(root: Element) -> bool:
    kinds = [mark.get(w("fldCharType")) for mark in root.iter(w("fldChar"))]
    return kinds.count("begin") == kinds.count("end")


def _blocks(
    root: Element, *, shared: Gathered, notes: Mapping[NoteKey, Element], margins: Iterable[Margin]
) -> Iterator[Block]:
    file = Place(file=shared.name)
    for body in root.iterchildren(w("body")):
        yield from Story(shared, Part.BODY, file).read(body)
    for source in tuple(shared.lines):
        for note in (notes[key] for key in source.line.notes if key in notes):
            place = replace(file, paragraph=source.paragraph.place.paragraph, note=Part.FOOTNOTE.value)
            yield from Story(shared, Part.FOOTNOTE, place).read(note)
    for margin in margins:
        yield from Story(shared, margin.part, replace(file, note=margin.part.value)).read(margin.root)


def _visible(root: Element, *, shared: Gathered, notes: Mapping[NoteKey, Element], margins: Iterable[Margin]) -> int:
    body = ShownText(shared.styles, shared.keeps_fields)
    count = body.count(root)
    referred = (notes[key] for key in body.notes if key in notes)
    others = (*referred, *(margin.root for margin in margins))
    return count + sum(ShownText(shared.styles, shared.keeps_fields).count(text) for text in others)
