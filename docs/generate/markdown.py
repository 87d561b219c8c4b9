"""Markdown as the generated documents need it: what is quoted never turns into markup."""

import re
from collections.abc import Iterable, Sequence

NOTICE = "<!-- Made by docs/build.py; do not edit. 由程序生成，请勿手改：改了规则库或程序后运行 make docs。 -->"
_MARKUP = re.compile(r"([\\`*_<|\[\]])")


def plain(text: str) -> str:
    r"""Return a text in which no character is markup, on one line.

    Example:
        >>> print(plain("a_b | c"))
        a\_b \| c
    """
    return _MARKUP.sub(r"\\\1", " ".join(text.split()))


def code(text: str) -> str:
    r"""Return a text as code that may stand in a table, empty for an empty text.

    Example:
        >>> print(code("a|b"))
        `a\|b`
    """
    flat = " ".join(text.split()).replace("|", r"\|")
    fence = "``" if "`" in flat else "`"
    return f"{fence}{flat}{fence}" if flat else ""


def block(lines: Iterable[str], *, language: str = "text") -> str:
    """Return lines as a block of code."""
    return "\n".join((f"```{language}", *(line.rstrip() for line in lines), "```"))


def table(header: Sequence[str], *, rows: Iterable[Sequence[str]]) -> str:
    """Return a table; its cells are Markdown already."""
    lines = (header, ["---"] * len(header), *rows)
    return "\n".join(f"| {' | '.join(cell or ' ' for cell in line)} |" for line in lines)


def page(title: str, *, parts: Iterable[str]) -> str:
    """Return a page that says in its first line that it is made."""
    return "\n\n".join((NOTICE, f"# {title}", *(part for part in parts if part))) + "\n"
