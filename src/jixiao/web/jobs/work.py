"""The process of the runner: `python -m jixiao.web.jobs.work`; it ends when its parent closes its input, or is gone."""

import os
import signal
import sys
import threading

import django

_PAUSE_SECONDS = 0.3
_SWEEP_SECONDS = 600
_HOUSE_SECONDS = 5
_LAST_SECONDS = 5  # for a job to notice and to be given back


def main() -> None:
    """Run one thread for quick work and one for all work, delete what has expired, and keep house."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "jixiao.web.settings")
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the parent, which then closes the input
    django.setup()
    from jixiao.web.jobs import beat, janitor, runner  # noqa: PLC0415 - their models need the set-up above
    from jixiao.web.operation import housekeeping  # noqa: PLC0415 - as above

    stop = threading.Event()
    threads = [
        threading.Thread(
            target=runner.work,
            args=(stop,),
            kwargs={"is_quick": is_quick, "beat": beat.steady_beat, "pause": _PAUSE_SECONDS},
            daemon=True,
        )
        for is_quick in (True, False)
    ]
    threads += [
        threading.Thread(target=task, args=(stop,), kwargs={"pause": pause}, daemon=True)
        for task, pause in ((janitor.sweep_again, _SWEEP_SECONDS), (housekeeping.keep_house, _HOUSE_SECONDS))
    ]
    for thread in threads:
        thread.start()
    sys.stdin.buffer.read()
    stop.set()
    for thread in threads:
        thread.join(timeout=_LAST_SECONDS)


if __name__ == "__main__":
    main()
