"""The verifier that an auditor runs alone: what it says and how it ends."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from jixiao.web.audit.verifier import GENESIS, chain_problems, digest_of, main

LENGTH = 4


def chain(length: int = LENGTH) -> list[dict[str, object]]:
    found: list[dict[str, object]] = []
    previous = GENESIS
    for seq in range(1, length + 1):
        entry: dict[str, object] = {
            "seq": seq,
            "event": "form.submit",
            "detail": {"单位": "示例县"},
            "previous": previous,
        }
        previous = digest_of(entry)
        found.append({**entry, "digest": previous})
    return found


def code_of(entry: dict[str, object]) -> str:
    return f"{entry['seq']}-{str(entry['digest'])[:12]}"


def written(entries: Sequence[dict[str, object]], *, folder: Path) -> str:
    path = folder / "audit.jsonl"
    path.write_text("".join(f"{json.dumps(entry, ensure_ascii=False)}\n" for entry in entries), encoding="utf-8")
    return str(path)


def test_a_whole_chain_has_no_problems() -> None:
    lines = chain()
    assert list(chain_problems(lines, codes=[code_of(line) for line in lines])) == []


@pytest.mark.parametrize("at", range(LENGTH))
def test_a_changed_entry_is_named(at: int) -> None:
    lines = chain()
    lines[at]["event"] = "form.return"
    assert list(chain_problems(lines)) == [f"第 {at + 1} 条的内容被改动过。"]


def test_an_entry_that_was_taken_out_is_named() -> None:
    lines = chain()
    del lines[1]
    assert list(chain_problems(lines)) == ["第 2 条之后缺少或多出记录（读到第 3 条）。", "第 3 条没有接在前一条之后。"]


def test_a_cut_end_is_found_by_a_code_only() -> None:
    lines = chain()
    code = code_of(lines.pop())
    assert list(chain_problems(lines)) == []
    assert list(chain_problems(lines, codes=[code])) == ["封存码指向第 4 条，记录里没有：末尾可能被截去。"]


def test_a_rewritten_chain_is_found_by_a_code_only() -> None:
    code = code_of(chain()[2])
    lines = chain(2)
    lines[0]["event"] = "form.return"
    lines[0]["digest"] = lines[1]["previous"] = digest_of(lines[0])
    lines[1]["digest"] = digest_of(lines[1])
    last: dict[str, object] = {"seq": 3, "previous": lines[1]["digest"]}
    lines.append({**last, "digest": digest_of(last)})
    assert list(chain_problems(lines)) == []
    assert list(chain_problems(lines, codes=[code])) == ["第 3 条与封存码不符：整条链可能被重写。"]


@pytest.mark.parametrize("code", ["", "3", "3-", "-abc", "三-abc"])
def test_a_code_that_is_none_is_no_proof(code: str) -> None:
    assert list(chain_problems(chain(), codes=[code])) == [f"封存码“{code}”写法不对，应如 12-3f9a0c51b2d7。"]


def test_the_command_says_how_it_went(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = chain()
    path = written(lines, folder=tmp_path)
    assert main([path, code_of(lines[3])]) == 0
    assert capsys.readouterr().out == "完整：没有发现改动。\n"
    assert main([path, "4-000000000000"]) == 1
    assert capsys.readouterr().out == "第 4 条与封存码不符：整条链可能被重写。\n"
    assert main([]) == 2
    assert "用法" in capsys.readouterr().err


@pytest.mark.parametrize("line", ['{"seq": 5, "cut', "[]", "5"])
def test_a_line_that_cannot_be_read_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str], line: str) -> None:
    path = written(chain(), folder=tmp_path)
    with Path(path).open("a", encoding="utf-8") as file:
        file.write(line)
    assert main([path]) == 1
    assert "文件第 5 行读不出" in capsys.readouterr().out
