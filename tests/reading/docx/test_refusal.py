"""Each refusal says what is wrong and what to do."""

import pytest

from jixiao.reading.docx.refusal import LIVE_FIELD, NO_DOCUMENT, OTHER_VOCABULARY
from jixiao.reading.refusal import Refusal


@pytest.mark.parametrize("refusal", [LIVE_FIELD, NO_DOCUMENT, OTHER_VOCABULARY])
def test_a_refusal_is_whole_sentences(refusal: Refusal) -> None:
    assert refusal.problem.endswith("。")
    assert refusal.remedy.endswith("。")
