"""Terms, turns of phrase and spellings come from the word lists."""

from tests.proofreading.sample import hits, quotes


def test_a_term_is_told_with_the_official_one() -> None:
    [hit] = hits("official_term", text="一般性财政拨款100万元")
    assert hit.message == "“一般性财政拨款”不是规范用语，应为“一般公共预算财政拨款”"
    assert quotes("official_term", text="一般性转移支付") == []
    assert quotes("official_term", text="其它收入\t3") == ["其它收入"]


def test_a_turn_of_phrase_is_told_with_a_better_one() -> None:
    assert quotes("wording", text="分别都达到") == ["分别都"]
    assert quotes("wording", text="分别达到；分别都市和乡村") == []


def test_two_spellings_in_one_sentence() -> None:
    assert quotes("spelling_variant", text="制定计划，制订目标") == ["制订"]
    assert quotes("spelling_variant", text="制定计划。制订目标") == []
