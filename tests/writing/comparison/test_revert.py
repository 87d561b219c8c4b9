"""Changed numbers are the Book's again, and nothing else is touched."""

import io
import zipfile

import pytest

from jixiao.writing.comparison.revert import Reverted, revert_figures
from jixiao.writing.comparison.state import State
from jixiao.writing.docx.xml import Element
from tests.writing.comparison import edited as do
from tests.writing.comparison.edited import BASIC, RATE, SCORE, TOTAL, compared, edited

MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"


def reverted(*edits: do.Edit) -> Reverted:
    """Return the file after every change of a number was set back."""
    content = edited(*edits)
    return revert_figures(content, chosen=[it for it in compared(content).items if it.state.is_changed])


def lines(content: bytes) -> list[str]:
    """Return every line of a file."""
    return [line.text for line in do.read(content).lines()]


EDITS = (
    (do.typed(TOTAL, "3793.40"), do.typed(BASIC, "1.00"), do.typed(BASIC, "2.00", at=1)),
    (do.typed(TOTAL, "3793.40"), do.all_unwrapped),
    (do.typed(TOTAL, "3793.40"), do.split_runs(TOTAL)),
    (do.tracked(TOTAL, new="3793.40"),),
    (do.typed(TOTAL, "约三千"),),
    (do.typed(RATE, "21"),),
    (do.typed(RATE, "２１．５％"),),
    (do.typed(SCORE, "10"),),
)


@pytest.mark.parametrize("edits", EDITS)
def test_after_it_the_report_is_as_it_was(edits: tuple[do.Edit, ...]) -> None:
    result = reverted(*edits)
    assert lines(result.content) == lines(edited())
    assert result.left == ()
    found = compared(result.content)
    assert [item.state for item in found.items] == [State.SAME] * 8


def test_the_number_stands_in_its_control_again() -> None:
    result = reverted(do.said("万元，其中", "5万元，其中"))
    document = do.read(result.content)
    assert lines(result.content) == lines(edited())
    assert document.controls[0].text == "3793.43"


def test_a_unit_that_the_file_has_is_kept() -> None:
    result = reverted(do.typed(TOTAL, "37934000"), do.said("万元，其中", "元，其中"))
    assert any(line.startswith("2023年支出合计37934300.00元，其中") for line in lines(result.content))


def test_what_is_not_there_is_left() -> None:
    content = edited(do.typed(SCORE, ""), do.added("另有88人。", behind=SCORE))
    result = revert_figures(content, chosen=compared(content).shown)
    assert ([it.state for it in result.left], result.done) == ([State.LOST, State.ADDED], ())
    assert result.content == content


def test_a_formula_is_left() -> None:
    def formula(root: Element) -> None:
        run = do.run_in(do.control(root, SCORE))
        text = do.text_in(run)
        text.text = "10"
        run.tag, text.tag = f"{MATH}oMath", f"{MATH}t"

    assert [it.figure for it in reverted(formula).left] == [SCORE]


def test_every_other_part_keeps_its_bytes() -> None:
    before, after = edited(do.typed(TOTAL, "1.00")), reverted(do.typed(TOTAL, "1.00")).content
    with zipfile.ZipFile(io.BytesIO(before)) as old, zipfile.ZipFile(io.BytesIO(after)) as new:
        assert new.namelist() == old.namelist()
        assert [name for name in old.namelist() if old.read(name) != new.read(name)] == [do.MAIN]
