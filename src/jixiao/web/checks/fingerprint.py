"""What a finding was made of: a note to it holds until one of these figures changes."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any


def fingerprint(finding: Mapping[str, Any]) -> str:
    """Return a digest over the figures a finding read, as `check --format json` prints it."""
    figures = [(operand["figure"], operand["label"], operand["printed"]) for operand in finding["operands"]]
    content = json.dumps([finding["rule"], finding["instance"], finding["stated"], sorted(figures)], ensure_ascii=False)
    return hashlib.sha256(content.encode()).hexdigest()
