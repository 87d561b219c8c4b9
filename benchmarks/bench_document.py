"""How long `jixiao check` takes on a long Word document, and reading it beside python-docx."""

import io
import os
import statistics
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from docx import Document

from benchmarks.bench_check import compile_package
from benchmarks.long_report import COLUMNS, PAGES, ROWS, TABLES, write_report
from benchmarks.measure import Cost, Result, median_cost, median_costs, print_results, process_cost
from jixiao.reading.docx.read import read_docx

TITLE = f"jixiao check, a Word document of {PAGES} pages with {TABLES} tables of {ROWS} × {COLUMNS}"
_REPEATS, _WARM_UP, _READINGS = 7, 1, 7
_GOAL_S, _GOAL_MB = 2, 300
# The peak of a process as Linux tells it; `ru_maxrss` would begin with that of the program that started it.
_CHECK = """
import atexit, re, resource, sys
from jixiao.cli.main import main
def tell():
    own = re.search(r"VmHWM:\\s+([0-9]+) kB", open("/proc/self/status").read())
    print(int(own[1]) // 1024, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024, file=sys.stderr)
atexit.register(tell)
main()
"""


@dataclass(frozen=True, slots=True)
class Run:
    """One check: what it cost, and the peaks of memory in MB of its process and of the one that reads the file."""

    cost: Cost
    own: int
    reader: int

    @property
    def peak(self) -> int:
        """Both peaks together, which is no less than the peak of both."""
        return self.own + self.reader


def results() -> list[Result]:
    """Return time and memory of a whole check, and of reading alone beside a peer."""
    compile_package()
    with TemporaryDirectory() as folder:
        path = Path(folder) / "report.docx"
        write_report(path)
        content = path.read_bytes()
        command = [sys.executable, "-c", _CHECK, "check", str(path)]
        runs = [_run(command) for _ in range(_WARM_UP + _REPEATS)][_WARM_UP:]
    check, peak = median_cost([run.cost for run in runs]), max(run.peak for run in runs)
    readers = (partial(read_docx, content, name=""), partial(read_with_peer, content))
    ours, peer = median_costs(readers, repeats=_READINGS, warm_up=1)
    return [
        Result("check, wall", f"{check.wall / 1000:.2f} s", f"< {_GOAL_S} s", check.wall < _GOAL_S * 1000),
        Result("check, CPU", f"{check.cpu / 1000:.2f} s"),
        Result("peak memory, both processes", f"{peak} MB", f"< {_GOAL_MB} MB", peak < _GOAL_MB),
        Result("of this the process that reads the file", f"{statistics.median(run.reader for run in runs):.0f} MB"),
        Result("reading: our reader, CPU", f"{ours.cpu:.0f} ms"),
        Result("reading: python-docx with row.cells, CPU", f"{peer.cpu:.0f} ms"),
    ]


def read_with_peer(content: bytes) -> int:
    """Return how many characters python-docx reads, cell by cell; merged cells come more than once."""
    document = Document(io.BytesIO(content))
    inside = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return sum(map(len, inside)) + sum(len(paragraph.text) for paragraph in document.paragraphs)


def _run(command: Sequence[str]) -> Run:
    done: list[subprocess.CompletedProcess[str]] = []
    cost = process_cost(lambda: done.append(subprocess.run(command, capture_output=True, check=False, text=True)))
    if done[0].returncode:
        raise SystemExit(done[0].stderr)
    own, reader = map(int, done[0].stderr.split())
    return Run(cost, own, reader)


if __name__ == "__main__":
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    print_results(TITLE, results=results())
