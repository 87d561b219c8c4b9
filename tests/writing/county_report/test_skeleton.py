"""The skeleton is data: a county replaces it, and a mistake is told with all others."""

from pathlib import Path

import pytest

from jixiao.law.rulebook import Rulebook
from jixiao.law.rulebook_error import BrokenRulebookError
from jixiao.writing.county_report.skeleton import BlockType, CountySkeleton, county_skeleton

HEAD = 'id = "报告"\ncitation = "本县"\nmark = "设计"\nverified = false\n'


def skeleton(folder: Path, blocks: str) -> CountySkeleton:
    """Return the skeleton of a county that has its own."""
    path = folder / "cn-510521" / "forms" / "county_monitoring.toml"
    path.parent.mkdir(parents=True)
    path.write_text(HEAD + blocks, encoding="utf-8")
    rulebook = Rulebook.shipped(folder)
    return county_skeleton(rulebook, region="510521", is_monitoring=True, words={"units"}, names=("进度",))


def test_a_county_has_its_own(tmp_path: Path) -> None:
    found = skeleton(tmp_path, '[[block]]\ntype = "paragraph"\ntexts = ["共{units}个。"]\n')
    assert found.kind == "报告"
    assert [(block.type, block.texts) for block in found.blocks] == [(BlockType.PARAGRAPH, ("共{units}个。",))]
    assert "未经核实" in found.notice


def test_every_mistake_is_told(tmp_path: Path) -> None:
    blocks = (
        '[[block]]\ntype = "paragraph"\ntexts = ["{unit}"]\n[[block]]\ntype = "picture"\n'
        '[[block]]\ntype = "table"\ntable = "进展"\n[[block]]\ntype = "heading"\ntext = "一"\n'
    )
    with pytest.raises(BrokenRulebookError) as caught:
        skeleton(tmp_path, blocks)
    for told in ("{unit}", "picture", "进展", "level"):
        assert told in str(caught.value)
