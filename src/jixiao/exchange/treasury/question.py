"""What only a person can say about an export: a question with its possible answers."""

from dataclasses import dataclass

from jixiao.exchange.workbook.problem import Problem

NONE = "none"  # the answer that a column or a row is not wanted


@dataclass(frozen=True, slots=True)
class Option:
    """One possible answer: what is sent back, and what a person reads."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Question:
    """One question.

    Unit:
        id: what an answer is sent back under; the same file asks the same questions.
        text: a full Chinese sentence that says what is unclear and where.
        options: the answers, the likeliest first.
        is_blocking: whether nothing can be read before it is answered.
    """

    id: str
    text: str
    options: tuple[Option, ...]
    is_blocking: bool = False


def wrong_answer(question: Question, *, answer: str) -> Problem:
    """Return the problem that an answer is none of those offered."""
    known = "、".join(f"{option.value}（{option.label}）" for option in question.options)
    return Problem("", "", f"对“{question.id}”的回答“{answer}”不在可选的答案里。", f"回答以下之一：{known}。")
