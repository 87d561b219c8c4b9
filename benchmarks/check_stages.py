"""Check one workbook in this very process and tell how much CPU time each stage took; the argument is the file."""

import gc
import json
import sys
import time
from importlib import import_module
from pathlib import Path


def stages(path: Path) -> dict[str, float]:
    """Return the milliseconds of CPU of each stage of a check; importing is the first."""
    gc.disable()  # as the command line does
    marks = [time.process_time()]
    import_module("jixiao.cli.check")
    read_book = import_module("jixiao.pipelines.import_book").read_book
    catalogue_for = import_module("jixiao.pipelines.check_book").catalogue_for
    check, describe = import_module("jixiao.rules.check"), import_module("jixiao.rules.describe")
    marks.append(time.process_time())
    book = read_book(path)
    marks.append(time.process_time())
    catalogue = catalogue_for(region=book.unit.region, year=book.year)
    marks.append(time.process_time())
    _ = catalogue.compiled
    marks.append(time.process_time())
    facts = check.facts_of(book, catalogue=catalogue)
    outcomes = check.run_rules(catalogue, facts=facts)
    marks.append(time.process_time())
    describe.describe_outcomes(outcomes, facts=facts, catalogue=catalogue)
    marks.append(time.process_time())
    names = ("importing", "reading the workbook", "reading the rules", "parsing the rules", "running them", "telling")
    return {name: (end - start) * 1000 for name, start, end in zip(names, marks, marks[1:], strict=False)}


if __name__ == "__main__":
    print(json.dumps(stages(Path(sys.argv[1]))))
