"""The digest of a frozen version and its seal: a row altered behind the program is found."""

import hashlib
import hmac
import json
from collections.abc import Mapping
from typing import Any

from django.conf import settings

from jixiao.web.data_folder import read_key
from jixiao.web.rounds.models import Submission


def digest_of(snapshot: Mapping[str, Any]) -> str:
    """Return the SHA-256 over the canonical text of a snapshot."""
    text = json.dumps(snapshot, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def seal_of(digest: str, *, unit_id: int, number: int) -> str:
    """Return the keyed digest that binds a version to its unit and number."""
    key = read_key(settings.DATA, name="seal").encode()
    return hmac.new(key, f"{digest}:{unit_id}:{number}".encode(), hashlib.sha256).hexdigest()


def is_intact(submission: Submission) -> bool:
    """Whether a frozen version is still what was sealed."""
    digest = digest_of(submission.snapshot)
    seal = seal_of(digest, unit_id=submission.assignment.unit_id, number=submission.number)
    return digest == submission.digest and hmac.compare_digest(seal, submission.seal)
