"""Some of what was counted are no more than all of it."""

from tests.proofreading.spoken import brief


def test_some_of_what_was_counted() -> None:
    assert brief("支持172项重大工程中的29项建设。", kind="order") == [(("29", "172"), "172", True)]


def test_other_counts() -> None:
    assert brief("支持172项重大工程，另有29项建设。", kind="order") == []
    assert brief("支持172项重大工程中的29个单位。", kind="order") == []
    assert brief("支持29项重大工程中的172项建设。", kind="order") == []
