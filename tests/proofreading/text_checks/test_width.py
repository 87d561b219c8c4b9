"""Half-width marks among full-width ones are noted once."""

from tests.proofreading.sample import hits


def test_the_first_place_is_told_with_the_number_of_places() -> None:
    [hit] = hits("mark_width", text="执行率,较高；支出\n100%,占比:高。")
    assert (hit.place.line, hit.place.start) == (1, 3)
    assert "共 3 处" in hit.message


def test_one_width_or_figures_are_right() -> None:
    assert hits("mark_width", text="执行率,较高") == []
    assert hits("mark_width", text="执行率，较高；收入25,422.73万元") == []
