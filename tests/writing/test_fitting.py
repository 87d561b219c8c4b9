"""Table text is as large as its numbers allow."""

from jixiao.writing.fitting import fitted_size, is_kept_together, least_width
from jixiao.writing.layout import official_layout
from jixiao.writing.publication import Table
from tests.writing.sample import cell

LAYOUT = official_layout()


def table(text: str, *, columns: int, rows: int = 1) -> Table:
    return Table((tuple(cell(text) for _ in range(columns)),) * rows, (1.0,) * columns)


def size(text: str, *, columns: int, is_landscape: bool = False) -> float:
    return fitted_size(table(text, columns=columns), layout=LAYOUT, is_landscape=is_landscape)


def test_a_number_is_printed_smaller_before_it_breaks() -> None:
    # 8 columns of 156 mm: 19.5 mm less 2.4 mm padding = 48.5 pt; 13 digits are 6.5 em: 7.45 pt each, 12 digits 8.08 pt
    assert size("1,234,567.89", columns=4) == 10.5
    assert size("1,234,567.89", columns=8) == 7.5
    assert size("12,345.67", columns=8) == 10.5  # 4.5 em: 10.8 pt


def test_chinese_may_break_and_does_not_count() -> None:
    assert size("一般公共预算财政拨款支出", columns=12) == 10.5


def test_a_landscape_page_has_more_room() -> None:
    assert size("1,234,567.89", columns=8, is_landscape=True) == 10.5


def test_the_smallest_size_is_the_end() -> None:
    assert size("1,234,567,890,123.45", columns=12) == 7.5


def test_a_merged_cell_has_the_room_of_its_columns() -> None:
    merged = Table(((cell("1,234,567.89", columns=8),),), (1.0,) * 8)
    assert fitted_size(merged, layout=LAYOUT, is_landscape=False) == 10.5


def test_the_least_width_leaves_room_for_each_number() -> None:
    assert least_width(table("1234567890", columns=4)) == 26.0  # (5 em + 1.5 em) * 4
    assert least_width(table("一般公共预算", columns=4)) == 22.0  # (4 em + 1.5 em) * 4
    assert least_width(Table((), ())) == 0.0


def test_only_a_small_table_is_kept_on_one_page() -> None:
    assert is_kept_together(table("1", columns=1, rows=8))
    assert not is_kept_together(table("1", columns=1, rows=9))
