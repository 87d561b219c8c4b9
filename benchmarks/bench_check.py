"""How long `jixiao check` takes as a whole process on one workbook, beside the bare interpreter."""

import compileall
import json
import os
import statistics
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import click

import jixiao
from benchmarks.measure import Cost, Result, median_cost, print_results, process_cost
from jixiao.exchange.workbook.write import write_workbook
from jixiao.pipelines.import_book import law_of
from jixiao.pipelines.sample_county import load_bureau

TITLE = "jixiao check, one workbook, whole process"
_YEAR = 2023
_REPEATS, _WARM_UP, _STAGE_RUNS = 15, 2, 7
_GOAL_MS = 500
_FOUND_ERRORS = 1
_MOST_MODULES = 25


def results() -> list[Result]:
    """Return wall and CPU time of a check and of an interpreter that does nothing, medians after a warm-up."""
    compile_package()
    with TemporaryDirectory() as folder:
        checking = check_command(Path(folder))
        check = _median(checking)
        as_json = _median([*checking, "--format", "json"])
        stages = _stages(Path(checking[-1]))
    bare = _median([sys.executable, "-c", "pass"])
    goal = f"< {_GOAL_MS} ms"
    return [
        Result("check, wall", f"{check.wall:.0f} ms", goal, check.wall < _GOAL_MS),
        Result("check, CPU", f"{check.cpu:.0f} ms"),
        Result("check --format json, wall", f"{as_json.wall:.0f} ms"),
        Result("python -c pass, wall", f"{bare.wall:.0f} ms"),
        Result("python -c pass, CPU", f"{bare.cpu:.0f} ms"),
        Result("check in bare interpreters, wall", f"{check.wall / bare.wall:.1f} ×"),
        *(Result(f"of a check: {name}, CPU", f"{cost:.0f} ms") for name, cost in stages.items()),
    ]


def _stages(workbook: Path) -> dict[str, float]:
    """Return the median CPU time of each stage of a check, in milliseconds."""
    command = [sys.executable, "-m", "benchmarks.check_stages", str(workbook)]
    runs = [json.loads(subprocess.run(command, capture_output=True, check=True).stdout) for _ in range(_STAGE_RUNS)]
    return {name: statistics.median(run[name] for run in runs) for name in runs[0]}


def compile_package() -> None:
    """Compile the package to bytecode, as an installation leaves it."""
    compileall.compile_dir(Path(jixiao.__file__).parent, quiet=2)


def check_command(folder: Path) -> list[str]:
    """Return the command that checks the sample bureau, whose workbook is written into a folder."""
    book = load_bureau(_YEAR, is_mended=False)
    path = folder / "bureau.xlsx"
    path.write_bytes(write_workbook(book, law=law_of(book.unit.region, year=book.year)))
    return [sys.executable, "-c", "from jixiao.cli.main import main; main()", "check", str(path)]


def _median(command: Sequence[str]) -> Cost:
    return median_cost([_run(command) for _ in range(_WARM_UP + _REPEATS)][_WARM_UP:])


def _run(command: Sequence[str]) -> Cost:
    done: list[subprocess.CompletedProcess[bytes]] = []
    cost = process_cost(lambda: done.append(subprocess.run(command, capture_output=True, check=False)))
    if done[0].returncode not in (0, _FOUND_ERRORS):
        raise SystemExit(done[0].stderr.decode())
    return cost


def slowest_imports() -> list[str]:
    """Return the lines of `-X importtime` of a check, the modules that cost most by themselves first."""
    with TemporaryDirectory() as folder:
        python, *rest = check_command(Path(folder))
        done = subprocess.run([python, "-X", "importtime", *rest], capture_output=True, check=False, text=True)
    lines = [line for line in done.stderr.splitlines() if line.startswith("import time:") and "|" in line]
    own = {line: int(line.removeprefix("import time:").split("|")[0]) for line in lines[1:]}
    return [lines[0], *sorted(own, key=own.__getitem__, reverse=True)[:_MOST_MODULES]]


@click.command()
@click.option("--importtime", is_flag=True, help="Print the imports that cost most instead.")
def main(*, importtime: bool) -> None:
    """Print the figures."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    if importtime:
        print("\n".join(slowest_imports()))
        return
    print_results(TITLE, results=results())


if __name__ == "__main__":
    main()
