"""What can be done to an item; what may not be done is refused with the way to do it."""

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import replace

from jixiao.book.verdict import Verdict
from jixiao.county.rectification.item import Evidence, Item, Stage, Step
from jixiao.county.rectification.rerun import Rerun
from jixiao.errors import RefusalError

BY_RULE = "规则复核"


def plan(item: Item, *, owner: str, measure: str, due: dt.date, actor: str, on: dt.date) -> Item:
    """Return the item with its owner, measure and last day.

    Raises:
        RefusalError: If it is closed or submitted, something is not filled in, or the last day is over.
    """
    _require(item, stages=(Stage.OPEN, Stage.PLANNED, Stage.RETURNED), word="制定整改措施")
    _require_words(item, words={"责任人": owner, "整改措施": measure})
    if due < on:
        raise _refusal(item, f"整改期限 {due} 早于今天 {on}。", remedy="改为今天或今天以后的日期。")
    planned = replace(item, owner=owner.strip(), measure=measure.strip(), due=due)
    return _moved(planned, to=Stage.PLANNED, actor=actor, on=on, note=f"责任人 {owner}，期限 {due}")


def submit(item: Item, *, evidence: tuple[Evidence, ...], note: str, actor: str, on: dt.date) -> Item:
    """Return the item as the unit reports it mended; this closes nothing.

    Raises:
        RefusalError: If there is no plan, or neither evidence nor a statement.
    """
    _require(item, stages=(Stage.PLANNED, Stage.RETURNED), word="提交整改结果")
    if not evidence and not note.strip():
        raise _refusal(item, "没有佐证材料，也没有写整改情况。", remedy="上传佐证材料，或者写明怎样整改的。")
    return _moved(replace(item, evidence=evidence), to=Stage.SUBMITTED, actor=actor, on=on, note=note)


def send_back(item: Item, *, reason: str, actor: str, on: dt.date) -> Item:
    """Return the item sent back to the unit.

    Raises:
        RefusalError: If it was not submitted, or no reason is given.
    """
    _require(item, stages=(Stage.SUBMITTED,), word="退回")
    _require_words(item, words={"退回原因": reason})
    return _moved(item, to=Stage.RETURNED, actor=actor, on=on, note=reason)


def close_by_rule(item: Item, *, rerun: Rerun, on: dt.date) -> Item:
    """Return the item closed because the same rule passes on a newer version.

    Raises:
        RefusalError: If it is closed, no rule found it, the re-run is of another rule, instance or no newer version,
            or the verdict is anything but a pass: what cannot be told is no pass, nor is what is no longer there.
    """
    _require(item, stages=tuple(stage for stage in Stage if stage is not Stage.CLOSED), word="销号")
    remedy = "改好后重新报送，由同一条规则复核；或者由审核人写明理由签字销号。"
    if not item.has_rule:
        raise _refusal(item, "这个问题不是规则发现的，不能由规则复核销号。", remedy="由审核人写明理由签字销号。")
    if (rerun.rule, rerun.instance) != (item.rule, item.instance):
        problem = f"复核的是 {rerun.rule} 的「{rerun.instance}」，不是发现问题的 {item.rule}「{item.instance}」。"
        raise _refusal(item, problem, remedy=remedy)
    if rerun.version <= item.version:
        problem = f"复核的是第 {rerun.version} 版，问题是在第 {item.version} 版发现的。"
        raise _refusal(item, problem, remedy=remedy)
    if rerun.verdict is not Verdict.PASS:
        raise _refusal(item, f"{item.rule} 在第 {rerun.version} 版的结论是：{rerun.words}，不是通过。", remedy=remedy)
    note = f"{item.rule} 在第 {rerun.version} 版通过"
    return _moved(replace(item, closed_by=BY_RULE), to=Stage.CLOSED, actor=BY_RULE, on=on, note=note)


def close_by_reviewer(item: Item, *, reviewer: str, reason: str, unit_people: Collection[str], on: dt.date) -> Item:
    """Return the item closed by the signature of a reviewer with a reason.

    Args:
        item: The item.
        reviewer: Who signs.
        reason: Why it may be closed, kept with the item.
        unit_people: Who works for the unit; nobody signs off the work of their own unit.
        on: The day.

    Raises:
        RefusalError: If it was not submitted, no reason is given, or the signature is one of the unit's own.
    """
    _require(item, stages=(Stage.SUBMITTED,), word="签字销号")
    _require_words(item, words={"审核人": reviewer, "销号理由": reason})
    if reviewer.strip() in {item.owner, *unit_people}:
        raise _refusal(
            item, f"{reviewer} 是整改单位的人，不能给本单位签字销号。", remedy="由主管部门或者财政部门的审核人签字。"
        )
    signed = replace(item, closed_by=reviewer.strip())
    return _moved(signed, to=Stage.CLOSED, actor=reviewer, on=on, note=reason)


def reopen(item: Item, *, reason: str, actor: str, on: dt.date) -> Item:
    """Return a closed item opened again, as one that was sent back.

    Raises:
        RefusalError: If it is not closed, or no reason is given.
    """
    _require(item, stages=(Stage.CLOSED,), word="重新打开")
    _require_words(item, words={"重新打开的原因": reason})
    stage = Stage.RETURNED if item.measure and item.due else Stage.OPEN
    return _moved(replace(item, closed_by=""), to=stage, actor=actor, on=on, note=reason)


def _require(item: Item, *, stages: tuple[Stage, ...], word: str) -> None:
    if item.stage not in stages:
        wanted = "、".join(stage.value for stage in stages)
        raise _refusal(item, f"现在是“{item.stage.value}”，不能{word}。", remedy=f"只有{wanted}的问题可以{word}。")


def _require_words(item: Item, *, words: Mapping[str, str]) -> None:
    lacking = "、".join(label for label, text in words.items() if not text.strip())
    if lacking:
        raise _refusal(item, f"没有填写{lacking}。", remedy=f"填写{lacking}后再试。")


def _refusal(item: Item, problem: str, *, remedy: str) -> RefusalError:
    return RefusalError(problem, place=f"{item.unit}「{item.content.rstrip('。')}」", remedy=remedy)


def _moved(item: Item, *, to: Stage, actor: str, on: dt.date, note: str) -> Item:
    return replace(item, stage=to, history=(*item.history, Step(on, actor, to, note)))
