"""Number formats say what a number looks like."""

import pytest

from jixiao.reading.spreadsheet.number_format import BUILT_IN, GENERAL, NumberFormat, read_number_format


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("General", GENERAL),
        ("G/通用格式", GENERAL),
        ("@", GENERAL),
        ("0", NumberFormat(places=0)),
        ("#,##0.00", NumberFormat(places=2)),
        ("#,##0.00####", GENERAL),
        ("#,##0", NumberFormat(places=0)),
        ("0.00_ ;-0.00_ ;0.00_ ;@_ ", NumberFormat(places=2)),
        ("0%", NumberFormat(is_percent=True, places=0)),
        ("0.00%;[Red]-0.00%", NumberFormat(is_percent=True, places=2)),
        ('0.00"%"', NumberFormat(places=2)),
        ('0.0"月"', NumberFormat(places=1)),
        ("[Red]0.0", NumberFormat(places=1)),
        ("yyyy-mm-dd", NumberFormat(is_date=True)),
        ('yyyy"年"m"月"d"日"', NumberFormat(is_date=True)),
        ("[$-804]yyyy年m月", NumberFormat(is_date=True, has_day=False)),
        ("h:mm:ss", NumberFormat(is_date=True, has_day=False)),
        ("\\d0", NumberFormat(places=0)),
    ],
)
def test_a_code_is_read(code: str, expected: NumberFormat) -> None:
    assert read_number_format(code) == expected


def test_formats_that_files_use_without_naming_them() -> None:
    assert BUILT_IN[10] == NumberFormat(is_percent=True, places=2)
    assert BUILT_IN[14].is_date
    assert BUILT_IN[14].has_day
    assert not BUILT_IN[57].has_day
    assert (BUILT_IN[37].places, BUILT_IN[40].places) == (0, 2)
    assert 0 not in BUILT_IN
