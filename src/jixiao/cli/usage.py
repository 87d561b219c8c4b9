"""What click says, in Chinese: the help of a command, and what is wrong with a command line."""

import re
from collections.abc import Iterable
from typing import IO, Any

import click

from jixiao.cli.terminal import print_error
from jixiao.cli.wrapping import padded, width_of, wrapped

_HEADINGS = {"Options": "选项", "Commands": "命令"}
_PIECES = {"[OPTIONS]": "[选项]", "COMMAND [ARGS]...": "命令 …"}
_EXTRA = re.compile(r"extra arguments? \((.*)\)")
_WIDEST_NAME = 34
_GAP = 2


class WrongUsageError(click.UsageError):
    """A command line that cannot be run; it ends the program with the exit code of a usage error.

    Args:
        problem: What is wrong, a full Chinese sentence.
        remedy: What to write instead, a full Chinese sentence; empty where only the help says it.
        path: The command in full, by default the one that runs.
    """

    def __init__(self, problem: str, *, remedy: str = "", path: str = "") -> None:
        """Join the parts to one message."""
        context = click.get_current_context(silent=True)
        named = path or (context.command_path if context else "jixiao")
        super().__init__(f"{problem}怎么办：{remedy}用 {named} --help 查看用法。")

    def show(self, file: IO[Any] | None = None) -> None:  # noqa: ARG002 - the shape click asks for
        """Print the sentence as every other refusal is printed."""
        print_error(self.message)


class _Formatter(click.HelpFormatter):
    """Writes the help with Chinese headings, aligned by width on the terminal."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, prefix=prefix or "用法：")

    def write_heading(self, heading: str) -> None:
        self.write(f"{'':>{self.current_indent}}{_HEADINGS.get(heading, heading)}：\n")

    def write_text(self, text: str) -> None:
        for number, paragraph in enumerate(text.split("\n\n")):
            if number:
                self.write("\n")
            for line in wrapped(" ".join(paragraph.split()), width=self.width - self.current_indent):
                self.write(f"{'':>{self.current_indent}}{line}\n")

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = _WIDEST_NAME, col_spacing: int = _GAP) -> None:
        lines = list(rows)
        first = min(max(width_of(name) for name, _ in lines), col_max) + col_spacing
        for name, text in lines:
            told = wrapped(text, width=self.width - self.current_indent - first)
            head = padded(name, width=first) if width_of(name) < first else f"{name}  "
            self.write(f"{'':>{self.current_indent}}{head}{told[0]}\n")
            for line in told[1:]:
                self.write(f"{'':>{self.current_indent + first}}{line}\n")


class _Context(click.Context):
    formatter_class = _Formatter


class Command(click.Command):
    """A command that speaks Chinese where click would speak English."""

    context_class = _Context

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return the help option with its help."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "显示这段说明"
        return option

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Return the pieces of the usage line."""
        return [_PIECES.get(piece, piece) for piece in super().collect_usage_pieces(ctx)]

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: object
    ) -> click.Context:
        """Return the context of one call.

        Raises:
            WrongUsageError: If the command line cannot be run.
        """
        try:
            return super().make_context(info_name, args, parent, **extra)
        except click.exceptions.NoArgsIsHelpError:
            raise  # it shows the help
        except click.UsageError as error:
            path = f"{parent.command_path} {info_name}" if parent else info_name or ""
            raise _in_chinese(error, path=path) from error


class Group(Command, click.Group):
    """A group of such commands."""

    command_class = Command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that the arguments name.

        Raises:
            WrongUsageError: If there is none of this name.
        """
        if self.get_command(ctx, args[0]) is None:
            from jixiao.law.nearest import nearest_word

            nearest = nearest_word(args[0], among=self.list_commands(ctx))
            raise WrongUsageError(f"没有 {args[0]} 这个命令。", remedy=_meant(nearest), path=ctx.command_path)
        return super().resolve_command(ctx, args)


def _in_chinese(error: click.UsageError, *, path: str) -> WrongUsageError:
    problem, remedy = _told(error)
    return WrongUsageError(problem, remedy=remedy, path=path)


def _told(error: click.UsageError) -> tuple[str, str]:
    """Return what is wrong and what to write instead."""
    extra = _EXTRA.search(error.message)
    match error:
        case click.NoSuchOption():
            nearest = next(iter(error.possibilities or ()), "")
            return f"没有 {error.option_name} 这个选项。", _meant(nearest)
        case click.BadOptionUsage():
            return f"{error.option_name} 的写法不对。", "要写内容的选项，内容写在它后面；只是开关的，后面不写内容。"
        case click.MissingParameter(param=click.Parameter() as param):
            return f"没有写{_name(param)}。", ""
        case click.BadParameter(param=click.Parameter() as param):
            return f"{_name(param)} 的内容不对。", _expected(param)
        case _ if extra:
            return f"多写了 {extra[1]}。", "文件名里有空格的，用引号括起来。"
        case _:
            return f"命令写得不对（{error.message}）。", ""


def _meant(nearest: str) -> str:
    return f"是否应为 {nearest}？" if nearest else ""


def _name(param: click.Parameter) -> str:
    return max(param.opts, key=len) if isinstance(param, click.Option) else f"“{param.human_readable_name.rstrip('…')}”"


def _expected(param: click.Parameter) -> str:
    match kind := param.type:
        case click.Choice():
            return f"从 {'、'.join(str(choice) for choice in kind.choices)} 中选一个。"
        case click.IntRange():
            return f"写 {kind.min} 到 {kind.max} 之间的整数。"
        case click.DateTime():
            return "日期写成 2024-03-29 这样。"
        case click.Path():
            return "核对文件夹是否存在、名称是否写对。"
        case _:
            return ""
