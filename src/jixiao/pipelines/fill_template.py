"""Fill a bureau's own empty Word form from a workbook."""

from pathlib import Path

from msgspec import Struct

from jixiao.book.book import Book
from jixiao.errors import RefusalError
from jixiao.pipelines.check_book import catalogue_for
from jixiao.pipelines.write_publication import save_file
from jixiao.reading.open_file import file_content
from jixiao.reading.read import read_content
from jixiao.reading.refusal import Refusal, RefusedFileError
from jixiao.rules.check import facts_of
from jixiao.writing.template.known_forms import NO_ROW, known_forms
from jixiao.writing.template.label import form_labels
from jixiao.writing.template.write import FilledTemplate, fill_template

_DOCX = "docx"
_WORD_ONLY = "用 WPS 或 Word 打开，另存为 .docx 后再试。"


class WrittenForm(Struct, frozen=True):
    """One filled form and its file."""

    subject: str
    filled: FilledTemplate
    path: Path


def fill_form_file(
    template: Path, *, book: Book, out: Path, project: str = "", folder: Path | None = None
) -> tuple[WrittenForm, ...]:
    """Fill an empty Word form, once for the unit or once for each project that it is about.

    Args:
        template: The empty form.
        book: The Book.
        out: The folder the files go into; files that are there are not written over.
        project: The name or the code of the one project to fill it for; empty for all.
        folder: A folder with further layers of the rulebook.

    Raises:
        RefusalError: If the form cannot be read, fits no form of the rulebook, or the project is not known.
    """
    content = file_content(template)
    document = read_content(content, name=template.name)  # past the gate, and in the limited process first
    if document.format != _DOCX:
        raise RefusedFileError(Refusal("这不是 Word 文档（.docx）。", _WORD_ONLY), name=template.name)
    written = []
    for subject, filled in fill_for(content, book=book, project=project, folder=folder):
        path = out / f"{template.stem}-{subject or book.unit.name or '已填'}.docx"
        if path.exists():
            raise RefusalError("同名文件已经存在，没有覆盖。", place=str(path), remedy="换一个文件夹，或先移走原文件。")
        written.append(WrittenForm(subject, filled, save_file(filled.content, path=path)))
    return tuple(written)


def fill_for(
    content: bytes, *, book: Book, project: str = "", folder: Path | None = None
) -> tuple[tuple[str, FilledTemplate], ...]:
    """Return a form filled for the unit, or for each project that it is about, with the name of the project.

    Args:
        content: The bytes of a .docx file that has passed the gate.
        book: The Book.
        project: The name or the code of the one project to fill it for; empty for all.
        folder: A folder with further layers of the rulebook.

    Raises:
        RefusalError: If the form fits no form of the rulebook, or the project is not known.
    """
    catalogue = catalogue_for(region=book.unit.region, year=book.year, folder=folder)
    labels = form_labels(catalogue.law)
    known = list(known_forms(facts=facts_of(book, catalogue=catalogue), catalogue=catalogue))
    first = {form.id: form for form, _ in reversed(known)}
    chosen = fill_template(content, forms=tuple(first.values()), labels=labels)
    same = [(form, key) for form, key in known if form.id == chosen.form]
    if same[0][1] == NO_ROW:
        problem = f"这份空表是“{chosen.form}”，账里还没有要填进去的评价。"
        raise RefusalError(problem, remedy="在工作表「评价」中为每个项目填一行，再填这份表。")
    if len(same) == 1 and not project:
        return ((_subject(same[0][1], book=book), chosen),)
    named = [(form, _subject(key, book=book)) for form, key in same]
    wanted = _keys(project, book=book)
    kept = [(form, name) for form, name in named if not project or name in wanted]
    if not kept:
        names = "、".join(dict.fromkeys(name for _, name in named if name))
        problem = f"“{chosen.form}”不能只为“{project}”填写。"
        raise RefusalError(problem, remedy=f"可以写的项目：{names}。" if names else "去掉项目名称，按全单位填写。")
    return tuple((name, fill_template(content, forms=(form,), labels=labels)) for form, name in kept)


def _keys(project: str, *, book: Book) -> set[str]:
    return {item.name for item in book.projects if project in (item.name, item.code, item.key)}


def _subject(key: str, *, book: Book) -> str:
    """Return the name of the project that an evaluation is about, empty for the unit as a whole."""
    projects = {evaluation.key: evaluation.project for evaluation in book.evaluations}
    names = {item.key: item.name for item in book.projects}
    return names.get(projects.get(key, ""), "")
