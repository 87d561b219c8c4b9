"""Check one file in a process of its own with limits, and print the contract or the refusal; started, not imported."""

import json
import sys
from pathlib import Path

from jixiao.errors import JixiaoError
from jixiao.pipelines.check_book import result_to_json
from jixiao.pipelines.check_file import check_file
from jixiao.reading.limits import CONVERTER, limit_this_process


def check_to_json(path: Path) -> str:
    """Return the contract `jixiao.check/1` of a file as text, or {"refusal": …}."""
    try:
        return json.dumps(result_to_json(check_file(path)), ensure_ascii=False)
    except JixiaoError as error:
        return json.dumps({"refusal": str(error)}, ensure_ascii=False)


if __name__ == "__main__":
    limit_this_process(CONVERTER)
    sys.stdout.write(check_to_json(Path(sys.argv[1])))
