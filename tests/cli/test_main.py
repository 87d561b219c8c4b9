"""The command `jixiao`: what it offers, how it fails, how quickly it starts."""

import re
import subprocess
import sys

import click
import pytest
from click.testing import CliRunner

from jixiao.cli import main as entry
from jixiao.cli.main import NOTHING_EVALUATED, cli
from jixiao.errors import RefusalError

COMMANDS = ["check", "score", "report", "workbook", "rules", "demo"]
SUBCOMMANDS = ["workbook new", "workbook read", "rules list", "rules show", "rules test"]
CHINESE = re.compile("[一-鿿]")
ENGLISH = re.compile("Usage|Options|Commands|Show|default:|PATH|TEXT|INTEGER|DIRECTORY|ARGS")


def test_every_command_is_listed_with_what_it_does() -> None:
    shown = CliRunner().invoke(cli, ["--help"]).output
    for command in COMMANDS:
        assert command in shown
    assert "检查文件和工作簿" in shown


@pytest.mark.parametrize("command", ["", *COMMANDS, *SUBCOMMANDS])
def test_every_command_has_help_in_chinese_with_an_example(command: str) -> None:
    result = CliRunner().invoke(cli, [*command.split(), "--help"])
    assert result.exit_code == 0
    assert result.output.startswith(f"用法：{f'cli {command}'.strip()} ")
    assert result.output.count(f"例：jixiao {command}".rstrip()) == 1
    options = result.output.partition("选项：\n")[2].partition("\n\n")[0].splitlines()
    assert [line for line in options if not CHINESE.search(line)] == []
    assert not ENGLISH.search(result.output)


def test_an_unknown_command_is_a_usage_error() -> None:
    assert CliRunner().invoke(cli, ["chekc"]).exit_code == entry.USAGE_ERROR


def test_what_a_user_can_mend_is_one_sentence_without_a_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(*, standalone_mode: bool) -> None:
        assert standalone_mode
        raise RefusalError("没有这个文件。", place="甲.xlsx", remedy="核对文件名。")

    monkeypatch.setattr(entry, "cli", refuse)
    with pytest.raises(SystemExit) as stopped:
        entry.main()
    assert stopped.value.code == NOTHING_EVALUATED
    assert capsys.readouterr().err == "错误：没有这个文件。位置：甲.xlsx。怎么办：核对文件名。\n"


def test_the_version_is_told_without_loading_a_command() -> None:
    program = "import sys; from jixiao.cli.main import cli; cli(['--help'], standalone_mode=False); print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert "jixiao.rules.catalogue" not in run.stdout


def test_a_command_that_is_not_there_is_none() -> None:
    assert cli.get_command(click.Context(cli), "nothing") is None
