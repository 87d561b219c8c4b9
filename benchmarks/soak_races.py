"""Run the races of the web system in full, on SQLite and on PostgreSQL: 10,000 edits, 1,000 races of each kind.

The tests run the same races a few times; only the numbers differ here.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

from tests.guards.source_tree import ROOT
from tests.web.postgresql import REMEDY, has_postgresql, running_server

EDITS, RACES = 10_000, 1_000


@click.command()
@click.option(
    "--database", type=click.Choice(["sqlite", "postgresql"]), multiple=True, help="Both unless one is named."
)
@click.option("--edits", default=EDITS, help="Acknowledged edits of each race of editors.")
@click.option("--races", default=RACES, help="Races of each kind.")
@click.option("--only", default="", help="Names of tests, as pytest -k takes them.")
def main(*, database: tuple[str, ...], edits: int, races: int, only: str) -> None:
    """Race, and end with an error if anything was lost or done twice."""
    failed = [
        name for name in database or ("sqlite", "postgresql") if not _passes(name, edits=edits, races=races, only=only)
    ]
    if failed:
        raise SystemExit(f"lost or done twice: {', '.join(failed)}")


def _passes(database: str, *, edits: int, races: int, only: str) -> bool:
    if database == "postgresql" and not has_postgresql():
        raise SystemExit(REMEDY)
    with _address(database) as address:
        print(f"== {database}: {edits} edits, {races} races of each kind", flush=True)
        environment = os.environ | {"JIXIAO_RACE_EDITS": str(edits), "JIXIAO_RACES": str(races)}
        environment |= {"JIXIAO_DATABASE": address}
        command = [sys.executable, "-m", "pytest", "-v", "--durations=0", "-k", only, "tests/web/races"]
        return subprocess.run(command, check=False, cwd=ROOT, env=environment).returncode == 0


@contextmanager
def _address(database: str) -> Iterator[str]:
    if database == "sqlite":
        yield ""
        return
    with running_server() as address:
        yield address


if __name__ == "__main__":
    main()
