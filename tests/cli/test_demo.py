"""`jixiao demo`: the sample county in one go."""

from itertools import islice
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from jixiao.cli import demo
from jixiao.cli.main import cli
from jixiao.pipelines import write_publication
from jixiao.pipelines.demo import run_demo
from tests.cli.running import Jixiao
from tests.pipelines.sample import NAME
from tests.pipelines.word_text import word_text
from tests.writing.sample import need_fonts

UNITS = 6
NOTHING = 3


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("demo") / "示例"


@pytest.fixture(scope="module")
def ran(out: Path) -> Result:
    """Return the run, with PDFs set by the program itself: how LibreOffice does it is tested with the reports."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(write_publication, "find_office", lambda: None)
        return CliRunner().invoke(cli, ["demo", "--no-serve", "--out", str(out)], env={"COLUMNS": "100"})


def test_it_succeeds_and_says_where_everything_is(ran: Result, out: Path) -> None:
    assert ran.exit_code == 0
    assert ran.stdout.endswith(f"全部文件在 {out.resolve()}\n")


def test_every_unit_has_its_workbooks_and_coverage_slips(ran: Result, out: Path) -> None:
    workbooks = {path.stem for path in (out / "工作簿").iterdir()}
    assert ran.exit_code == 0
    assert len(workbooks) == 2 * UNITS + 2  # the bureau's come as reported and mended
    assert {path.name for path in (out / "检查结果").iterdir()} == {
        f"{name}.{style}" for name in workbooks for style in ("docx", "html")
    }


def test_both_official_reports_of_the_bureau_are_written(ran: Result, out: Path) -> None:
    need_fonts()  # without one there is no .pdf
    names = (f"{NAME}2023年度部门绩效评价报告", f"{NAME}2024年度部门事中绩效监控报告")
    assert ran.exit_code == 0
    assert {path.name for path in (out / "报告").iterdir()} == {
        f"{name}.{style}" for name in names for style in ("docx", "html", "pdf")
    }
    assert "3793.43" in word_text(out / "报告" / f"{names[0]}.docx")
    assert "1556.61" in word_text(out / "报告" / f"{names[1]}.docx")


def test_the_errors_found_are_told_and_then_every_workbook_is_counted(ran: Result) -> None:
    for rule in ("R004", "R087", "R103", "R110", "R130", "R080", "R081", "R090"):
        assert f"【{rule}】" in ran.stdout
    lines = ran.stdout.splitlines()
    header = next(number for number, line in enumerate(lines) if line.startswith("检查 "))
    table = lines[header + 1 : header + 1 + 2 * UNITS + 2]
    assert all(line.split()[3] == "0" for line in table if "原报数" not in line)  # nothing failed
    assert len({len(line.encode("gb18030")) for line in (lines[header], *table)}) == 1  # the numbers stand at the right
    assert max(len(line.encode("gb18030")) for line in table) <= 100


def test_the_scores_are_told(ran: Result) -> None:
    scored = ran.stdout.partition("评分 ")[2].splitlines()
    assert next(line for line in scored if "更正后" in line).split()[1:] == ["95", "优", "23", "98.88"]


def test_nothing_but_text_is_printed_where_nobody_watches(ran: Result) -> None:
    assert not ran.stdout.startswith("\n")
    assert "\x1b" not in ran.output


def test_a_folder_that_cannot_be_made_is_told_without_a_traceback(jixiao: Jixiao, tmp_path: Path) -> None:
    (tmp_path / "示例").write_bytes(b"a file where the folder should be")
    done = jixiao("demo", "--no-serve", "--out", tmp_path / "示例")
    assert (done.code, done.out) == (NOTHING, "")
    assert done.err.startswith("错误：文件写不进去。")


def test_the_same_is_told_as_json(jixiao: Jixiao, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(demo, "run_demo", lambda out, *, on_start: islice(run_demo(out, on_start=on_start), 1))
    done = jixiao("demo", "--out", tmp_path, "--format", "json")
    (step,) = done.json
    assert set(step) == {"title", "files", "rules", "coverage", "scores", "notices"}
    assert [Path(path).is_file() for path in step["files"]] == [True, True, True]
    assert {"R004", "R103"} <= set(step["rules"])
    assert step["coverage"]["failed"] >= len(step["rules"])
    assert step["scores"][0] == {"subject": "部门整体", "total": "95", "grade": "优"}
