"""Print the mutation score of each package from the results of mutmut; exit 1 where one is too low.

The score is the share of small changes to the code that made a test fail. A change that no test reaches counts as
unnoticed; one that made a test hang or crash was noticed.

    mutmut results --all true | python tests/mutation/score.py
"""

import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

REQUIRED_PERCENT = 90
NOTICED = {"killed", "timeout", "segfault", "caught by type check"}
UNNOTICED = {"survived", "no tests", "suspicious", "not checked"}
RESULT = re.compile(r"^\s*(?P<package>jixiao\.\w+)\.\S+: (?P<status>[a-z ]+?)\s*$")


@dataclass
class Score:
    """The mutants of one package."""

    noticed: int = 0
    total: int = 0

    @property
    def is_enough(self) -> bool:
        """Whether the score reaches what is required; a package without mutants has nothing to notice."""
        return self.noticed * 100 >= REQUIRED_PERCENT * self.total

    def describe(self) -> str:
        """Return the score as printed, cut to one decimal so that 89.96 does not look like 90."""
        tenths = self.noticed * 1000 // self.total if self.total else 1000
        return f"{tenths // 10}.{tenths % 10} % ({self.noticed} of {self.total})"


class UnknownStatusError(ValueError):
    """Mutmut reports a status that nobody has decided how to count."""

    def __init__(self, status: str) -> None:
        super().__init__(f"Mutmut reports the status {status!r}, which counts neither as noticed nor as unnoticed.")


def count_results(lines: Iterable[str]) -> dict[str, Score]:
    """Return the score of each package.

    Raises:
        UnknownStatusError: If a result has a status that is not known here.
    """
    scores: dict[str, Score] = defaultdict(Score)
    for line in lines:
        if (match := RESULT.match(line)) and match["status"] != "skipped":
            if match["status"] not in NOTICED | UNNOTICED:
                raise UnknownStatusError(match["status"])
            scores[match["package"]].total += 1
            scores[match["package"]].noticed += match["status"] in NOTICED
    return dict(scores)


def print_scores(scores: Mapping[str, Score]) -> int:
    """Print one line a package; return the exit code, 1 if there is none or one is too low."""
    for package, score in sorted(scores.items()):
        verdict = "" if score.is_enough else f"  below {REQUIRED_PERCENT} %"
        print(f"{package:<20} {score.describe()}{verdict}")
    if not scores:
        print("mutmut reported no result: run it first")
    return 0 if scores and all(score.is_enough for score in scores.values()) else 1


if __name__ == "__main__":
    sys.exit(print_scores(count_results(sys.stdin)))
