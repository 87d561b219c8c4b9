"""Tables of the site as HTML: figures at the right, states told apart, amounts that can change their unit."""

from html import escape

from jixiao.writing.html.table import text_html
from jixiao.writing.site.content import SiteCell, SiteGrid
from jixiao.writing.site.frame import attribute

_LONG = 30  # characters from which a text has a column of some width
_WIDE = 6  # columns from which the first one stays in sight


def grid_html(grid: SiteGrid) -> str:
    """Return a table that scrolls sideways where the screen is narrow."""
    caption = f"<caption>{text_html(grid.caption)}</caption>" if grid.caption else ""
    inside = _upright(grid) if grid.is_upright else _flat(grid)
    look = "upright" if grid.is_upright else "wide" if len(grid.header) >= _WIDE else "flat"
    label = attribute(grid.caption or "表格")
    return (
        f'<div class="table-scroll" role="region" tabindex="0" aria-label="{label}">'
        f'<table class="{look}">{caption}{inside}</table></div>\n'
    )


def cell_html(cell: SiteCell, *, tag: str = "td") -> str:
    """Return one cell; an amount carries its exact yuan for the switch of the unit and for the pointer."""
    said = {"figure": cell.is_figure, "state": cell.is_state, "long": len(cell.text) > _LONG}
    looks = [name for name, is_so in said.items() if is_so]
    look = f' class="{" ".join(looks)}"' if looks else ""
    money = f' data-yuan="{attribute(cell.yuan)}" title="{attribute(f"{cell.yuan} 元")}"' if cell.yuan else ""
    scope = ' scope="row"' if tag == "th" else ""
    return f"<{tag}{scope}{look}{money}>{text_html(cell.text)}</{tag}>"


def unit_switch(*, has_money: bool) -> str:
    """Return the line that says in which unit the amounts are; the script makes a switch of it."""
    return '<p class="unit" data-switch>金额单位：万元</p>\n' if has_money else ""


def _flat(grid: SiteGrid) -> str:
    figures = [any(row[column].is_figure for row in grid.rows) for column in range(len(grid.header))]
    head = "".join(
        f'<th scope="col"{" class=figure" if is_figure else ""}>{escape(name)}</th>'
        for name, is_figure in zip(grid.header, figures, strict=True)
    )
    body = "".join(
        f"<tr>{cell_html(row[0], tag='th')}{''.join(cell_html(cell) for cell in row[1:])}</tr>\n" for row in grid.rows
    )
    return f"<thead><tr>{head}</tr></thead><tbody>\n{body}</tbody>"


def _upright(grid: SiteGrid) -> str:
    (row,) = grid.rows
    lines = (
        f'<tr><th scope="row">{text_html(name)}</th>{cell_html(cell)}</tr>\n'
        for name, cell in zip(grid.header, row, strict=True)
    )
    return f"<tbody>\n{''.join(lines)}</tbody>"
