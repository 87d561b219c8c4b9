"""What the tests of the commands share: the program as it starts, and the bureau's workbooks."""

import sys
from pathlib import Path

import pytest

from jixiao.cli.main import main
from tests.cli.running import Jixiao, Ran
from tests.pipelines.sample import YEARS, bureau_workbook

NOT_WRAPPED = "10000"
BROKEN_RULE = """
[[rule]]
id = "R900"
title = "支出合计等于基本支出"
check = "支出合记 = 基本支出"
severity = "error"
kind = "arithmetic"
basis = ["示例"]
fix = "核对。"

[[rule.case]]
verdict = "pass"
book = { "支出合计" = "1" }
"""


@pytest.fixture(autouse=True)
def _wide(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let each sentence stand on one line, however wide the terminal of the tests is."""
    monkeypatch.setenv("COLUMNS", NOT_WRAPPED)


@pytest.fixture(scope="session")
def workbooks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the bureau's workbooks of both years, as reported and mended; no test writes into it."""
    folder = tmp_path_factory.mktemp("workbooks")
    for year in YEARS:
        for word, is_mended in (("原报数", False), ("更正后", True)):
            (folder / f"{year}{word}.xlsx").write_bytes(bureau_workbook(year, is_mended=is_mended))
    return folder


@pytest.fixture
def jixiao(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Jixiao:
    """Return a function that runs the program and says what it came to."""

    def run(*arguments: object) -> Ran:
        monkeypatch.setattr(sys, "argv", ["jixiao", *map(str, arguments)])
        capsys.readouterr()
        with pytest.raises(SystemExit) as stopped:
            main()
        printed = capsys.readouterr()
        code = stopped.value.code
        return Ran(code if isinstance(code, int) else 0, printed.out, printed.err)

    return run


@pytest.fixture
def broken_rulebook(tmp_path: Path) -> Path:
    """Return a folder of additions to the rulebook with a typo in a formula."""
    folder = tmp_path / "broken" / "cn" / "rules"
    folder.mkdir(parents=True)
    (folder / "own.toml").write_text(BROKEN_RULE, encoding="utf-8")
    return tmp_path / "broken"
