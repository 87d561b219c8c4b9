"""A lower layer replaces a whole report or single blocks of it; every mistake is told in one pass."""

import datetime as dt
from pathlib import Path

import pytest

from jixiao.law.rulebook_error import BrokenRulebookError, DuplicateEntryError
from jixiao.writing.reports.library import load_skeleton, report_kinds
from jixiao.writing.reports.problem import LevelSkippedError, UnknownNameError, UnknownReportError, UnreadableTextError
from jixiao.writing.reports.spec import BlockSpec, HeadingSpec, Skeleton
from tests.writing.reports.sample import add_report, catalogue, headings, report, skeleton

A, B, C = (f'[[block]]\nid = "{name}"\ntype = "heading"\nlevel = 1\ntext = "{name}"\n' for name in "甲乙丙")
CHANGE = 'amends = "便函"\ncitation = "本县"\nmark = "设计"\nverified = false\n'


def load(folder: Path, *, kind: str = "便函", year: int = 2023) -> Skeleton:
    """Return a skeleton with a folder of additions."""
    rules = catalogue(year, addition=folder)
    return load_skeleton(kind, law=rules.law, vocabulary=rules.vocabulary)


def ids(blocks: tuple[BlockSpec, ...]) -> list[str]:
    """Return the ids of the blocks in their order."""
    return [block.id for block in blocks]


def mistakes(folder: Path) -> tuple[str, BrokenRulebookError]:
    """Return the mistakes of the skeleton in a folder of additions, as text and as they are."""
    with pytest.raises(BrokenRulebookError) as caught:
        load(folder)
    return str(caught.value), caught.value


def test_what_ships_is_known_by_kind() -> None:
    known = report_kinds(catalogue().law)
    assert known == ("部门绩效评价报告", "部门事中绩效监控报告", "项目支出绩效自评表")
    with pytest.raises(UnknownReportError, match="没有“月报”这种报告。可以生成的有：部门绩效评价报告、"):
        load_skeleton("月报", law=catalogue().law, vocabulary=catalogue().vocabulary)


def test_a_county_can_add_a_report(tmp_path: Path) -> None:
    add_report(tmp_path, skeleton(A + B))
    assert report_kinds(catalogue(addition=tmp_path).law)[-1] == "便函"
    assert headings(report("便函", {}, addition=tmp_path)) == ["一、甲", "二、乙"]


def test_a_lower_layer_replaces_a_whole_report(tmp_path: Path) -> None:
    add_report(tmp_path, skeleton(A + B), layer="cn-51")
    add_report(tmp_path, CHANGE + C.replace("[[block]]", '[[block]]\nafter = "甲"'), layer="cn-51", name="y")
    add_report(tmp_path, skeleton(B), layer="cn-510521")
    assert ids(load(tmp_path).blocks) == ["乙"]  # the change of the layer above was one of the report replaced


def test_a_lower_layer_changes_single_blocks(tmp_path: Path) -> None:
    add_report(tmp_path, skeleton(A + B + C), layer="cn")
    replaced = '[[block]]\nreplaces = "乙"\ntype = "heading"\nlevel = 1\ntext = "本县的乙"\n'
    added = '[[block]]\nafter = "乙"\nid = "丁"\ntype = "heading"\nlevel = 1\ntext = "丁"\n'
    before = '[[block]]\nbefore = "甲"\nid = "戊"\ntype = "heading"\nlevel = 1\ntext = "戊"\n'
    removed = '[[block]]\nreplaces = "丙"\ntype = "none"\n'
    add_report(tmp_path, CHANGE + replaced + added + before + removed)
    found = load(tmp_path)
    assert ids(found.blocks) == ["戊", "甲", "乙", "丁"]
    assert headings(report("便函", {}, addition=tmp_path)) == ["一、戊", "二、甲", "三、本县的乙", "四、丁"]


def test_a_block_that_replaces_another_may_have_a_name_of_its_own(tmp_path: Path) -> None:
    add_report(tmp_path, skeleton(A + B), layer="cn")
    add_report(tmp_path, CHANGE + C.replace("[[block]]", '[[block]]\nreplaces = "甲"'))
    assert ids(load(tmp_path).blocks) == ["丙", "乙"]


def test_a_report_is_in_force_between_its_dates(tmp_path: Path) -> None:
    old = skeleton(A, head="valid_to = 2024-01-01")
    new = skeleton(B, head="valid_from = 2024-01-01")
    add_report(add_report(tmp_path, old, name="old"), new, name="new")
    assert ids(load(tmp_path, year=2023).blocks) == ["甲"]
    assert ids(load(tmp_path, year=2024).blocks) == ["乙"]
    assert catalogue(2023, addition=tmp_path).law.on == dt.date(2023, 12, 31)


def test_two_reports_of_one_kind_in_one_layer_are_a_mistake(tmp_path: Path) -> None:
    add_report(add_report(tmp_path, skeleton(A)), skeleton(B), name="y")
    text, broken = mistakes(tmp_path)
    assert isinstance(broken.errors[0], DuplicateEntryError)
    assert "report「便函」" in text


def test_a_change_must_say_where(tmp_path: Path) -> None:
    add_report(tmp_path, skeleton(A), layer="cn")
    nowhere = A + '[[block]]\nreplaces = "甲甲"\ntype = "none"\n'
    add_report(tmp_path, CHANGE + nowhere)
    text, broken = mistakes(tmp_path)
    assert [type(error) for error in broken.errors] == [UnknownNameError, UnknownNameError]
    assert "replaces、before 或 after 是“”，没有这个区块" in text
    assert "replaces 是“甲甲”，没有这个区块。是否应为“甲”？" in text


def test_every_mistake_of_a_report_is_told_with_file_block_and_position(tmp_path: Path) -> None:
    blocks = """
[[block]]
id = "甲"
type = "heading"
level = 2
text = "收入{收入核计}"

[[block]]
id = "甲"
type = "paragraph"
when = "收入合计 >"
text = "{支出合计|斤}"

[[block]]
id = "丙"
type = "tabel"

[[block]]
id = "丁"
type = "table"
form = "自评表格"

[[block]]
id = "戊"
text = "无类型"

[[block]]
id = "己"
type = "narrative"
section = "存在问提"
hint = "写问题"
tone = "平和"
"""
    add_report(tmp_path, skeleton(blocks))
    text, broken = mistakes(tmp_path)
    assert "x.toml，report「便函」 第 1 个 block「甲」：标题是第 2 级，跳过了上一级" in text
    assert "第 1 个 block「甲」：text 里的公式读不出：公式第 1 个字符处：没有叫“收入核计”的项目" in text
    assert "when 里的公式读不出：公式第 7 个字符处" in text
    assert "没有叫“斤”的写法" in text
    assert "type 是“tabel”。应为以下之一：title、heading、paragraph" in text
    assert "form 是“自评表格”，没有这个表" in text
    assert "第 5 个 block「戊」：缺少 type" in text
    assert "不认识 tone" in text
    assert "与 " in text  # two blocks are called 甲
    kinds = {type(error) for error in broken.errors}
    assert {LevelSkippedError, UnreadableTextError, UnknownNameError, DuplicateEntryError} <= kinds


def test_a_section_that_nobody_can_fill_is_a_mistake(tmp_path: Path) -> None:
    block = '[[block]]\nid = "甲"\ntype = "narrative"\nsection = "存在问提"\nhint = "写问题"\n'
    add_report(tmp_path, skeleton(block))
    assert "section 是“存在问提”，没有这个文字栏目。是否应为“存在问题”？" in mistakes(tmp_path)[0]


def test_evidence_must_be_sound(tmp_path: Path) -> None:
    add_report(tmp_path, skeleton(A).replace("verified = false", "verified = true"))
    assert "依据标记是“设计”，却写了 verified = true" in mistakes(tmp_path)[0]


def test_a_file_with_wrong_keys_is_told(tmp_path: Path) -> None:
    add_report(tmp_path, 'id = "便函"\nblocks = 3\n')
    text, _ = mistakes(tmp_path)
    assert "缺少 citation" in text
    assert "不认识 blocks，" not in text
    assert "不认识 blocks" in text


def test_a_condition_that_cannot_be_read_is_told_with_the_other_mistakes(tmp_path: Path) -> None:
    add_report(tmp_path, skeleton('[[block]]\nid = "甲"\ntype = "tabel"\n', head='when = "收入核计 > 0"'))
    text, broken = mistakes(tmp_path)
    assert "report「便函」：when 里的公式读不出：公式第 1 个字符处：没有叫“收入核计”的项目" in text
    assert len(broken.errors) == 2


def test_the_heading_read_is_the_heading_written(tmp_path: Path) -> None:
    add_report(tmp_path, skeleton(A, head='phase = "年初预算"\neach = "评价"\nwhere = "已填(评价项目)"\nsingle = true'))
    found = load(tmp_path)
    assert isinstance(found.blocks[0], HeadingSpec)
    assert found.subject is not None
    assert found.subject.table.name == "evaluation"
    assert found.is_one
