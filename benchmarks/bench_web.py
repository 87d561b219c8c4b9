"""How long the web system works on its heaviest pages while 20 people use it, beside its login page.

The server is the one that `jixiao serve` starts, with two workers, on SQLite. A wall time counts the waiting for a core
as well; the CPU time of an answer and its ratio to that of the login page do not.
"""

import gzip
import http.client
import json
import os
import re
import secrets
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from tempfile import TemporaryDirectory

import django

from benchmarks.measure import Result, print_results

TITLE = "Web system: 300 indicators, 100 units, 20 people at once"
USERS, TURNS, WORKERS = 20, 5, 2
_GOAL_MS, _GOAL_KB, _KB = 150, 400, 1000
_SETTINGS = "benchmarks.web_settings"
_SERVE = "from jixiao.web.operation.serve import run_server; run_server('127.0.0.1', port={port}, workers={workers})"
_TIMING = re.compile(r"dur=([\d.]+)")
_LINKED = re.compile(r'(?:src|href)="(/static/[^"]+)"')
_TOKEN = "a" * 32  # the same in cookie and header is what the server asks for


@dataclass
class Ask:
    """One request of the benchmark: its address, whose session, and what it sends."""

    name: str
    path: str
    session: str = ""
    body: Mapping[str, object] | None = None
    outside: list[float] = field(default_factory=list)
    wall: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)

    def send(self, port: int) -> bytes:
        """Ask once and keep what it cost; anything but an answer ends the benchmark."""
        link = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
        method, text = ("GET", None) if self.body is None else ("POST", json.dumps(self.body))
        start = time.perf_counter()
        link.request(method, self.path, body=text, headers=self._headers())
        answer = link.getresponse()
        content = answer.read()
        self.outside.append((time.perf_counter() - start) * 1000)
        link.close()
        if answer.status not in (200, 409):
            raise SystemExit(f"{self.path}: {answer.status}")
        if timing := answer.headers.get("Server-Timing"):
            wall, cpu = map(float, _TIMING.findall(timing))
            self.wall.append(wall)
            self.cpu.append(cpu)
        return content

    def _headers(self) -> dict[str, str]:
        cookies = f"jixiao-csrf={_TOKEN}" + (f"; jixiao-session={self.session}" if self.session else "")
        sent = {"Cookie": cookies, "Accept-Encoding": "gzip", "Host": "localhost", "X-CSRFToken": _TOKEN}
        if self.body is not None:
            sent |= {"Content-Type": "application/json", "Idempotency-Key": secrets.token_hex(8)}
        return sent


def results() -> list[Result]:
    """Return what each page costs inside and outside, and how much its first load transfers."""
    with TemporaryDirectory(prefix="jixiao-bench-") as data:
        os.environ |= {"JIXIAO_DATA": data, "DJANGO_SETTINGS_MODULE": _SETTINGS, "JIXIAO_HOSTS": "localhost"}
        django.setup()
        asks = _asks()
        with _serving() as port:
            for ask in asks:
                ask.send(port)
            size = _first_load(asks[1], port=port)
            for ask in asks:
                ask.outside, ask.wall, ask.cpu = [], [], []
            with ThreadPoolExecutor(USERS) as people:
                list(people.map(lambda _: [ask.send(port) for _ in range(TURNS) for ask in asks], range(USERS)))
    peer = statistics.median(asks[0].cpu)
    is_light = size < _GOAL_KB * _KB
    loaded = Result("first load of the grid, transferred", f"{size / _KB:.0f} kB", f"< {_GOAL_KB} kB", is_light)
    return [*(line for ask in asks for line in _lines(ask, peer=peer)), loaded]


def _asks() -> list[Ask]:
    """Return the requests, the peer first."""
    from django.core.management import call_command  # noqa: PLC0415 - needs the settings

    from benchmarks.web_county import make_county  # noqa: PLC0415 - as above

    call_command("migrate", verbosity=0, interactive=False)
    made = make_county()
    book = f"/books/{made.book}"
    change = {"changes": [{"key": "x7", "version": 1, "cells": {"reason": "因项目延期，推迟完成"}}]}
    return [
        Ask("login page (peer)", "/login/"),
        Ask("page of the grid", f"{book}/tables/indicator/", made.filler),
        Ask("data of the grid", f"{book}/tables/indicator/data/", made.filler),
        Ask("save of one cell", f"{book}/tables/indicator/save/", made.filler, change),
        Ask("panel", f"{book}/panel/?table=indicator", made.filler),
        Ask("overview of the county", f"/county/{made.round}/", made.finance),
    ]


@contextmanager
def _serving() -> Iterator[int]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    server = subprocess.Popen([sys.executable, "-c", _SERVE.format(port=port, workers=WORKERS)])
    try:
        _wait_for(port)
        yield port
    finally:
        server.terminate()
        server.wait(timeout=30)


def _wait_for(port: int) -> None:
    for _ in range(600):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise SystemExit("the server did not start")


def _first_load(page: Ask, *, port: int) -> int:
    """Return the bytes of a page and of every file that it links, compressed as they are sent."""
    sent = page.send(port)
    linked = dict.fromkeys(_LINKED.findall(gzip.decompress(sent).decode()))
    return len(sent) + sum(len(Ask(path, path).send(port)) for path in linked)


def _lines(ask: Ask, *, peer: float) -> Iterator[Result]:
    wall = statistics.quantiles(ask.wall, n=20)
    outside = statistics.quantiles(ask.outside, n=20)
    cpu = statistics.median(ask.cpu)
    yield Result(f"{ask.name}, CPU", f"{cpu:.1f} ms ({cpu / peer:.1f} ×)")
    goal = f"< {_GOAL_MS} ms"
    yield Result(f"{ask.name}, server p50 / p95", f"{wall[9]:.0f} / {wall[18]:.0f} ms", goal, wall[18] < _GOAL_MS)
    yield Result(f"{ask.name}, outside p50 / p95", f"{outside[9]:.0f} / {outside[18]:.0f} ms")


if __name__ == "__main__":
    print_results(TITLE, results=results())
