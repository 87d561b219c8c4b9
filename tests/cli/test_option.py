"""An option that several commands have is worded the same everywhere."""

from collections import defaultdict
from collections.abc import Iterator

import click
import pytest
from click.testing import CliRunner

from jixiao.cli.main import cli
from jixiao.cli.option import FIRST_YEAR, LAST_YEAR, YEAR

SHARED = {"--rulebook", "--region", "--year"}


def options(group: click.Group) -> Iterator[click.Option]:
    """Yield the options of all commands below a group."""
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        if isinstance(command, click.Group):
            yield from options(command)
        yield from (param for param in command.params if isinstance(param, click.Option))


def test_one_option_has_one_wording() -> None:
    wordings = defaultdict(set)
    for option in options(cli):
        wordings[option.opts[0]].add((option.help, option.metavar))
    assert {name for name in SHARED if len(wordings[name]) == 1} == SHARED


@pytest.mark.parametrize(("year", "code"), [(FIRST_YEAR - 1, 2), (FIRST_YEAR, 0), (LAST_YEAR, 0), (LAST_YEAR + 1, 2)])
def test_a_year_is_one_that_a_workbook_is_recognised_by(year: int, code: int) -> None:
    @click.command()
    @YEAR
    def command(year: int | None) -> None:
        click.echo(year)

    assert CliRunner().invoke(command, ["--year", str(year)]).exit_code == code
