"""A PostgreSQL server for the tests: started as an unprivileged user in a folder of its own, stopped at the end."""

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

REMEDY = "PostgreSQL is not installed. Debian: apt install postgresql"
_OWNER = "postgres"


def find_program(name: str) -> str | None:
    """Return the path of a program of PostgreSQL, also where Debian keeps the server's own."""
    folders = [str(path) for path in sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)]
    return shutil.which(name, path=os.pathsep.join([*folders, os.environ.get("PATH", "")]))


def has_postgresql() -> bool:
    """Whether a server can be started here."""
    return find_program("initdb") is not None and find_program("postgres") is not None


@contextmanager
def running_server() -> Iterator[str]:
    """Run a server in a folder that its user may enter, and yield the address of its database."""
    data, port = Path(tempfile.mkdtemp(prefix="jixiao-pg-")), _free_port()
    if os.geteuid() == 0:
        shutil.chown(data, _OWNER)
    _run("initdb", "--auth=trust", f"--username={_OWNER}", "--encoding=UTF8", f"--pgdata={data}")
    options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={data} -c fsync=off"
    _run("pg_ctl", "start", "--wait", f"--pgdata={data}", f"--options={options}", f"--log={data}/log")
    try:
        yield f"postgresql://{_OWNER}@127.0.0.1:{port}/postgres"
    finally:
        _run("pg_ctl", "stop", "--mode=fast", f"--pgdata={data}")
        shutil.rmtree(data, ignore_errors=True)


def _run(name: str, *arguments: str) -> None:
    program = find_program(name)
    if program is None:
        raise FileNotFoundError(REMEDY)
    command = [program, *arguments]
    if os.geteuid() == 0:
        command = ["runuser", "-u", _OWNER, "--", *command]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd="/")


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    return port
