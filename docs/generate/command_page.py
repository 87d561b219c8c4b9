"""The page of the commands: what `--help` says of each."""

from collections.abc import Iterator

import click

from docs.generate.markdown import block, page
from jixiao.cli.main import cli

_WIDTH = 100
_PROGRAM = "jixiao"
_INTRODUCTION = (
    "每个命令的说明，与 `--help` 所示相同。退出码：0 没有确定的错误，1 有确定的错误，2 用法不对，3 没有可检查的内容。"
)


def command_page() -> str:
    """Return the page of all commands."""
    parts = [_INTRODUCTION]
    for name, text in _helps(cli, name=_PROGRAM, parent=None):
        parts += [f"## {name}", block(text.splitlines())]
    return page("命令", parts=parts)


def _helps(command: click.Command, *, name: str, parent: click.Context | None) -> Iterator[tuple[str, str]]:
    """Yield the full name of a command and its help, then those of the commands below it."""
    own = name.rpartition(" ")[2]
    make = command.context_class  # it is where the headings of the help become Chinese
    context = make(command, info_name=own, parent=parent, terminal_width=_WIDTH, **command.context_settings)
    yield name, command.get_help(context)
    if isinstance(command, click.Group):
        for below in command.list_commands(context):
            found = command.get_command(context, below)
            if found is not None:
                yield from _helps(found, name=f"{name} {below}", parent=context)
