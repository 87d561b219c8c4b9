"""The index of what was and was not made for the units of a round."""

import datetime as dt
import io
from collections.abc import Sequence
from dataclasses import dataclass

from xlsxwriter import Workbook

from jixiao.exchange.workbook.output.look import FONT, SIZE, Looks, Role

NAME = "目录.xlsx"
_HEADS = {"单位代码": 14, "单位": 28, "状态": 10, "来源": 16, "文件": 60, "没有生成的": 60}
_NO_DAY = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)  # the same lines give the same bytes


@dataclass(frozen=True, slots=True)
class UnitLine:
    """What came of one unit.

    Unit:
        source: 工作底稿, or the frozen version.
        missing: what was not made and why, empty if everything was.
    """

    code: str
    unit: str
    state: str
    source: str
    files: tuple[str, ...] = ()
    missing: str = ""


def write_index(title: str, *, lines: Sequence[UnitLine]) -> bytes:
    """Return a workbook with a line a unit; every cell is a text."""
    target = io.BytesIO()
    options = {"in_memory": True, "default_format_properties": {"font_name": FONT, "font_size": SIZE}}
    with Workbook(target, options) as workbook:
        workbook.set_properties({"title": title, "created": _NO_DAY})
        looks, sheet = Looks(workbook), workbook.add_worksheet("目录")
        sheet.write_string(0, 0, title, looks.of(Role.TITLE))
        made = sum(bool(line.files) for line in lines)
        sheet.write_string(
            1, 0, f"共 {len(lines)} 个单位，{made} 个有文件，{len(lines) - made} 个没有。", looks.of(Role.SUBTITLE)
        )
        for column, (head, width) in enumerate(_HEADS.items()):
            sheet.set_column(column, column, width)
            sheet.write_string(2, column, head, looks.of(Role.HEADER))
        cell = looks.of(Role.FREE, text_wrap=True, quote_prefix=True, valign="top")
        for row, line in enumerate(lines, start=3):
            texts = (line.code, line.unit, line.state, line.source, "\n".join(line.files), line.missing)
            for column, text in enumerate(texts):
                sheet.write_string(row, column, text, cell)
        sheet.freeze_panes(3, 2)
    return target.getvalue()
