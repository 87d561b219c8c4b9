"""Run a program, and end it with everything it started if it takes too long."""

import os
import subprocess
from collections.abc import Mapping, Sequence

from msgspec import Struct

from jixiao.reading.limits import stop_group


class Ended(Struct, frozen=True):
    """How a program ended: its exit code, negative for a signal, and what it printed."""

    code: int
    output: bytes


def run_program(
    command: Sequence[str], *, seconds: float, content: bytes = b"", environment: Mapping[str, str] | None = None
) -> Ended:
    """Run a program on a content and return how it ended.

    Args:
        command: The program and its arguments; nothing of them comes from a file or its name.
        seconds: How long it may take.
        content: What it reads from standard input.
        environment: Variables that it sees besides those of this process.

    Raises:
        OSError: If it cannot be started.
        TimeoutError: If it takes too long; it is stopped then.
    """
    with subprocess.Popen(  # noqa: S603 - the one place where programs are started, with commands of our own
        command,
        env=None if environment is None else {**os.environ, **environment},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as process:
        try:
            output, _ = process.communicate(content, timeout=seconds)
        except BaseException as error:
            stop_group(process)
            if isinstance(error, subprocess.TimeoutExpired):
                raise TimeoutError from error
            raise
    return Ended(process.returncode, output)
