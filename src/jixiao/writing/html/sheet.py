"""The style sheet of a page: calm on screen, and in print as the layout asks."""

import base64
import hashlib
from collections.abc import Iterable, Iterator
from importlib.resources import files
from string import Template

from jixiao.writing.fitting import fitted_size, least_width
from jixiao.writing.layout import Layout, Role
from jixiao.writing.publication import Table


def style_sheet(layout: Layout, *, tables: Iterable[tuple[str, Table]]) -> str:
    """Return the style sheet; `tables` are the tables of the page by id, whose column widths it holds."""
    template = Template((files("jixiao.writing.html") / "screen.css").read_text(encoding="utf-8"))
    return template.substitute(_measures(layout)) + "".join(_table_rules(tables, layout=layout))


def content_policy(style: str, *, script: str = "") -> str:
    """Return a policy that allows this style sheet and this script and nothing else: no request, no form."""
    scripts = f"script-src '{_digest(script)}'; " if script else ""
    styles = f"style-src '{_digest(style)}'"
    return f"default-src 'none'; {scripts}{styles}; img-src data:; base-uri 'none'; form-action 'none'"


def _digest(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode('ascii')}"


def _measures(layout: Layout) -> dict[str, str]:
    page, styles = layout.page, layout.styles
    body, title, number = styles[Role.BODY], styles[Role.TITLE], styles[Role.PAGE_NUMBER]
    numbers = {
        "width": page.width_mm,
        "height": page.height_mm,
        "top": page.top_mm,
        "right": page.right_mm,
        "bottom": page.bottom_mm,
        "left": page.left_mm,
        "pitch": page.line_pitch_pt,
        "body_size": body.size_pt,
        "title_size": title.size_pt,
        "title_pitch": title.line_pt,
        "number_size": number.size_pt,
        "table_size": styles[Role.TABLE_TEXT].size_pt,
        "padding": layout.table.side_padding_mm,
        "border": layout.table.border_pt,
    }
    fonts = {
        "body_font": body.font,
        "title_font": title.font,
        "heading_font": styles[Role.HEADING_1].font,
        "second_font": styles[Role.HEADING_2].font,
        "number_font": number.font,
        "table_font": styles[Role.TABLE_TEXT].font,
    }
    sizes = {name: f"{value:g}" for name, value in numbers.items()}
    return {**sizes, **{name: _font_list(font, layout=layout) for name, font in fonts.items()}}


def _font_list(name: str, *, layout: Layout) -> str:
    choice = next((font for font in layout.fonts if font.name == name), None)
    names = (name,) if choice is None else (name, *choice.also_named, *choice.substitutes)
    return ", ".join([*(f'"{family}"' for family in names), "serif"])


def _table_rules(tables: Iterable[tuple[str, Table]], *, layout: Layout) -> Iterator[str]:
    for identity, table in tables:
        yield f"#{identity}{{min-width:{least_width(table):.1f}em}}\n"
        size = fitted_size(table, layout=layout, is_landscape=False)
        yield f"@media print{{#{identity}{{min-width:0;font-size:{size:g}pt}}}}\n"
        for number, width in enumerate(table.widths, start=1):
            share = width / sum(table.widths) * 100
            yield f"#{identity} col:nth-child({number}){{width:{share:.2f}%}}\n"
