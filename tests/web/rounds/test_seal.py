"""The seal of a frozen version: bound to its content, unit and number, with the key of the installation."""

import pytest

from jixiao.web.rounds.models import Submission
from jixiao.web.rounds.seal import digest_of, is_intact, seal_of
from tests.web.conftest import County
from tests.web.review.review_case import handed_in

DIGEST = digest_of({"year": 2023})


def test_the_order_of_the_keys_does_not_count() -> None:
    assert digest_of({"a": 1, "b": "绩"}) == digest_of({"b": "绩", "a": 1})
    assert digest_of({"a": [1, 2]}) != digest_of({"a": [2, 1]})


def test_a_seal_is_bound_to_content_unit_and_number() -> None:
    seals = {
        seal_of(DIGEST, unit_id=1, number=1),
        seal_of(DIGEST, unit_id=1, number=2),
        seal_of(DIGEST, unit_id=2, number=1),
        seal_of(digest_of({"year": 2024}), unit_id=1, number=1),
    }
    assert len(seals) == 4
    assert seal_of(DIGEST, unit_id=1, number=1) in seals


@pytest.mark.parametrize("field", ["snapshot", "digest", "seal", "number"])
def test_every_part_that_is_altered_is_found(county: County, field: str) -> None:
    handed_in(county)
    submission = Submission.objects.get()
    assert is_intact(submission)
    altered = {"snapshot": {**submission.snapshot, "year": 2024}, "digest": DIGEST, "seal": "0" * 64, "number": 7}
    setattr(submission, field, altered[field])
    assert not is_intact(submission)


def test_a_new_digest_for_altered_content_has_no_seal(county: County) -> None:
    handed_in(county)
    submission = Submission.objects.get()
    submission.snapshot["year"] = 2024
    submission.digest = digest_of(submission.snapshot)
    assert not is_intact(submission)
