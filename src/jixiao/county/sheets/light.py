"""The table 预警: every light that is not green, with what lit it."""

from jixiao.county.light import Light, Signal
from jixiao.county.sheet import Content, Sheet, SheetColumn
from jixiao.county.summary import CountySummary

_COLUMNS = (
    SheetColumn("灯色", width=10),
    SheetColumn("单位", width=26),
    SheetColumn("项目", width=26),
    SheetColumn("原因", width=44),
    SheetColumn("依据", width=26),
    SheetColumn("依据出处", width=44, is_detail=True),
)
WHOLE_UNIT = "单位整体"


def light_sheet(summary: CountySummary) -> Sheet:
    """Return the table of warnings, the worst first; green lights are only counted."""
    rows = tuple(_row(signal) for signal in summary.signals if signal.light is not Light.GREEN)
    return Sheet("预警", "红黄绿灯预警", _COLUMNS, rows, notes=tuple(_notes(summary)))


def _row(signal: Signal) -> tuple[Content, ...]:
    causes = signal.leading
    provisions = list(dict.fromkeys(cause.provision for cause in causes if cause.provision is not None))
    return (
        signal.light.words,
        signal.unit,
        signal.subject if signal.project else WHOLE_UNIT,
        "".join(cause.words for cause in causes),
        "；".join(provision.describe() for provision in provisions) or _without_provision(signal.light),
        "；".join(provision.basis for provision in provisions),
    )


def _without_provision(light: Light) -> str:
    return "" if light is Light.UNKNOWN else "算术关系"


def _notes(summary: CountySummary) -> list[str]:
    notes = []
    for word, of_projects in (("单位整体", False), ("项目", True)):
        counts = [(light, len(summary.lights(light, of_projects=of_projects))) for light in Light]
        notes.append(f"{word}：{'，'.join(f'{light.words} {count}' for light, count in counts)}。")
    return [*notes, "未判断不等于正常：缺少执行数或预算数。"]
