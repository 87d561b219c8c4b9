"""Write a publication as one HTML file."""

from collections.abc import Iterator, Mapping
from html import escape

from jixiao.writing.chart.drawing import Drawing
from jixiao.writing.chart.figures import chart_table
from jixiao.writing.html.block import block_html, section_id, table_id
from jixiao.writing.html.sheet import content_policy, style_sheet
from jixiao.writing.html.table import text_html
from jixiao.writing.layout import Layout
from jixiao.writing.part import document_title
from jixiao.writing.printable import printable
from jixiao.writing.publication import AnnexStart, Chart, Heading, Publication, Table

_LISTED_LEVELS = 2

_PAGE = """<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<a class="skip" href="#document">跳到正文</a>
{contents}<main id="document">
{body}</main>
</body>
</html>
"""


def write_html(publication: Publication, *, layout: Layout, charts: Mapping[Chart, Drawing]) -> str:
    """Return the publication as one self-contained page that asks no host for anything.

    Every printed figure is a `span` whose `data-figure` is its figure id. A chart that was not drawn is shown as the
    table of its figures.

    Raises:
        TableShapeError: If the cells of a table do not tile its columns.
    """
    style = style_sheet(layout, tables=_tables(publication))
    return _PAGE.format(
        policy=escape(content_policy(style), quote=False),
        title=escape(printable(document_title(publication))),
        style=style,
        contents=_contents(publication),
        body="".join(_body(publication, charts=charts)),
    )


def _tables(publication: Publication) -> Iterator[tuple[str, Table]]:
    for number, block in enumerate(publication.blocks):
        if isinstance(block, Table):
            yield table_id(number), block
        elif isinstance(block, Chart):
            yield table_id(number), chart_table(block)


def _contents(publication: Publication) -> str:
    entries = []
    for number, block in enumerate(publication.blocks):
        if isinstance(block, Heading) and block.level <= _LISTED_LEVELS:
            text, kind = block.number + block.text, "first" if block.level == 1 else "second"
        elif isinstance(block, AnnexStart):
            text, kind = block.mark, "first"
        else:
            continue
        entries.append(f'<li class="{kind}"><a href="#{section_id(number)}">{text_html(text)}</a></li>\n')
    if not entries:
        return ""
    return f'<nav class="contents" aria-label="目录"><h2>目录</h2><ol>\n{"".join(entries)}</ol></nav>\n'


def _body(publication: Publication, *, charts: Mapping[Chart, Drawing]) -> Iterator[str]:
    is_annex = False
    for number, block in enumerate(publication.blocks):
        if isinstance(block, AnnexStart):
            yield "</section>\n" if is_annex else ""
            kind = "annex wide" if block.is_landscape else "annex"
            yield f'<section class="{kind}"><h2 id="{section_id(number)}">{text_html(block.mark)}</h2>\n'
            is_annex = True
        else:
            yield block_html(block, number=number, is_annex=is_annex, charts=charts)
    yield "</section>\n" if is_annex else ""
