"""`jixiao verify`: the whole command, on an installation of its own."""

import json
from pathlib import Path

from tests.cli.installation_case import alone


def test_a_fresh_installation_is_whole(tmp_path: Path) -> None:
    alone("setup", data=tmp_path / "d")
    done = alone("verify", "--format", "json", data=tmp_path / "d")
    assert json.loads(done.stdout) == {"head": 3, "problems": []}  # three accounts
    assert "完整" in alone("verify", data=tmp_path / "d").stdout
