"""Parameters are read exactly, and each mistake in a file is named."""

from collections.abc import Callable
from fractions import Fraction

import pytest

from jixiao.book.money import Money
from jixiao.law.parameter_file import read_parameters
from jixiao.law.rulebook_error import BrokenRulebookError, DuplicateEntryError, RulebookError
from tests.law.conftest import Make

RIGHT = {
    "id": '"线"',
    "name": '"line"',
    "value": '"90%"',
    "unit": '"%"',
    "valid_from": "2023-01-01",
    "citation": '"第一条"',
    "mark": '"确认"',
    "verified": "true",
}


def toml_of(**changes: str) -> str:
    """Return the TOML of a right parameter with changed keys; an empty change leaves the key out."""
    keys = {**RIGHT, **changes}
    return "\n".join(["[[parameter]]", *(f"{key} = {text}" for key, text in keys.items() if text)]) + "\n"


@pytest.fixture
def errors_of(make_rulebook: Make) -> Callable[[str], tuple[RulebookError, ...]]:
    """Return a function that gives the mistakes in a file of parameters."""

    def read(text: str) -> tuple[RulebookError, ...]:
        with pytest.raises(BrokenRulebookError) as caught:
            read_parameters(make_rulebook({"cn/parameters/a.toml": text}), region="")
        return caught.value.errors

    return read


@pytest.mark.parametrize(
    ("written", "unit", "value", "printed"),
    [
        ('"90%"', "%", Fraction(9, 10), "90%"),
        ('"67.5%"', "%", Fraction(27, 40), "67.5%"),
        ('"100%"', "%", 1, "100%"),
        ('"10%"', "百分点", Fraction(1, 10), "10%"),
        ('"1.3"', "倍", Fraction(13, 10), "1.3倍"),
        ('"1/3"', "来宾人数", Fraction(1, 3), "1/3来宾人数"),
        ('"-5"', "分", -5, "-5分"),
        ('"200万元"', "万元", Money(200_000_000), "200万元"),  # 200 × 10,000 yuan × 100 fen
        ('"0.01元"', "元", Money(1), "0.01元"),
        ('"会所"', "文字", "会所", "会所"),
        ('"08-31"', "月-日", "08-31", "08-31"),
        ("'^[0-9]{2}$'", "正则表达式", "^[0-9]{2}$", "^[0-9]{2}$"),
        ('["烟", "酒"]', "文字", ("烟", "酒"), "烟、酒"),
    ],
)
def test_a_value_is_read_by_its_unit(make_rulebook: Make, written: str, unit: str, value: object, printed: str) -> None:
    rulebook = make_rulebook({"cn/parameters/a.toml": toml_of(value=written, unit=f'"{unit}"')})
    (parameter,) = read_parameters(rulebook, region="")
    assert parameter.value == value
    assert type(parameter.value) is type(value)
    assert parameter.printed == printed


def test_keys_of_digits_are_numbers(make_rulebook: Make) -> None:
    text = toml_of(value='{ 6 = "40%", "优" = "90%" }', key_unit='"月"')
    (parameter,) = read_parameters(make_rulebook({"cn/parameters/a.toml": text}), region="")
    assert parameter.value == {6: Fraction(2, 5), "优": Fraction(9, 10)}
    assert parameter.printed == "6月 40%、优 90%"


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"value": '"90"'}, "value 是“90”。应为以“%”结尾的数，如 10%。"),
        ({"value": '"九成%"'}, "value 是“九成%”。应为以“%”结尾的数，如 10%。"),
        ({"value": '"90%"', "unit": '"天"'}, "value 是“90%”。应为不带单位的数，如 10、1.3、1/3。"),
        ({"value": '"200"', "unit": '"万元"'}, "value 是“200”。应为以“万元”结尾的数，如 10万元。"),
        ({"value": '"0.001元"', "unit": '"元"'}, "value 是“0.001元”。应为精确到分的金额。"),
        ({"value": '"1/3元"', "unit": '"元"'}, "value 是“1/3元”。应为精确到分的金额。"),
        ({"value": '"("', "unit": '"正则表达式"'}, "value 是“(”。应为有效的正则表达式。"),
        ({"value": '"8-31"', "unit": '"月-日"'}, "value 是“8-31”。应为两位月、两位日，如 08-31。"),
        ({"value": '["10"]', "unit": '"天"'}, "unit 是“天”。应为“文字”，因为 value 是若干文字。"),
        (
            {"value": '{ 6 = "40%" }'},
            "key_unit 是“”。应为键的含义，如“月”“等级”，因为 value 是按键列出的。",
        ),
        (
            {"value": "0.9"},
            "value 的写法不对。应写成带引号的文字或方括号里的若干带引号的文字或花括号里的“键 = 带引号的文字”。",
        ),
        ({"valid_from": '"2023"'}, "valid_from 的写法不对。应写成不带引号的日期，如 2024-01-01。"),
        ({"unit": ""}, "缺少 unit，或内容为空。请补上 unit = …。"),
        ({"citation": '""'}, "缺少 citation，或内容为空。请补上 citation = …。"),
        ({"valid_until": "2024-01-01"}, "不认识 valid_until。是否应为 valid_to？"),
        (
            {"mark": '"常识"'},
            "依据标记是“常识”，却写了 verified = true。对照原文核实后把 mark 改为“确认”，否则写 verified = false。",
        ),
        (
            {"valid_to": "2022-12-31"},
            (
                "valid_to（2022-12-31）不晚于 valid_from（2023-01-01）。"
                "valid_to 是失效的第一天，应晚于 valid_from；一直有效的不写 valid_to。"
            ),
        ),
    ],
)
def test_a_mistake_is_named(
    errors_of: Callable[[str], tuple[RulebookError, ...]], changes: dict[str, str], message: str
) -> None:
    (error,) = errors_of(toml_of(**changes))
    assert str(error) == f"规则库 {error.path}，parameter「线」：{message}"


def test_an_entry_without_an_id_is_named_by_its_number(
    errors_of: Callable[[str], tuple[RulebookError, ...]],
) -> None:
    (error,) = errors_of(toml_of() + toml_of(id="", name=""))[:1]
    assert str(error) == f"规则库 {error.path}，第 2 个 parameter：缺少 id，或内容为空。请补上 id = …。"


def test_a_stray_key_beside_the_entries_is_named(
    errors_of: Callable[[str], tuple[RulebookError, ...]],
) -> None:
    (error,) = errors_of('remark = "x"\n' + toml_of())
    assert str(error) == (f"规则库 {error.path}：不认识 remark。请删除，说明文字写在 note 或以 # 开头的注释里。")


def test_all_mistakes_of_all_files_are_found_in_one_pass(make_rulebook: Make) -> None:
    rulebook = make_rulebook(
        {
            "cn/parameters/a.toml": toml_of(unit="") + toml_of(id='"另"', mark='"听说"'),
            "cn/parameters/b.toml": "not toml",
            "cn-51/parameters/c.toml": toml_of(value='"90"'),
        }
    )
    with pytest.raises(BrokenRulebookError) as caught:
        read_parameters(rulebook, region="51")
    assert len(caught.value.errors) == 4  # no unit, no such mark, no TOML, no percent sign


def test_versions_may_follow_each_other(make_rulebook: Make) -> None:
    text = toml_of(valid_to="2024-01-01") + toml_of(valid_from="2024-01-01")
    assert len(read_parameters(make_rulebook({"cn/parameters/a.toml": text}), region="")) == 2


def test_versions_of_one_layer_may_not_overlap_even_in_two_files(make_rulebook: Make) -> None:
    files = {
        "cn/parameters/a.toml": toml_of(valid_to="2024-01-02"),
        "cn/parameters/b.toml": toml_of(valid_from="2024-01-01"),
    }
    with pytest.raises(BrokenRulebookError) as caught:
        read_parameters(make_rulebook(files), region="")
    (error,) = caught.value.errors
    assert isinstance(error, DuplicateEntryError)
    assert str(error) == (
        f"规则库 {error.path}，parameter「线」：与 {error.other} 中的同名条目有效期重叠。"
        "请删除一条；新旧规定交替时，旧条目的 valid_to 等于新条目的 valid_from。"
    )


def test_two_layers_may_have_the_same_parameter(make_rulebook: Make) -> None:
    rulebook = make_rulebook({"cn/parameters/a.toml": toml_of(), "cn-51/parameters/a.toml": toml_of(value='"80%"')})
    assert [parameter.layer for parameter in read_parameters(rulebook, region="51")] == ["cn", "cn-51"]
