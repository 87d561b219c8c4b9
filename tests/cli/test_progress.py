"""The bar for long work: on a terminal only, and gone when the work is done."""

import pytest

from jixiao.cli import progress
from jixiao.cli.progress import is_terminal, show_progress

CLEAR_LINE = "\x1b[2K"


@pytest.fixture
def _watched(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "is_terminal", lambda: True)
    monkeypatch.setenv("COLUMNS", "100")


@pytest.mark.usefixtures("_watched")
def test_the_step_being_done_is_shown_with_the_number_of_those_that_are(capsys: pytest.CaptureFixture[str]) -> None:
    with show_progress(3) as start:
        for title in ("检查甲", "检查乙", "检查丙"):
            start(title)
    shown = capsys.readouterr()
    assert shown.out == ""
    for title, done in (("检查甲", "0/3"), ("检查乙", "1/3"), ("检查丙", "2/3")):
        assert title in shown.err
        assert done in shown.err
    assert shown.err.rstrip().endswith(CLEAR_LINE)


@pytest.mark.usefixtures("_watched")
@pytest.mark.parametrize(("total", "is_wanted"), [(1, True), (0, True), (3, False)])
def test_a_single_step_and_output_for_a_program_show_no_bar(
    capsys: pytest.CaptureFixture[str], total: int, *, is_wanted: bool
) -> None:
    with show_progress(total, is_wanted=is_wanted) as start:
        start("检查甲")
    assert capsys.readouterr() == ("", "")


def test_a_pipe_shows_no_bar(capsys: pytest.CaptureFixture[str]) -> None:
    assert not is_terminal()
    with show_progress(3) as start:
        start("检查甲")
    assert capsys.readouterr() == ("", "")
