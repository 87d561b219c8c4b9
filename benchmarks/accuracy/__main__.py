"""Measure the accuracy and write the figures, with day and seed, into docs/accuracy.md."""

import datetime as dt
from pathlib import Path

from benchmarks.accuracy import at_hand
from benchmarks.accuracy.run import measure
from benchmarks.accuracy.tables import lines
from benchmarks.write_figures import written

PAGE = Path(__file__).parents[2] / "docs" / "accuracy.md"
SEED, CARRIERS, UNITS = "published", 6, 2
BEGIN = "<!-- figures: make accuracy writes what stands between these two lines -->"


def main() -> None:
    """Measure and write."""
    tally = measure(seed=SEED, count=CARRIERS, units=UNITS)
    day = str(dt.datetime.now(tz=dt.UTC).date())
    told = lines(tally, day=day, seed=SEED, has_texts=at_hand.folder() is not None)
    page = written(PAGE.read_text(encoding="utf-8"), lines=told, begin=BEGIN)
    PAGE.write_text(page, encoding="utf-8", newline="\n")
    print(f"recall {tally.total.recall}, precision {tally.total.precision}, see {PAGE.name}")


if __name__ == "__main__":
    main()
