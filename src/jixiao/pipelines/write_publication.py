"""Write one publication into files: .docx, .html and .pdf side by side."""

import datetime as dt
from collections.abc import Collection, Mapping
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from jixiao.errors import RefusalError
from jixiao.writing.chart.drawing import Drawing, DrawnCharts, draw_charts
from jixiao.writing.docx.write import write_docx
from jixiao.writing.fonts import installed_fonts
from jixiao.writing.html.write import write_html
from jixiao.writing.layout import Layout, official_layout
from jixiao.writing.pdf.office import find_office
from jixiao.writing.pdf.write import write_pdf
from jixiao.writing.publication import Chart, Publication

STYLES = ("docx", "html", "pdf")


class WrittenFiles(Struct, frozen=True):
    """The files of one publication, and what their reader should know."""

    paths: tuple[Path, ...]
    notices: tuple[str, ...]


class PublicationContents(Struct, frozen=True):
    """The files of one publication by style, what their reader should know, and the charts as they were drawn."""

    by_style: Mapping[str, bytes]
    notices: tuple[str, ...]
    drawings: Mapping[Chart, Drawing]


def write_publication(
    publication: Publication, *, folder: Path, name: str, styles: Collection[str] = STYLES
) -> WrittenFiles:
    """Write a publication in each style into a folder, made if it is not there.

    A PDF that cannot be made is told in a notice; the other files are written all the same.

    Args:
        publication: The document.
        folder: Where the files go.
        name: The file name without its ending.
        styles: Which of `STYLES` to write.

    Raises:
        RefusalError: If the folder cannot be written to.
    """
    made = publication_contents(publication, styles=styles)
    paths = tuple(save_file(content, path=folder / f"{name}.{style}") for style, content in made.by_style.items())
    return WrittenFiles(paths, made.notices)


def publication_contents(publication: Publication, *, styles: Collection[str] = STYLES) -> PublicationContents:
    """Return a publication as files that are not written yet; a PDF that cannot be made is told in a notice.

    Args:
        publication: The document.
        styles: Which of `STYLES` to make.
    """
    layout = official_layout()
    drawn = draw_charts(publication.blocks, layout=layout, installed=installed_fonts())
    stamp = dt.datetime(publication.year, 12, 31, tzinfo=dt.UTC)
    needs_docx = not {"docx", "pdf"}.isdisjoint(styles)
    docx = write_docx(publication, layout=layout, charts=drawn.drawings, stamp=stamp) if needs_docx else b""
    contents: dict[str, bytes] = {}
    notices = [*publication.notices, *layout.notices(), *drawn.notices]
    if "docx" in styles:
        contents["docx"] = docx
    if "html" in styles:
        contents["html"] = write_html(publication, layout=layout, charts=drawn.drawings).encode()
    if "pdf" in styles:
        pdf, told = _pdf(publication, docx=docx, layout=layout, drawn=drawn)
        notices += told
        if pdf:
            contents["pdf"] = pdf
    return PublicationContents(contents, tuple(dict.fromkeys(notices)), drawn.drawings)


def _pdf(publication: Publication, *, docx: bytes, layout: Layout, drawn: DrawnCharts) -> tuple[bytes, tuple[str, ...]]:
    """Return the PDF and its notices, no bytes where this machine cannot make one."""
    try:
        written = write_pdf(
            publication,
            docx=docx,
            layout=layout,
            charts=drawn.drawings,
            office=find_office(),
            installed=installed_fonts(),
        )
    except RefusalError as refusal:
        return b"", (str(refusal),)
    return written.content, written.notices


def save_file(content: bytes, *, path: Path) -> Path:
    """Write a file whole or not at all, and return its path.

    Raises:
        RefusalError: If it cannot be written; what stood there before stays, and nothing else is left behind.
    """
    fresh = path.with_name(f"{path.name}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_bytes(content)
        fresh.replace(path)
    except OSError as error:
        with suppress(OSError):
            fresh.unlink()
        remedy = "核对文件夹的写入权限和磁盘空间；如文件正在 Word 或 WPS 中打开，请先关闭。"
        raise RefusalError("文件写不进去。", place=str(path), remedy=remedy) from error
    return path
