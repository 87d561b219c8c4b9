"""Put pieces of text together so that the punctuation is right whatever was left out."""

from collections.abc import Iterable
from dataclasses import replace

from jixiao.writing.publication import Span

_ENDS = "。！？"
_BREAKS = "，、；："
_CLOSERS = "”）》"


def tidy_spans(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return the spans of one paragraph: no mark at its start, no two marks that end a sentence, no empty span.

    A reason or an explanation is typed with or without its full stop; the sentence around it has one of its own.

    Example:
        >>> "".join(span.text for span in tidy_spans([Span("，原因是经费减少。"), Span("。")]))
        '原因是经费减少。'
    """
    found: list[Span] = []
    for span in spans:
        text = span.text if found else span.text.lstrip(_BREAKS + _ENDS)
        if found and not span.figure:
            text = _joined(found, text=text)
        if text and found and not span.figure and not found[-1].figure and found[-1].is_bold == span.is_bold:
            found[-1] = replace(found[-1], text=found[-1].text + text)
        elif text:
            found.append(replace(span, text=text))
    return tuple(found)


def _joined(before: list[Span], *, text: str) -> str:
    """Return the text to add; a full stop that the text before it already has, or may not have, is taken away."""
    last = before[-1]
    if not text or not last.text or last.figure:
        return text
    if last.text[-1] in _ENDS and text[0] in _ENDS:
        return text[1:]
    if last.text[-1] == "。" and text[0] in (*_BREAKS, *_CLOSERS):
        before[-1] = replace(last, text=last.text[:-1])
    if last.text[-1] in _BREAKS and text[0] in (*_ENDS, "；"):
        before[-1] = replace(last, text=last.text[:-1])
    return text


def one_line(text: str) -> str:
    """Return a text without line ends and blanks around its lines; Chinese needs none between them."""
    return "".join(line.strip() for line in text.splitlines())


def has_words(spans: Iterable[Span]) -> bool:
    """Whether there is more than punctuation."""
    return any(span.text.strip(_BREAKS + _ENDS + _CLOSERS + " 　") for span in spans)
