"""Write the documents that are made from the rulebook, the Book and the command line, or say which are not current."""

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import click

from docs.generate.command_page import command_page
from docs.generate.event_page import event_page, event_problems, event_words
from docs.generate.event_source import event_sources
from docs.generate.parameter_page import parameter_page
from docs.generate.rule_group import coverage_problems
from docs.generate.rule_page import rule_pages, shipped_rules
from docs.generate.schema_page import schema_page
from docs.generate.settings_page import settings_page
from docs.generate.text_page import text_page
from jixiao.law.rulebook import Rulebook

DOCS = Path(__file__).parent
LEFT_OUT = "rules-left-out.md"


def built_pages() -> dict[str, str]:
    """Return every generated page by its path below docs."""
    rulebook = Rulebook.shipped()
    return {
        **rule_pages(rulebook),
        **text_page(rulebook),
        "schema.md": schema_page(rulebook),
        "parameters.md": parameter_page(rulebook, rules=shipped_rules(rulebook)),
        "cli.md": command_page(),
        "settings.md": settings_page(),
        "audit-events.md": event_page(event_sources(), words=event_words()),
    }


def problems(pages: Mapping[str, str]) -> Iterator[str]:
    """Yield what is wrong: a page that is not current, one that nothing makes any more, a rule that is not covered."""
    for name, text in pages.items():
        path = DOCS / name
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            yield f"docs/{name} is not current; run: make docs"
    for path in stray_pages(pages):
        yield f"docs/{path.relative_to(DOCS).as_posix()} is made by nothing; run: make docs"
    yield from event_problems(event_sources(), words=event_words())
    ids = (rule.id for rule in shipped_rules(Rulebook.shipped()))
    yield from coverage_problems(ids, page=(DOCS / LEFT_OUT).read_text(encoding="utf-8"))


def stray_pages(pages: Mapping[str, str]) -> list[Path]:
    """Return the pages about rules that nothing makes any more; their folder holds generated pages alone."""
    return [path for path in sorted((DOCS / "rules").glob("*.md")) if f"rules/{path.name}" not in pages]


def write_pages(pages: Mapping[str, str]) -> None:
    """Write every page and remove what nothing makes any more."""
    for path in stray_pages(pages):
        path.unlink()
    for name, text in pages.items():
        path = DOCS / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


@click.command()
@click.option("--check", is_flag=True, help="Change nothing; fail if a page is not current.")
def main(*, check: bool) -> None:
    """Write the generated documents."""
    pages = built_pages()
    if not check:
        write_pages(pages)
    found = list(problems(pages))
    for problem in found:
        click.echo(problem, err=True)
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
