"""The parts of a skeleton have defaults that say the least."""

from jixiao.writing.reports.spec import CellSpec, Missing, RowSpec, Sentence


def test_a_sentence_marks_its_gaps_unless_told_otherwise() -> None:
    assert Sentence(()).missing is Missing.MARK
    assert [item.value for item in Missing] == ["mark", "omit", "blank", "dash"]


def test_a_cell_covers_one_column_and_lets_its_content_align_it() -> None:
    cell = CellSpec(Sentence(()))
    assert (cell.span, cell.align, cell.is_merged, cell.is_header, cell.limit) == (1, None, False, False, "")
    assert not RowSpec((cell,)).keeps_blank
