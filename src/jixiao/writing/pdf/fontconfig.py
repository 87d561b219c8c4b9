"""A fontconfig file that maps the official fonts to installed ones, so that no Latin font is taken for Chinese."""

from xml.sax.saxutils import escape

from jixiao.writing.fonts import FontPlan, is_heavy
from jixiao.writing.layout import FontChoice, Layout

_SYSTEM_FILE = "/etc/fonts/fonts.conf"
_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<include ignore_missing="yes">{system}</include>
"""
_MATCH = """<match target="pattern">
<test name="family" qual="any" compare="eq"><string>{name}</string></test>
<edit name="family" mode="assign" binding="same"><string>{stand_in}</string></edit>
{weight}</match>
"""
_BOLD = '<edit name="weight" mode="assign" binding="same"><const>bold</const></edit>\n'


def fontconfig_text(layout: Layout, *, plan: FontPlan, system: str = _SYSTEM_FILE) -> str:
    """Return the file: the machine's own configuration, then one rule for each official font that is replaced."""
    head = _HEAD.format(system=escape(system))
    rules = [_rule(font, plan=plan) for font in layout.fonts if font.name in plan.replaced]
    return head + "".join(rules) + "</fontconfig>\n"


def _rule(font: FontChoice, *, plan: FontPlan) -> str:
    weight = _BOLD if is_heavy(font, plan=plan) else ""
    return _MATCH.format(name=escape(font.name), stand_in=escape(plan.replaced[font.name]), weight=weight)
