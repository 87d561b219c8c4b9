"""Which official fonts this machine has, and which of its fonts stand in for the others."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache

import typst

from jixiao.errors import RefusalError
from jixiao.writing.layout import FontChoice, Layout

FONT_REMEDY = (
    "请安装一种中文字体（如思源宋体、思源黑体；Debian、Ubuntu 的软件包 fonts-noto-cjk）后重试，"
    "或在装有 WPS 的电脑上打开 .docx 另存为 PDF。"
)


@dataclass(frozen=True, slots=True)
class FontPlan:
    """For each official font the installed font that prints it, and the official fonts nothing can print.

    `chosen[name]` equals `name` or one of its other names where the font itself is installed.
    """

    chosen: Mapping[str, str]
    replaced: Mapping[str, str]
    lacking: tuple[str, ...]

    def notices(self) -> tuple[str, ...]:
        """Return the sentences that say what was replaced."""
        if not self.replaced:
            return ()
        pairs = "，".join(f"{name}用“{stand_in}”代替" for name, stand_in in self.replaced.items())
        return (f"本机没有部分公文字体，PDF 中{pairs}；.docx 中仍写明正式字体，在装有这些字体的电脑上按正式字体显示。",)


@cache
def installed_fonts() -> frozenset[str]:
    """Return the family names of the fonts installed on this machine; read once a process."""
    return frozenset(typst.Fonts(include_embedded_fonts=False).families())


def plan_fonts(layout: Layout, *, installed: Collection[str]) -> FontPlan:
    """Choose an installed font for each official font of the layout."""
    chosen: dict[str, str] = {}
    replaced: dict[str, str] = {}
    lacking: list[str] = []
    for font in layout.fonts:
        own = next((name for name in (font.name, *font.also_named) if name in installed), "")
        stand_in = next((name for name in font.substitutes if name in installed), "")
        if own or stand_in:
            chosen[font.name] = own or stand_in
        else:
            lacking.append(font.name)
        if not own and stand_in:
            replaced[font.name] = stand_in
    return FontPlan(chosen, replaced, tuple(lacking))


def require_fonts(plan: FontPlan) -> None:
    """Refuse to print where a font has nothing to stand in for it, so that no empty boxes reach paper.

    Raises:
        RefusalError: If an official font and all of its substitutes are missing.
    """
    if plan.lacking:
        names = "、".join(plan.lacking)
        raise RefusalError(f"本机没有可用的中文字体，缺{names}及其代用字体，无法生成 PDF。", remedy=FONT_REMEDY)


def chart_font(layout: Layout, *, installed: Collection[str]) -> str:
    """Return the installed font that letters charts, or an empty string if there is none."""
    return next((name for name in layout.chart.fonts if name in installed), "")


def is_heavy(font: FontChoice, *, plan: FontPlan) -> bool:
    """Tell whether a stand-in must be printed bold to come near the official font."""
    return font.is_heavy and font.name in plan.replaced
