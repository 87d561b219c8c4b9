"""The start: checks first, then the database, then accounts where there are none, then the server."""

import os
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from jixiao.web.accounts.models import Person
from jixiao.web.operation import serve, start_checks
from jixiao.web.operation.sample import SampleLogin
from jixiao.web.operation.serve import is_new_database, prepare, run_server
from jixiao.web.operation.start_checks import Notice, UnsafeStartError
from tests.web.conftest import County
from tests.web.walk.system import COMMAND, START_SECONDS, environment, free_port


@pytest.fixture(autouse=True)
def _same_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let what a start sets in the environment end with the test."""
    monkeypatch.setattr(os, "environ", dict(os.environ))


@pytest.mark.django_db
def test_a_fresh_installation_gets_three_administrators_once() -> None:
    assert not is_new_database()
    start = prepare(None, is_sample=False, is_migrating=False)
    assert [login for login, _, _ in start.logins] == ["system", "security", "audit"]
    assert prepare(None, is_sample=False, is_migrating=False).logins == ()


@pytest.mark.django_db
def test_the_sample_is_put_into_an_empty_installation_only(monkeypatch: pytest.MonkeyPatch) -> None:
    made = [SampleLogin("finance", "财政审核", "Xk3-41")]
    monkeypatch.setattr("jixiao.web.operation.sample.load_sample", lambda: made)
    assert prepare(None, is_sample=True, is_migrating=False).logins == (("finance", "财政审核", "Xk3-41"),)


def test_where_somebody_is_no_sample_is_put_in(county: County) -> None:
    before = Person.objects.count()
    assert county.people
    assert prepare(None, is_sample=True, is_migrating=False).logins == ()
    assert Person.objects.count() == before


@pytest.mark.django_db
def test_an_unsafe_start_makes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(start_checks, "start_notices", lambda: [Notice("JIXIAO_HOSTS 不能是 *。", is_fatal=True)])
    with pytest.raises(UnsafeStartError, match="JIXIAO_HOSTS"):
        prepare(None, is_sample=False, is_migrating=False)
    assert not Person.objects.exists()


@pytest.mark.django_db
def test_an_old_database_is_raised_only_when_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    called: list[str] = []
    monkeypatch.setattr(serve, "schema_notice", lambda: Notice("数据库结构比程序旧。", is_fatal=True))
    monkeypatch.setattr(serve, "call_command", lambda name, **_: called.append(name))
    with pytest.raises(UnsafeStartError, match="数据库结构比程序旧"):
        prepare(None, is_sample=False, is_migrating=False)
    assert called == []
    prepare(None, is_sample=False, is_migrating=True)
    assert called == ["migrate"]


def test_the_server_is_given_address_and_workers(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: dict[str, Any] = {}

    class FakeServer:
        """Keeps what it was asked."""

        def __init__(self, target: str, **given: object) -> None:
            asked.update(given, target=target)

        def serve(self) -> None:
            asked["is_serving"] = True

    @contextmanager
    def queue() -> Iterator[None]:
        asked["has_queue"] = True
        yield
        assert asked["is_serving"]  # the queue runs as long as the server

    monkeypatch.setattr(serve, "Granian", FakeServer)
    monkeypatch.setattr(serve, "start_runner", queue)
    run_server("127.0.0.1", port=8001, workers=3)
    assert asked["has_queue"]
    assert (asked["target"], asked["address"], asked["port"], asked["workers"]) == (
        "jixiao.web.wsgi:application",
        "127.0.0.1",
        8001,
        3,
    )


def test_it_ends_though_it_is_interrupted_while_its_workers_start(tmp_path: Path) -> None:
    said = tmp_path / "serve.txt"
    command = [str(COMMAND), "serve", "--data", str(tmp_path / "data"), "--port", str(free_port())]
    with said.open("wb") as out:
        process = subprocess.Popen(command, stdout=out, stderr=out, env=environment(), start_new_session=True)
    try:
        last = time.monotonic() + START_SECONDS
        while "Spawning worker" not in said.read_text(encoding="utf-8"):
            assert process.poll() is None, said.read_text(encoding="utf-8")
            assert time.monotonic() < last, said.read_text(encoding="utf-8")
            time.sleep(0.01)
        os.killpg(process.pid, signal.SIGINT)
        process.wait(timeout=START_SECONDS)
        assert "shutdown completed" in said.read_text(encoding="utf-8")
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
