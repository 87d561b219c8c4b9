"""How the benchmarks measure and what they tell."""

import os
import platform
import resource
import statistics
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

_CPU_INFO = Path("/proc/cpuinfo")


@dataclass(frozen=True, slots=True)
class Result:
    """One figure of a benchmark with its goal; `is_met` is None where there is none."""

    name: str
    value: str
    goal: str = ""
    is_met: bool | None = None


def median_ms(function: Callable[[], object], *, repeats: int, warm_up: int) -> float:
    """Return the median wall time of a function in milliseconds, after some runs that do not count."""
    for _ in range(warm_up):
        function()
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        function()
        times.append(time.perf_counter() - start)
    return statistics.median(times) * 1000


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run costs, in milliseconds; another program that takes the core away lengthens `wall` alone."""

    wall: float
    cpu: float


def median_costs(functions: Sequence[Callable[[], object]], *, repeats: int, warm_up: int) -> list[Cost]:
    """Return the median cost of each function; they take turns, so that what disturbs one disturbs all."""
    costs: list[list[Cost]] = [[] for _ in functions]
    for _ in range(warm_up + repeats):
        for found, function in zip(costs, functions, strict=True):
            wall, cpu = time.perf_counter(), time.process_time()
            function()
            found.append(Cost((time.perf_counter() - wall) * 1000, (time.process_time() - cpu) * 1000))
    return [median_cost(found[warm_up:]) for found in costs]


def median_cost(costs: Sequence[Cost]) -> Cost:
    """Return the median of the wall times and that of the CPU times."""
    return Cost(statistics.median(cost.wall for cost in costs), statistics.median(cost.cpu for cost in costs))


def process_cost(start: Callable[[], object]) -> Cost:
    """Return the cost of the programs that a function starts and waits for."""
    cpu, wall = _children_cpu(), time.perf_counter()
    start()
    return Cost((time.perf_counter() - wall) * 1000, (_children_cpu() - cpu) * 1000)


def _children_cpu() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def machine() -> str:
    """Return the class of this machine: processor, its logical cores, system and interpreter."""
    return f"{_processor()}, {os.cpu_count()} logical cores, {platform.system()}, {_interpreter()}"


def load() -> str:
    """Return how many programs wanted a core in the last minute; above the number of cores wall times are too long."""
    return f"load average {os.getloadavg()[0]:.1f} at the start"


def _processor() -> str:
    try:
        lines = _CPU_INFO.read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.machine()
    named = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(named, platform.machine())


def _interpreter() -> str:
    return f"{platform.python_implementation()} {platform.python_version()}"


def print_results(title: str, *, results: Iterable[Result]) -> None:
    """Print the figures of one benchmark."""
    print(f"== {title}")
    for result in results:
        goal = f"   goal {result.goal}: {'met' if result.is_met else 'MISSED'}" if result.goal else ""
        print(f"{result.name:<58} {result.value:>12}{goal}")
