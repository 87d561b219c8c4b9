"""The repository stands by itself: no path of one machine, no registry host, no document that is not in it."""

import re

from tests.guards.source_tree import relative, text_files

MACHINE_PATH = re.compile(r"(?<![\w.:/-])(?:/(?:work|root|home|Users)/|[A-Z]:\\Users\\)")
REGISTRY_HOST = re.compile(
    r"\b(?:pypi\.org|pythonhosted\.org|npmjs\.(?:org|com)|npmmirror\.com|tuna\.tsinghua\.edu|mirrors\.\w+\.\w+)\b"
)

ABSENT_DOCUMENT = re.compile(r"\b(?:DESIGN|STYLE|STACK|UX|FAULTS|FEATURES|REGULATIONS|SICHUAN|SEED_AUDIT)(?:\.md| §)")


def test_the_guard_sees_a_path_and_a_host() -> None:
    assert MACHINE_PATH.search("cd " + "/" + "home/li/jixiao")
    assert MACHINE_PATH.search("C:" + "\\Users\\li")
    assert not MACHINE_PATH.search("src/root/part")
    assert REGISTRY_HOST.search("--index-url https://" + "pypi" + ".org/simple")
    assert ABSENT_DOCUMENT.search("as STYLE" + " §3 says")


def test_no_path_of_one_machine() -> None:
    assert [relative(path) for path, text in text_files() if MACHINE_PATH.search(text)] == []


def test_no_host_of_a_registry() -> None:
    assert [relative(path) for path, text in text_files() if REGISTRY_HOST.search(text)] == []


def test_no_document_is_cited_that_is_not_here() -> None:
    assert [relative(path) for path, text in text_files() if ABSENT_DOCUMENT.search(text)] == []
