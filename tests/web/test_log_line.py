"""A log record is one line, whatever a user typed."""

import logging

from jixiao.web.log_line import OneLineFormatter


def record(message: str, *, error: BaseException | None = None) -> logging.LogRecord:
    trace = (type(error), error, error.__traceback__) if error else None
    return logging.LogRecord("jixiao.web", logging.ERROR, __file__, 1, message, None, trace)


def test_a_typed_line_break_forges_no_second_record() -> None:
    line = OneLineFormatter().format(record("登录名 a\r\n2026-01-01 INFO jixiao.web 登录成功"))
    assert len(line.splitlines()) == 1
    assert "\\x0d ⏎ 2026-01-01" in line


def test_a_terminal_is_given_no_commands() -> None:
    line = OneLineFormatter().format(record("\x1b[2J\x07\x7f\x9b2J\x85"))
    assert line.isprintable()
    assert "\\x1b[2J\\x07\\x7f\\x9b2J\\x85" in line


def test_a_trace_keeps_its_lines_in_one() -> None:
    try:
        int("零")
    except ValueError as error:
        line = OneLineFormatter().format(record("出错", error=error))
    assert len(line.splitlines()) == 1
    assert "⏎ Traceback" in line
    assert line.endswith("ValueError: invalid literal for int() with base 10: '零'")


def test_chinese_stays_readable() -> None:
    assert OneLineFormatter().format(record("数据库正忙")).endswith("ERROR jixiao.web 数据库正忙")
