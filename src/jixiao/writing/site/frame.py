"""What every page of the site shares: head, way back, foot."""

from collections.abc import Sequence
from html import escape
from string import Template
from urllib.parse import quote

from jixiao.writing.html.table import text_html
from jixiao.writing.printable import printable
from jixiao.writing.site.content import SiteFile, SiteLicence

STYLE, SCRIPT, INDEX = "assets/site.css", "assets/site.js", "index.html"
# "file:" lets the page find its own style and script where it lies in a folder; a page from a server cannot use it.
_POLICY = (
    "default-src 'none'; style-src 'self' file:; script-src 'self' file:; img-src 'self' data:; "
    "base-uri 'none'; form-action 'none'"
)
_KILO = 1024
_READ_IN_BROWSER = (".html", ".pdf")
_PAGE = Template("""<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="$policy">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>$title</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="$up$style">
<script src="$up$script" defer></script>
</head>
<body>
<a class="skip" href="#content">跳到正文</a>
<header class="top">$way</header>
<main id="content">
$body</main>
<footer>
<p>数据按<a href="$address" rel="license noopener">$licence</a>公开。金额以文件为准；页面上的万元数保留两位小数。</p>
</footer>
</body>
</html>
""")

Trail = Sequence[tuple[str, str]]


def page_html(body: str, *, title: str, trail: Trail, depth: int, licence: SiteLicence) -> str:
    """Return a whole page.

    Args:
        body: What stands in it, escaped.
        title: Its title.
        trail: The way to it from the first page: what each step is called and where it is; empty for this page.
        depth: How many folders deep it lies.
        licence: Named in its foot.
    """
    way = (
        f'<nav aria-label="当前位置"><ol>{"".join(_step(*step) for step in trail)}</ol></nav>' if len(trail) > 1 else ""
    )
    return _PAGE.substitute(
        policy=escape(_POLICY, quote=False),
        title=text_html(title),
        up="../" * depth,
        style=STYLE,
        script=SCRIPT,
        way=way,
        body=body,
        address=attribute(licence.address),
        licence=text_html(licence.title),
    )


def attribute(text: str) -> str:
    """Return a text as the value of an attribute."""
    return escape(printable(text), quote=True)


def link_to(path: str) -> str:
    """Return a relative path as the value of an attribute."""
    return attribute(quote(path))


def download_html(file: SiteFile, *, up: str = "") -> str:
    """Return the link to a file with its size."""
    described = f"{file.name}，{size_text(file.size)}"
    saved = "" if file.path.endswith(_READ_IN_BROWSER) else f' download="{attribute(file.name)}"'
    look = f'class="file" href="{link_to(up + file.path)}"{saved}'
    label = f'{text_html(file.label)} <span class="size">{size_text(file.size)}</span>'
    return f'<a {look} title="{attribute(described)}">{label}</a>'


def size_text(size: int) -> str:
    """Return the size of a file in words.

    Example:
        >>> size_text(900), size_text(64261), size_text(3_500_000)
        ('1 KB', '63 KB', '3.3 MB')
    """
    kilobytes = max(-(-size // _KILO), 1)
    return f"{kilobytes} KB" if kilobytes < _KILO else f"{size * 10 // _KILO**2 / 10} MB"


def _step(name: str, address: str) -> str:
    if not address:
        return f'<li aria-current="page">{text_html(name)}</li>'
    return f'<li><a href="{link_to(address)}">{text_html(name)}</a></li>'
