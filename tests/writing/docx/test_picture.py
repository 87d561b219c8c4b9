"""A picture has its size and an alternative text."""

from jixiao.writing.chart.drawing import Drawing
from jixiao.writing.docx.picture import Picture, picture_run
from tests.writing.sample import COLUMNS, texts


def test_a_picture_has_its_size_and_says_its_figures() -> None:
    picture = Picture(2, "rIdChart2", b"", Drawing(svg="", png=b"", width_mm=156, height_mm=70))
    run = picture_run(COLUMNS, picture=picture)
    assert texts(run, path="//wp:extent/@*") == ["5616000", "2520000"]  # 36,000 to the millimetre
    assert "3,793.43" in texts(run, path="//wp:docPr/@descr")[0]
    assert texts(run, path="//@*[local-name()='embed']") == ["rIdChart2"]
