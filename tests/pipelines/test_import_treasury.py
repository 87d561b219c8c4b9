"""An export goes into a new workbook; the old one stays, and what was learned is kept."""

from pathlib import Path

import pytest

from jixiao.errors import RefusalError
from jixiao.exchange.treasury.column_mapping import ColumnMapping
from jixiao.pipelines.import_book import read_book
from jixiao.pipelines.import_treasury import import_treasury, keep_mapping, read_mappings, try_treasury
from tests.exchange.treasury.exports import xlsx
from tests.pipelines.sample import bureau, bureau_workbook

ROWS = (
    ("截至2024年8月31日",),
    ("项目代码", "指标金额（元）", "累计支出（元）"),
    ("51052124T000000000303", 1600000, 910000),
)
ANSWERS = {"column/指标金额": "adjusted"}


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """Return an export and a workbook."""
    export, workbook = tmp_path / "指标.xlsx", tmp_path / "账.xlsx"
    export.write_bytes(xlsx(ROWS))
    workbook.write_bytes(bureau_workbook(2024, is_mended=True))
    return export, workbook


def test_a_trial_writes_nothing(files: tuple[Path, Path]) -> None:
    export, workbook = files
    imported = import_treasury(export, workbook=workbook, answers=ANSWERS, is_dry=True)
    assert (imported.applied, imported.path) == (None, None)
    assert sorted(path.name for path in export.parent.iterdir()) == ["指标.xlsx", "账.xlsx"]
    assert try_treasury(export, book=bureau(2024, is_mended=True), answers=ANSWERS).counts.matched == 1


def test_an_import_writes_a_new_workbook_and_a_second_one_changes_nothing(files: tuple[Path, Path]) -> None:
    export, workbook = files
    before = workbook.read_bytes()
    imported = import_treasury(export, workbook=workbook, answers=ANSWERS)
    assert imported.path == workbook.with_name("账（已导入）.xlsx")
    assert workbook.read_bytes() == before
    figures = {amount.figure_id: amount.figure.number for amount in read_book(imported.path).amounts}
    assert figures["project/p3/amount@executed.m8"] == 91_000_000
    assert figures["project/p3/amount@adjusted"] == 160_000_000
    again = import_treasury(export, workbook=imported.path, answers=ANSWERS)
    assert again.applied is not None
    assert (again.applied.changes, again.path) == ((), None)


def test_a_workbook_that_is_there_is_not_written_over(files: tuple[Path, Path]) -> None:
    export, workbook = files
    import_treasury(export, workbook=workbook, answers=ANSWERS)
    with pytest.raises(RefusalError, match="没有覆盖"):
        import_treasury(export, workbook=workbook, answers=ANSWERS)


def test_open_questions_leave_everything_as_it_is(files: tuple[Path, Path]) -> None:
    export, workbook = files
    mapping = export.with_name("对照.json")
    imported = import_treasury(export, workbook=workbook, mapping=mapping)
    assert not imported.run.is_ready
    assert not mapping.exists()


def test_what_was_learned_is_used_next_time(files: tuple[Path, Path]) -> None:
    export, workbook = files
    mapping = export.with_name("对照.json")
    import_treasury(export, workbook=workbook, mapping=mapping, answers=ANSWERS)
    imported = import_treasury(export, workbook=workbook, mapping=mapping, is_dry=True)
    assert imported.run.is_learned
    assert imported.run.questions == ()


def test_mappings_are_kept_one_for_each_kind_of_file(tmp_path: Path) -> None:
    path = tmp_path / "对照.json"
    first, second = ColumnMapping("甲", "1", {"金额": "paid"}), ColumnMapping("乙", "2", {})
    keep_mapping(first, path=path)
    keep_mapping(second, path=path)
    keep_mapping(ColumnMapping("甲", "1", {"金额": "executed"}), path=path)
    assert read_mappings(path) == (second, ColumnMapping("甲", "1", {"金额": "executed"}))
    assert read_mappings(None) == read_mappings(tmp_path / "没有.json") == ()


@pytest.mark.parametrize("text", ["[]", "{}", "不是", '{"schema": "别的", "mappings": []}'])
def test_another_file_is_no_mapping(tmp_path: Path, text: str) -> None:
    path = tmp_path / "对照.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(RefusalError, match="不是列名对照文件"):
        read_mappings(path)
