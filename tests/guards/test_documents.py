"""What the documents say is there: links, make targets and commands."""

import importlib
import re
from pathlib import Path

import click
import pytest

from tests.guards.source_tree import ROOT, project_files, relative

DOCUMENTS = [path for path in project_files() if path.suffix == ".md"]
LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)")
MAKE_TARGET = re.compile(r"\bmake ([a-z]+)\b")
COMMAND = re.compile(r"\bjixiao ([a-z].*)")
CODE = re.compile(r"```[a-z]*\n(.*?)```|`([^`\n]+)`", re.DOTALL)
PLACEHOLDER = re.compile(r"\[.*|.*[^\x00-\x7f].*")  # as in jixiao rules [选项] 命令 …
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")


def code_of(text: str) -> str:
    """Return what a Markdown text sets as code."""
    return "\n".join(block or span for block, span in CODE.findall(text))


def makefile_targets() -> set[str]:
    phony = re.search(r"^\.PHONY: (.+)$", MAKEFILE, re.MULTILINE)
    return set(phony.group(1).split()) if phony else set()


def unknown_words(line: str, *, program: click.Command) -> list[str]:
    """Return the words of a command line that the program does not know: a command or the options it is given."""
    command = program
    words = iter(word for word in line.split() if not PLACEHOLDER.fullmatch(word))
    while isinstance(command, click.Group) and (word := next(words, None)):
        found = command.get_command(click.Context(command), word)
        if found is None:
            return [word]
        command = found
    known = {option for parameter in command.params for option in (*parameter.opts, *parameter.secondary_opts)}
    return [word for word in words if word.startswith("-") and word not in {"--help", *known}]


@pytest.mark.parametrize("path", DOCUMENTS, ids=relative)
def test_each_link_leads_to_a_file(path: Path) -> None:
    targets = LINK.findall(path.read_text(encoding="utf-8"))
    assert [target for target in targets if not (path.parent / target).exists()] == []


@pytest.mark.parametrize("path", DOCUMENTS, ids=relative)
def test_each_make_target_named_exists(path: Path) -> None:
    assert set(MAKE_TARGET.findall(code_of(path.read_text(encoding="utf-8")))) <= makefile_targets()


@pytest.mark.parametrize("path", DOCUMENTS, ids=relative)
def test_each_command_and_option_named_exists(path: Path) -> None:
    lines = COMMAND.findall(code_of(path.read_text(encoding="utf-8")))
    program = importlib.import_module("jixiao.cli.main").cli if lines else click.Group()
    assert {line: words for line in lines if (words := unknown_words(line, program=program))} == {}


def test_the_guard_sees_a_command_and_an_option_that_are_not_there() -> None:
    show = click.Command("show", params=[click.Option(["--all/--few"])])
    program = click.Group(commands=[click.Group("rules", commands=[show])])
    assert unknown_words("rules show R103 --few --help", program=program) == []
    assert unknown_words("rules show R103 --most", program=program) == ["--most"]
    assert unknown_words("rules fly", program=program) == ["fly"]
    assert unknown_words("rules [选项] 命令 …", program=program) == []


def test_each_make_target_explains_itself() -> None:
    assert set(re.findall(r"^([a-z]+):.* ## \S", MAKEFILE, re.MULTILINE)) == makefile_targets()


def test_the_two_commands_are_in_every_introduction() -> None:
    for name in ("README.md", "README.zh-CN.md"):
        assert {"run", "test"} <= set(MAKE_TARGET.findall(code_of((ROOT / name).read_text(encoding="utf-8"))))
    assert "make test" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_the_changelog_has_a_place_for_what_comes_next() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.search(r"^## Unreleased$", changelog, re.MULTILINE)
    entries = re.findall(r"^- (.+(?:\n  .+)*)", changelog, re.MULTILINE)
    assert [entry for entry in entries if not entry.endswith(".")] == []


def test_the_licence_is_complete() -> None:
    licence = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert "Apache License" in licence
    assert "END OF TERMS AND CONDITIONS" in licence
