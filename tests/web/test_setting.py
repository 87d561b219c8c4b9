"""Settings: limits in pairs, every problem in one pass, and what holds where nothing is set."""

import pytest

from jixiao.web.setting import SETTINGS, Configuration, Setting, SettingError, load_configuration

BY_NAME = {setting.name: setting for setting in SETTINGS}
LIMITED = [setting for setting in SETTINGS if setting.most]


def read(**texts: str) -> Configuration:
    return load_configuration({f"JIXIAO_{name.upper()}": text for name, text in texts.items()}.get)


def test_nothing_set_is_a_quiet_local_installation() -> None:
    found = read()
    assert found.text("data") == "jixiao-data"
    assert found.listed("hosts") == ("127.0.0.1", "localhost")
    assert not found.flag("debug")
    assert found.number("idle_minutes") == 30


@pytest.mark.parametrize("setting", LIMITED, ids=lambda setting: str(setting.name))
def test_the_limits_belong_to_what_is_allowed(setting: Setting) -> None:
    assert setting.read(str(setting.least)) == setting.least
    assert setting.read(f" {setting.most} ") == setting.most
    for beyond in (setting.least - 1, setting.most + 1):
        with pytest.raises(ValueError, match=r"不在|不是整数"):
            setting.read(str(beyond))


@pytest.mark.parametrize("setting", LIMITED, ids=lambda setting: str(setting.name))
def test_what_holds_by_itself_is_allowed(setting: Setting) -> None:
    assert setting.least <= int(str(setting.default)) <= setting.most


@pytest.mark.parametrize("text", ["", "三十", "30.5", "-30", "1e1"])
def test_a_number_is_a_whole_number(text: str) -> None:
    with pytest.raises(ValueError, match="不是整数"):
        BY_NAME["idle_minutes"].read(text)


@pytest.mark.parametrize(
    ("text", "flag"),
    [("yes", True), ("TRUE", True), (" 1 ", True), ("no", False), ("False", False), ("0", False), ("", False)],
)
def test_yes_and_no(text: str, *, flag: bool) -> None:
    assert BY_NAME["https"].read(text) is flag


def test_a_flag_that_is_neither_is_not_taken_for_no() -> None:
    with pytest.raises(ValueError, match="看不出是或否"):
        BY_NAME["https"].read("on?")


def test_a_list_leaves_blanks_out() -> None:
    assert read(hosts=" a.example , ,b.example,").listed("hosts") == ("a.example", "b.example")


def test_every_problem_is_told_at_once_with_its_meaning() -> None:
    with pytest.raises(SettingError) as refused:
        read(idle_minutes="4", workers="many", https="maybe")
    assert len(refused.value.problems) == 3
    assert refused.value.problems[1] == (
        "设置 JIXIAO_IDLE_MINUTES 不能用：4 不在 5–60 之间。（多少分钟没有操作就要重新登录）"
    )


def test_each_setting_has_a_meaning_and_a_name_of_its_own() -> None:
    assert len(BY_NAME) == len(SETTINGS)
    assert all(setting.meaning for setting in SETTINGS)
