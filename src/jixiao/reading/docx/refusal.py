"""Why a Word file is not read, and what its owner does; every sentence in one place."""

from jixiao.errors import RefusalError

_SAVE_AGAIN = "用 WPS 或 Word 打开，另存为 .docx 后再读取；打不开的，请重新取得完整的文件。"
_TYPE_OR_RECOGNISE = "扫描件请先作文字识别（OCR），或取得可编辑的原文件。"


def broken_part(name: str, *, file: str) -> RefusalError:
    """Return the refusal of a file whose part is missing or no well-formed XML."""
    return RefusalError(f"文件不完整或已损坏：其中的「{name}」读不出来。", place=file, remedy=_SAVE_AGAIN)


def external_entity(name: str, *, file: str) -> RefusalError:
    """Return the refusal of a file with a document type: Word writes none, and entities reach outside the file."""
    problem = f"文件含外部实体或文档类型声明（DTD）：在「{name}」中。"
    return RefusalError(problem, place=file, remedy=_SAVE_AGAIN)


def no_document(file: str) -> RefusalError:
    """Return the refusal of an archive without the text of a Word file."""
    return RefusalError("这不是完整的 Word 文件（.docx）：没有正文部分。", place=file, remedy=_SAVE_AGAIN)


def strict_format(file: str) -> RefusalError:
    """Return the refusal of a document in another vocabulary, such as Strict Open XML."""
    problem = "正文不是通常的 .docx 格式，可能是「Strict Open XML 文档」。"
    return RefusalError(problem, place=file, remedy="用 Word 打开，另存为类型选「Word 文档（.docx）」，再读取。")


def has_macro(file: str) -> RefusalError:
    """Return the refusal of a file with macros."""
    return RefusalError("文件含宏。", place=file, remedy="另存为不含宏的 .docx 后再读取。")


def live_field(file: str) -> RefusalError:
    """Return the refusal of a file with a field that starts another program (DDE)."""
    remedy = "在 WPS 或 Word 中按 Ctrl+Shift+F9 把域转为文字，保存后再读取。"
    return RefusalError("文件含会启动其他程序的域（DDE）。", place=file, remedy=remedy)


def no_text(file: str) -> RefusalError:
    """Return the refusal of a file without one visible character, such as scanned pages."""
    return RefusalError("未识别到文字：文件里只有图片或是空的。", place=file, remedy=_TYPE_OR_RECOGNISE)
