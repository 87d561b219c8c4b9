"""The walk through the sample county, step by step; the whole of it is run by the command."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest

from jixiao.book.book import Book
from jixiao.errors import RefusalError
from jixiao.pipelines import demo
from jixiao.pipelines.demo import STEPS, DemoStep, run_demo
from jixiao.pipelines.sample_county import load_county
from jixiao.pipelines.write_publication import WrittenFiles
from jixiao.pipelines.write_report import WrittenReport
from tests.pipelines.sample import NAME


def test_the_bureau_is_checked_twice_and_then_reported(tmp_path: Path) -> None:
    first, second = islice(run_demo(tmp_path), 2)
    assert first.result is not None
    assert second.result is not None
    assert (first.result.has_errors, second.result.has_errors) == (True, False)
    assert [path.relative_to(tmp_path).as_posix() for path in first.paths] == [
        f"工作簿/{NAME}2023年度原报数.xlsx",
        f"检查结果/{NAME}2023年度原报数.docx",
        f"检查结果/{NAME}2023年度原报数.html",
    ]
    assert all(path.is_file() for path in (*first.paths, *second.paths))


def test_every_step_is_announced_before_it_begins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    titles: list[str] = []

    def check(book: Book, *, out: Path, title: str, name: str) -> DemoStep:
        assert titles[-1] == title
        return DemoStep(title, (out / f"{book.unit.name}{name}",))

    def report(_book: object, *, kinds: tuple[str, ...], **_options: object) -> Iterator[WrittenReport]:
        yield WrittenReport(kinds[0], WrittenFiles((), ("提示",)))

    monkeypatch.setattr(demo, "_checked", check)
    monkeypatch.setattr(demo, "write_reports", report)
    steps = list(run_demo(tmp_path, on_start=titles.append))
    assert len(titles) == len(steps) == STEPS
    assert len({path for step in steps for path in step.paths}) == len(load_county()) + 2  # the bureau's twice
    assert [step.title for step in steps if step.notices] == [
        "生成示例县经信局 2023 年度报告：部门绩效评价报告",
        "生成示例县经信局 2024 年度报告：部门事中绩效监控报告",
    ]


def test_a_folder_that_cannot_be_made_is_refused(tmp_path: Path) -> None:
    (tmp_path / "示例").write_bytes(b"")
    with pytest.raises(RefusalError, match="文件写不进去。"):
        next(run_demo(tmp_path / "示例"))
