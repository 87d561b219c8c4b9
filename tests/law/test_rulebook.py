"""The rulebook reads files by layer and collects every mistake."""

from decimal import Decimal
from pathlib import Path

import pytest

from jixiao.law.jurisdiction import MalformedRegionError
from jixiao.law.rulebook import Rulebook
from jixiao.law.rulebook_error import BrokenRulebookError, BrokenTomlError, NotUtf8Error, UnknownFolderError
from tests.law.conftest import Make, write_files


def test_the_most_local_layer_comes_last(make_rulebook: Make) -> None:
    rulebook = make_rulebook({"cn-51/rules/b.toml": "x = 2", "cn/rules/b.toml": "x = 1", "cn/rules/a.toml": "x = 0"})
    documents = rulebook.documents("rules", region="510521")
    assert [(document.layer, document.path.name, document.data) for document in documents] == [
        ("cn", "a.toml", {"x": 0}),
        ("cn", "b.toml", {"x": 1}),
        ("cn-51", "b.toml", {"x": 2}),
    ]


def test_another_place_does_not_see_the_layer(make_rulebook: Make) -> None:
    rulebook = make_rulebook({"cn/rules/a.toml": "", "cn-51/rules/b.toml": ""})
    assert [document.layer for document in rulebook.documents("rules", region="420000")] == ["cn"]


def test_a_name_chooses_one_file_of_each_layer(make_rulebook: Make) -> None:
    rulebook = make_rulebook({"cn/codes/fund.toml": "", "cn/codes/grade.toml": "", "cn-51/codes/fund.toml": ""})
    documents = rulebook.documents("codes", region="51", name="fund")
    assert [(document.layer, document.path.stem) for document in documents] == [("cn", "fund"), ("cn-51", "fund")]


def test_a_file_is_read_once(make_rulebook: Make, tmp_path: Path) -> None:
    rulebook = make_rulebook({"cn/rules/a.toml": "x = 1"})
    before = rulebook.documents("rules", region="")
    (tmp_path / "cn/rules/a.toml").write_text("x = 2", encoding="utf-8")
    assert rulebook.documents("rules", region="51") == before


def test_a_number_with_a_point_keeps_its_digits(make_rulebook: Make) -> None:
    (document,) = make_rulebook({"cn/forms/a.toml": "pitch = 28.950"}).documents("forms", region="")
    assert document.data["pitch"] == Decimal("28.950")
    assert str(document.data["pitch"]) == "28.950"


def test_the_mark_that_windows_puts_in_front_is_no_text(tmp_path: Path) -> None:
    path = tmp_path / "cn/rules/a.toml"
    path.parent.mkdir(parents=True)
    path.write_bytes('标题 = "甲"\r\n'.encode("utf-8-sig").replace("标题".encode(), b"title"))
    (document,) = Rulebook(tmp_path).documents("rules", region="")
    assert document.data == {"title": "甲"}


def test_all_broken_files_are_named_in_one_pass(make_rulebook: Make, tmp_path: Path) -> None:
    rulebook = make_rulebook({"cn/rules/a.toml": 'x = 1\nid = "R1', "cn-51/rules/b.toml": "x = 1\nx = 2\n"})
    gb18030 = tmp_path / "cn/rules/c.toml"
    gb18030.write_bytes('title = "中文"'.encode("gb18030"))
    with pytest.raises(BrokenRulebookError) as caught:
        rulebook.documents("rules", region="51")
    broken, not_utf8, duplicate = caught.value.errors
    assert isinstance(broken, BrokenTomlError)
    assert isinstance(duplicate, BrokenTomlError)
    assert isinstance(not_utf8, NotUtf8Error)
    assert duplicate.spot == "第 2 行第 6 列"
    assert str(caught.value).splitlines()[0] == "规则库有 3 处错误："
    assert str(broken) == (
        f"规则库 {tmp_path / 'cn/rules/a.toml'}：{broken.spot}无法读取（{broken.reason}）。"
        "请检查这一处及上一行的引号、括号、等号，以及是否有重复的键。"
    )
    assert str(not_utf8) == (f"规则库 {gb18030}：文件不是 UTF-8 编码。请在编辑器里选“另存为”，编码选 UTF-8。")


def test_a_file_that_breaks_off_is_broken_at_its_end(make_rulebook: Make) -> None:
    reading = make_rulebook({"cn/rules/a.toml": 'id = "R1'}).read("rules", region="")
    (error,) = reading.errors
    assert isinstance(error, BrokenTomlError)
    assert error.spot == "文件末尾"
    assert error.reason == "Unterminated string"


def test_a_folder_outside_the_package_adds_a_county(make_rulebook: Make, tmp_path: Path) -> None:
    shipped = make_rulebook({"cn/rules/a.toml": "x = 1", "cn-51/rules/a.toml": "x = 2"})
    county = tmp_path / "county"
    write_files(county, files={"cn-510522/rules/own.toml": "x = 3", "cn/rules/a.toml": "x = 9"})
    rulebook = Rulebook(shipped.root, (county,))
    assert rulebook.layers(region="510522") == ("cn", "cn-51", "cn-510522")
    assert [document.data["x"] for document in rulebook.documents("rules", region="510522")] == [1, 9, 2, 3]


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("cn-510522/rule", "文件夹“rule”不会被读取。请改名为 rules。"),
        ("cn-510522/zzz", "文件夹“zzz”不会被读取。请对照程序自带规则库的文件夹名改正，或删除。"),
        ("cnn", "文件夹“cnn”不会被读取。请改名为 cn。"),
    ],
)
def test_an_added_folder_that_nothing_reads_is_a_mistake(
    name: str, problem: str, make_rulebook: Make, tmp_path: Path
) -> None:
    shipped = make_rulebook({"cn/rules/a.toml": ""})
    folder = tmp_path / "county" / name
    folder.mkdir(parents=True)
    with pytest.raises(BrokenRulebookError) as caught:
        Rulebook(shipped.root, (tmp_path / "county",)).documents("rules", region="510522")
    (error,) = caught.value.errors
    assert isinstance(error, UnknownFolderError)
    assert str(error) == f"规则库 {folder}：{problem}"


def test_a_region_that_is_no_code_is_refused(make_rulebook: Make) -> None:
    with pytest.raises(MalformedRegionError):
        make_rulebook({}).documents("rules", region="泸县")


def test_the_shipped_rulebook_is_one_object() -> None:
    assert Rulebook.shipped() is Rulebook.shipped()
    assert Rulebook.shipped().layers(region="510521") == ("cn", "cn-51", "cn-5105", "cn-510521")


def test_additions_stand_beside_the_shipped_rulebook(tmp_path: Path) -> None:
    rulebook = Rulebook.shipped(tmp_path)
    assert rulebook.roots == (Rulebook.shipped().root, tmp_path)
    assert Rulebook.shipped(tmp_path) is rulebook


def test_names_are_known_without_reading_the_files(make_rulebook: Make) -> None:
    rulebook = make_rulebook({"cn/codes/fund.toml": "?", "cn/codes/grade.toml": "?", "cn-51/codes/fund.toml": "?"})
    assert rulebook.names("codes", region="51") == ("fund", "grade")


def test_tables_of_a_part_are_passed_over_and_the_spots_stay_right(tmp_path: Path) -> None:
    folder = tmp_path / "cn" / "rules"
    folder.mkdir(parents=True)
    (folder / "a.toml").write_text(
        '[[rule]]\nid = "R1"\n\n[[rule.case]]\nbook = { "甲" = [\n  { "乙" = "1" },\n] }\n\n[[rule]]\nid = "R2"\n',
        encoding="utf-8",
    )
    rulebook = Rulebook(tmp_path)
    whole = rulebook.documents("rules", region="")[0].data["rule"]
    cut = rulebook.documents("rules", region="", without="rule.case")[0].data["rule"]
    assert [sorted(entry) for entry in whole] == [["case", "id"], ["id"]]
    assert cut == [{"id": "R1"}, {"id": "R2"}]
    (folder / "b.toml").write_text('[[rule.case]]\nx = \n\n[[rule]]\nid = = "R3"\n', encoding="utf-8")
    with pytest.raises(BrokenRulebookError, match="第 5 行"):
        rulebook.documents("rules", region="", without="rule.case")
