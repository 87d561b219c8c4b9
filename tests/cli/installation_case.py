"""Run a command of an installation in a process of its own, so that its settings are read afresh."""

import os
import subprocess
import sys
from pathlib import Path

_MAIN = "import sys; from jixiao.cli.main import main; sys.argv[0] = 'jixiao'; main()"
_SET_UP = """
import sys
from pathlib import Path
from jixiao.web.operation.serve import prepare
prepare(Path(sys.argv[-1]), is_sample=False, is_migrating=False)
"""


def alone(*arguments: str, data: Path) -> subprocess.CompletedProcess[str]:
    """Run a command with a data folder; `setup` makes the three administrators."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("JIXIAO_D", "DJANGO_"))}
    code = _SET_UP if arguments == ("setup",) else _MAIN
    command = [sys.executable, "-c", code, *arguments, "--data", str(data)]
    return subprocess.run(command, check=False, capture_output=True, text=True, env=environment)
