"""Digests and their short codes."""

from jixiao.county.receipt import digest_of, short_code


def test_the_digest_of_a_known_content() -> None:
    assert digest_of(b"abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"  # FIPS 180-2
    assert digest_of(b"abd") != digest_of(b"abc")


def test_a_short_code_is_the_beginning_in_groups() -> None:
    assert short_code(digest_of(b"abc")) == "BA78-16BF-8F01-CFEA"
