"""Serve the system on one machine."""

import os
from dataclasses import dataclass
from pathlib import Path

import django
from django.core.management import call_command
from django.db import connection
from granian import Granian
from granian.constants import Interfaces

from jixiao.web.jobs.start import start_runner
from jixiao.web.operation.start_checks import UnsafeStartError, hold_start, schema_notice

_THREADS = 2  # a worker; Python computes in one of them at a time, so that more would only make each slower
_CONNECTIONS = 1000  # a worker; every open browser keeps up to six, also while nobody types

_END_SECONDS = 10  # for what is being answered; a worker told to stop while it still starts never ends by itself


@dataclass(frozen=True, slots=True)
class Start:
    """What an operator learns when the system starts.

    Unit:
        logins: login, role and password or one-time code; only of accounts made right now.
        notices: what to know about this installation.
    """

    logins: tuple[tuple[str, str, str], ...]
    notices: tuple[str, ...]


def prepare(data: Path | None, *, is_sample: bool, is_migrating: bool) -> Start:
    """Make the installation ready: settings, database, first accounts or the sample county.

    Raises:
        UnsafeStartError: If it must not serve as it is set up.
        SettingError: If a setting cannot be used.
    """
    if data is not None:
        os.environ["JIXIAO_DATA"] = str(data.absolute())
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "jixiao.web.settings")
    django.setup()
    from jixiao.web.operation import first_accounts, sample  # noqa: PLC0415 - their models need the set-up above

    notices = hold_start()
    if is_new_database() or is_migrating:
        call_command("migrate", verbosity=0, interactive=False)
    elif (old := schema_notice()) is not None:
        raise UnsafeStartError(f"系统没有启动。{old.message}")
    if is_sample and first_accounts.has_no_people():
        made = sample.load_sample()
        return Start(tuple((item.login, item.role, item.password) for item in made), tuple(notices))
    return Start(tuple(first_accounts.make_first_accounts()), tuple(notices))


def is_new_database() -> bool:
    """Whether nothing was ever put into the database."""
    return not connection.introspection.table_names()


def run_server(host: str, *, port: int, workers: int) -> None:
    """Serve until the process is told to stop."""
    server = Granian(
        "jixiao.web.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        websockets=False,
        blocking_threads=_THREADS,
        backpressure=_CONNECTIONS,
        log_access=False,
        respawn_failed_workers=True,
        workers_kill_timeout=_END_SECONDS,
    )
    with start_runner():
        server.serve()
