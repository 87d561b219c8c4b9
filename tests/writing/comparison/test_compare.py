"""What editors do to a report, and what the comparison says of it."""

import pytest

from jixiao.writing.comparison.state import State
from jixiao.writing.docx.xml import Element
from tests.writing.comparison import edited as do
from tests.writing.comparison.edited import BASIC, PROJECT, RATE, SCORE, TOTAL, compared, edited, item_of, states

TOTAL_ROW, BASIC_ROW, PROJECT_ROW = (it.partition("@")[0] for it in (TOTAL, BASIC, PROJECT))
DIFFERS, LOST, ADDED = State.DIFFERS.value, State.LOST.value, State.ADDED.value


def test_a_report_that_nobody_touched_is_unchanged() -> None:
    found = compared(edited())
    assert (states(found), found.changed_words, found.is_different) == ({}, 0, False)
    assert [item.state for item in found.items] == [State.SAME] * 8
    assert found.describe() == "没有数字被手工改动。报告中共有 8 处台账的数，8 处未改。"


def test_a_number_typed_over_in_its_control_differs() -> None:
    found = compared(edited(do.typed(BASIC, "775.40")))
    assert states(found) == {f"{BASIC_ROW} 775.40万元": DIFFERS}
    assert found.describe().startswith("1 处数字被手工改动，其中 1 处与台账不符。")
    assert found.changed_words == 0


def test_a_figure_changed_in_the_text_and_not_in_the_table_is_told() -> None:
    found = compared(edited(do.typed(TOTAL, "3793.40")))
    assert (
        item_of(found, figure=TOTAL).note
        == "同一个数在另外 1 处没有改，仍为 3793.43（“支出决算表”“支出合计”的“决算数”）。"
    )
    assert item_of(found, figure=TOTAL, at=1).state is State.SAME


def test_a_control_that_is_gone_is_found_by_the_words_around() -> None:
    assert states(compared(edited(do.unwrapped(BASIC)))) == {}


def test_no_control_at_all_and_every_figure_is_found() -> None:
    found = compared(edited(do.all_unwrapped, dropped="customXml"))
    assert [item.state for item in found.items] == [State.SAME] * 8


def test_a_control_that_is_gone_and_a_number_that_was_changed() -> None:
    found = compared(edited(do.typed(BASIC, "775.40"), do.typed(PROJECT, "1.00", at=1), do.all_unwrapped))
    assert states(found) == {f"{BASIC_ROW} 775.40万元": DIFFERS, f"{PROJECT_ROW} 1.00": DIFFERS}


@pytest.mark.parametrize("edits", [(do.moved_to_end(TOTAL),), (do.moved_to_end(TOTAL), do.all_unwrapped)])
def test_a_paragraph_that_was_moved_is_the_same(edits: tuple[do.Edit, ...]) -> None:
    found = compared(edited(*edits))
    assert (states(found), found.changed_words) == ({}, 0)


def test_a_figure_whose_paragraph_is_deleted_is_lost_and_not_unchanged() -> None:
    found = compared(edited(do.removed(SCORE)))
    assert states(found) == {"indicator/k1/score ": LOST}
    assert found.is_different
    assert item_of(found, figure=SCORE).where == "原在“一、支出情况”：完成得分9.5分，按规定于…"


def test_a_number_that_is_deleted_is_lost() -> None:
    assert states(compared(edited(do.typed(SCORE, "")))) == {"indicator/k1/score ": LOST}


@pytest.mark.parametrize("edits", [(), (do.all_unwrapped,)])
def test_a_row_that_was_inserted_moves_no_figure(edits: tuple[do.Edit, ...]) -> None:
    found = compared(edited(do.row_inserted("经营支出", "12.00"), *edits))
    assert states(found) == {" 12.00": ADDED}
    assert found.changed_words == 2
    assert not found.is_different


def test_runs_that_are_split_inside_a_control_are_one_number() -> None:
    assert states(compared(edited(do.split_runs(TOTAL)))) == {}


def test_changes_that_are_tracked_count_as_made() -> None:
    assert states(compared(edited(do.tracked(TOTAL, new="3793.40")))) == {f"{TOTAL_ROW} 3793.40万元": DIFFERS}


def test_a_control_that_was_pasted_elsewhere_is_a_new_number() -> None:
    found = compared(edited(do.copied(BASIC, into=SCORE)))
    assert states(found) == {f"{BASIC_ROW} 775.44": ADDED}
    assert found.shown[0].name == f"{BASIC_ROW}（复制）"


def test_a_control_that_was_pasted_over_another_shows_the_wrong_number() -> None:
    def paste(root: Element) -> None:
        do.unwrap(do.control(root, PROJECT))
        do.typed(BASIC, "775.44")(root)
        do.said("3017.99", "775.44")(root)

    found = compared(edited(paste))
    assert states(found)[f"{PROJECT_ROW} 775.44万元"] == DIFFERS


@pytest.mark.parametrize("text", ["３７９３．４３", "3,793.43", "３，７９３．４３", "3 793.43", "3793.430"])
def test_a_number_written_in_another_way_is_no_change(text: str) -> None:
    assert states(compared(edited(do.typed(TOTAL, text)))) == {}
    assert states(compared(edited(do.typed(TOTAL, text), do.all_unwrapped))) == {}


def test_an_amount_in_another_unit_is_no_change() -> None:
    found = compared(edited(do.typed(TOTAL, "37934300"), do.said("万元，其中", "元，其中")))
    assert states(found) == {}
    assert found.changed_words == 1


def test_another_unit_behind_the_same_digits_is_a_change() -> None:
    found = compared(edited(do.said("万元，其中", "元，其中")))
    assert states(found) == {f"{TOTAL_ROW} 3793.43元": DIFFERS}


def test_digits_typed_right_beside_a_control_belong_to_the_number() -> None:
    found = compared(edited(do.said("万元，其中", "5万元，其中")))
    assert states(found) == {f"{TOTAL_ROW} 3793.435万元": DIFFERS}


def test_a_rate_with_fewer_decimals_agrees_and_a_score_does_not() -> None:
    found = compared(edited(do.typed(RATE, "20.4%"), do.typed(SCORE, "10")))
    assert item_of(found, figure=RATE).state is State.AGREES
    assert item_of(found, figure=SCORE).state is State.DIFFERS


def test_words_in_place_of_a_number_differ() -> None:
    assert states(compared(edited(do.typed(TOTAL, "约三千")))) == {f"{TOTAL_ROW} 约三千": DIFFERS}
    assert states(compared(edited(do.typed(TOTAL, "3793.43左右")))) == {f"{TOTAL_ROW} 3793.43左右": DIFFERS}


def test_a_sentence_with_a_number_that_was_not_there_is_new() -> None:
    found = compared(edited(do.added("另追加88.00万元，已于2024年4月1日到位。", behind=SCORE)))
    assert states(found) == {" 88.00万元": ADDED}
    assert found.changed_words == 1


def test_words_that_were_changed_are_counted_and_not_judged() -> None:
    found = compared(edited(do.said("较为规范", "规范有序")))
    assert (states(found), found.changed_words) == ({}, 1)
    assert "文字改动 1 处，不作判断" in found.describe()


def test_the_book_that_moved_on_is_told_from_a_change_by_hand() -> None:
    now = do.report(total="3800.00")
    content = edited(do.typed(TOTAL, "3800.00"))
    found = compared(content, publication=now)
    assert [item_of(found, figure=TOTAL, at=at).state for at in (0, 1)] == [State.AGREES, State.OUTDATED]
    assert "1 处没有改动，但台账已经改了" in found.describe()
    untold = compared(content, publication=now, is_told=False)
    assert [item_of(untold, figure=TOTAL, at=at).state for at in (0, 1)] == [State.SAME, State.DIFFERS]
