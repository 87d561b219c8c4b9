"""Checking a file starts quickly: what takes long to import is not imported."""

import subprocess
import sys

import pytest

HEAVY = ("django", "duckdb", "pandas", "polars", "pyarrow")


@pytest.mark.parametrize("module", ["jixiao", "jixiao.cli.main", "jixiao.pipelines.check_book"])
def test_checking_loads_neither_django_nor_a_data_frame_library(module: str) -> None:
    program = f"import sys, {module}; print(*sorted(set(sys.modules) & set({HEAVY!r})))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False, text=True)
    assert (done.stdout.strip(), done.stderr) == ("", "")
