"""A kept finding says the same as when it was found."""

import json

from msgspec.structs import replace

from jixiao.book.finding_text import basis_of, place_of, repair_of, told_of
from jixiao.pipelines.check_book import check_book, findings_to_json
from jixiao.pipelines.sample_county import load_bureau
from jixiao.web.checks.read_finding import finding_of
from jixiao.web.checks.run import repaired, worded_findings

RESULT = repaired(check_book(load_bureau(2023, is_mended=False)))


def test_every_finding_goes_into_the_database_and_back() -> None:
    kept = json.loads(json.dumps(worded_findings(RESULT)))
    assert len(kept) > 10
    for found, finding in zip(kept, RESULT.findings, strict=True):
        again = finding_of(found)
        assert replace(again, parts=()) == replace(finding, parts=())
        for words in (told_of, place_of, basis_of, repair_of):
            assert words(again) == words(finding)


def test_a_finding_that_was_kept_in_one_text_is_told_by_it() -> None:
    kept = findings_to_json(RESULT)[0]
    assert told_of(finding_of(kept)) == f"{kept['message'].removeprefix('【R004】').removesuffix('。')}。"


def test_a_line_of_a_letter_is_enough() -> None:
    line = {"rule": "R103", "message": "得分超过权重。", "basis": ["自评表"], "fix": "更正。", "shown": "warning"}
    finding = finding_of(line)
    assert (finding.shown_severity, finding.basis, finding.fix) == ("warning", ("自评表",), "更正。")
