"""The page of the settings of the web system."""

from docs.generate.markdown import code, page, plain, table
from jixiao.web.setting import SETTINGS, Setting

_INTRODUCTION = """\
网页系统的全部设置都是环境变量，启动前设好；不设就用默认值。设错了不会启动，会一次列出所有问题。"""
_CONFLICT = """\
密码复杂度和定期更换按等级保护要求默认打开；OWASP ASVS 5.0（6.2.5、6.2.10）不主张这两条。
以等级保护为准，设为 0 即关闭。"""


def settings_page() -> str:
    """Return the page."""
    rows = [
        (code(setting.variable), code(_default(setting)), _limits(setting), plain(setting.meaning))
        for setting in SETTINGS
    ]
    return page("设置", parts=(_INTRODUCTION, table(("变量", "默认", "范围", "含义"), rows=rows), _CONFLICT))


def _default(setting: Setting) -> str:
    content = setting.default
    if isinstance(content, bool):
        return "yes" if content else "no"
    return ",".join(content) if isinstance(content, tuple) else str(content)


def _limits(setting: Setting) -> str:
    return f"{setting.least}–{setting.most}" if setting.most else ""
