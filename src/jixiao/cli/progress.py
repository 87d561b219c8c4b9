"""A bar for long work: on a terminal only, gone when the work is done."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Start = Callable[[str], None]  # called with the title of each step before it begins


def is_terminal() -> bool:
    """Whether a person sees what is printed: neither the result nor the bar goes into a file or a pipe."""
    return sys.stdout.isatty() and sys.stderr.isatty()


@contextmanager
def show_progress(total: int, *, is_wanted: bool = True) -> Iterator[Start]:
    """Show how many steps of a work are done and which one is being done, and yield what tells of each step.

    A single step shows no bar, nor does output that goes into a file or a pipe.

    Args:
        total: How many steps there are.
        is_wanted: False for output that a program reads.
    """
    if not is_wanted or total <= 1 or not is_terminal():
        yield lambda _title: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True, force_terminal=True), transient=True) as bar:
        task = bar.add_task("", total=total)
        done = -1

        def start(title: str) -> None:
            nonlocal done
            done += 1
            bar.update(task, description=title, completed=done, refresh=True)  # however short the step is

        yield start
