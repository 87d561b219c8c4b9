"""The command `jixiao`: what it offers, how it fails, how quickly it starts."""

import subprocess
import sys

import click
import pytest
from click.testing import CliRunner

from jixiao.cli import main as entry
from jixiao.cli.main import NOTHING_EVALUATED, cli
from jixiao.errors import RefusalError

COMMANDS = ["check", "score", "report", "workbook", "rules", "demo"]


def test_every_command_is_listed_with_what_it_does() -> None:
    shown = CliRunner().invoke(cli, ["--help"]).output
    for command in COMMANDS:
        assert command in shown
    assert "检查工作簿" in shown


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(command: str) -> None:
    result = CliRunner().invoke(cli, [command, "--help"])
    assert result.exit_code == 0
    assert f"例：jixiao {command}" in result.output


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
