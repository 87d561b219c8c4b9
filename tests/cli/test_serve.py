"""`jixiao serve` tells what was made and hands host, port and workers to the server."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from jixiao.cli.main import cli
from jixiao.web.operation import serve
from jixiao.web.operation.serve import Start

MADE = Start((("finance", "财政审核", "Xk3-41"),), ("只供本机使用（没有 HTTPS）。",))


class FakeServer:
    """Stands for the installation and the server: it keeps what it was asked."""

    def __init__(self, start: Start) -> None:
        self.start = start
        self.prepared: dict[str, object] = {}
        self.served: dict[str, object] = {}

    def prepare(self, data: Path | None, **asked: object) -> Start:
        self.prepared = {"data": data, **asked}
        return self.start

    def run_server(self, host: str, **asked: object) -> None:
        self.served = {"host": host, **asked}


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> FakeServer:
    fake = FakeServer(MADE)
    monkeypatch.setattr(serve, "prepare", fake.prepare)
    monkeypatch.setattr(serve, "run_server", fake.run_server)
    return fake


def test_it_serves_this_machine_only_unless_told_otherwise(server: FakeServer) -> None:
    done = CliRunner().invoke(cli, ["serve"])
    assert done.exit_code == 0, done.output
    assert server.prepared == {"data": None, "is_sample": False, "is_migrating": False}
    assert server.served == {"host": "127.0.0.1", "port": 8000, "workers": 2}


def test_what_is_asked_is_passed_on(server: FakeServer, tmp_path: Path) -> None:
    asked = ["--data", str(tmp_path), "--host", "10.0.0.7", "--port", "8443", "--sample", "--migrate"]
    assert CliRunner().invoke(cli, ["serve", *asked]).exit_code == 0
    assert server.prepared == {"data": tmp_path, "is_sample": True, "is_migrating": True}
    assert server.served["port"] == 8443


def test_new_logins_and_notices_are_told_once(server: FakeServer) -> None:
    told = CliRunner().invoke(cli, ["serve"]).output
    for words in ("只供本机使用", "密码（只显示这一次）", "finance", "Xk3-41", "127.0.0.1:8000"):
        assert words in told
    server.start = Start((), ())
    again = CliRunner().invoke(cli, ["serve"]).output
    assert "密码" not in again
    assert "在浏览器地址栏输入 127.0.0.1:8000" in again


@pytest.mark.parametrize("port", ["0", "65536", "http"])
def test_a_port_that_is_none_starts_nothing(server: FakeServer, port: str) -> None:
    assert CliRunner().invoke(cli, ["serve", "--port", port]).exit_code == 2
    assert server.prepared == {}
