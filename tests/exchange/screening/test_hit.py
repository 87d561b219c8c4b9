"""What screening found and what people said to it."""

from jixiao.exchange.screening.hit import Acknowledgement, Hit, Spot, settle_hits

PHONE = Hit("k1", "P05", "固定电话", "删去。", (Spot("甲.docx，第3段", "083*******34"), Spot("乙.pdf", "083*******34")))
MAIL = Hit("k2", "P09", "电子邮箱", "删去。", (Spot("甲.docx", "z**********om"),))


def test_a_hit_is_one_sentence() -> None:
    assert PHONE.describe() == "固定电话“083*******34”，位置：甲.docx，第3段（另有 1 处）。删去。"


def test_only_a_reason_settles_a_hit() -> None:
    screening = settle_hits(
        [PHONE, MAIL], acknowledged=[Acknowledgement("k1", "对外公布的办公电话"), Acknowledgement("k2", "  ")]
    )
    assert screening.open == (MAIL,)
    assert [(hit.key, word.reason) for hit, word in screening.settled] == [("k1", "对外公布的办公电话")]
    assert not screening.is_clear


def test_an_acknowledgement_of_nothing_is_told() -> None:
    screening = settle_hits([], acknowledged=[Acknowledgement("k9", "旧的")])
    assert screening.is_clear
    assert [word.key for word in screening.unused] == ["k9"]
