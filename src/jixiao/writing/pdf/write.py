"""Write a publication as PDF."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from jixiao.writing.chart.drawing import Drawing
from jixiao.writing.fonts import plan_fonts, require_fonts
from jixiao.writing.layout import Layout
from jixiao.writing.pdf.controls import without_controls
from jixiao.writing.pdf.fontconfig import fontconfig_text
from jixiao.writing.pdf.identity import settled_identity
from jixiao.writing.pdf.office import convert_docx
from jixiao.writing.pdf.preview import typeset_preview
from jixiao.writing.publication import Chart, Publication

_PREVIEW_NOTICE = (
    "本机没有 LibreOffice，PDF 由程序直接排版并标明“预览”，分页与 .docx 可能不同；"
    "正式文件请在装有 WPS 的电脑上打开 .docx 另存为 PDF，或安装 LibreOffice 后重新生成。"
)
_TIMEOUT = 120.0


@dataclass(frozen=True, slots=True)
class WrittenPdf:
    """A PDF, whether it is only a preview, and what its reader should know."""

    content: bytes
    is_preview: bool
    notices: tuple[str, ...]


def write_pdf(
    publication: Publication,
    *,
    docx: bytes,
    layout: Layout,
    charts: Mapping[Chart, Drawing],
    office: Path | None,
    installed: Collection[str],
    timeout: float = _TIMEOUT,
) -> WrittenPdf:
    """Return the .docx as PDF, or a preview of the publication where there is no LibreOffice.

    Args:
        publication: The document; read for the preview only.
        docx: The same document as `write_docx` made it.
        layout: Its look.
        charts: The drawings of its charts.
        office: The LibreOffice program, from `find_office`.
        installed: The font families of this machine, from `installed_fonts`.
        timeout: How long the conversion may take.

    Unit:
        timeout: seconds.

    Raises:
        RefusalError: If no Chinese font is installed, or the conversion fails.
    """
    plan = plan_fonts(layout, installed=installed)
    require_fonts(plan)
    if office is None:
        content = typeset_preview(publication, layout=layout, charts=charts, plan=plan)
        return WrittenPdf(content, is_preview=True, notices=(_PREVIEW_NOTICE, *plan.notices()))
    fontconfig = fontconfig_text(layout, plan=plan)
    content = convert_docx(without_controls(docx), office=office, fontconfig=fontconfig, timeout=timeout)
    content = settled_identity(content, source=docx)
    return WrittenPdf(content, is_preview=False, notices=plan.notices())
