"""What a process that parses a stranger's file may use; the only module with calls of POSIX alone.

Where the system has no such limits, as on Windows, those of size and time that the parent watches remain.
"""

import importlib
import os
import signal
from types import ModuleType
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from subprocess import Popen  # the worker starts sooner without it

MEGABYTE = 1024 * 1024


class ProcessLimits(Struct, frozen=True):
    """Limits of one process.

    Unit:
        memory: bytes of address space.
        cpu, wall: seconds of work, and of waiting.
        file_size: bytes of a file that it writes.
        files: open files.
    """

    memory: int = 1024 * MEGABYTE
    cpu: int = 20
    wall: int = 40
    file_size: int = 0
    files: int = 64


READER = ProcessLimits()
CONVERTER = ProcessLimits(memory=4096 * MEGABYTE, cpu=60, wall=90, file_size=128 * MEGABYTE, files=512)


def has_kernel_limits() -> bool:
    """Return whether this system limits memory and work of a process."""
    return _resource() is not None


def limit_this_process(limits: ProcessLimits) -> None:
    """Lower the limits of the process that runs, for good, and keep crashes from writing dumps."""
    resource = _resource()
    if resource is None:
        return
    for name, soft, hard in (
        ("RLIMIT_AS", limits.memory, limits.memory),
        ("RLIMIT_CPU", limits.cpu, limits.cpu + 1),  # a signal of its own comes first, and tells why
        ("RLIMIT_FSIZE", limits.file_size, limits.file_size),
        ("RLIMIT_NOFILE", limits.files, limits.files),
        ("RLIMIT_CORE", 0, 0),
    ):
        limit = getattr(resource, name)
        _, allowed = resource.getrlimit(limit)
        most = hard if allowed == resource.RLIM_INFINITY else min(hard, allowed)
        resource.setrlimit(limit, (min(soft, most), most))


def stop_group(process: "Popen[bytes]") -> None:
    """End a process that was started in a session of its own, with everything that it started, at once."""
    if hasattr(os, "killpg"):
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except OSError:  # it has just ended by itself
            return
    else:
        process.kill()


def ended_by_cpu_limit(code: int) -> bool:
    """Return whether an exit code says that a process had worked too long."""
    return hasattr(signal, "SIGXCPU") and code == -signal.SIGXCPU


def _resource() -> ModuleType | None:
    try:
        return importlib.import_module("resource")
    except ImportError:
        return None
