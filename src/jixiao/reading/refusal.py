"""Why a file is not read and what its owner does next."""

from msgspec import Struct

from jixiao.errors import RefusalError


class Refusal(Struct, frozen=True):
    """Why a file is not read and what to do: two full Chinese sentences."""

    problem: str
    remedy: str


class RefusedFileError(RefusalError):
    """A file is not read.

    Args:
        refusal: Why, and what to do.
        name: The name of the file; empty where only its content is known.
    """

    def __init__(self, refusal: Refusal, *, name: str = "") -> None:
        """Keep the refusal; the message joins its sentences."""
        self.refusal = refusal
        super().__init__(refusal.problem, place=name, remedy=refusal.remedy)


_SEND_AGAIN = "请重新取得完整的文件；自己的文件，用 WPS 或 Office 打开后另存一次。"

EMPTY = Refusal("文件是空的。", _SEND_AGAIN)
BROKEN = Refusal("文件不完整或已损坏，打不开。", _SEND_AGAIN)
ENCRYPTED = Refusal("文件已加密。", "在 WPS 或 Office 中去除打开密码，保存后再读取。")
HAS_MACRO = Refusal("文件含宏。", "另存为不含宏的 .docx 或 .xlsx 后再读取。")
HAS_ENTITIES = Refusal("文件含外部实体声明，可能有害。", "用 WPS 或 Office 打开后另存一次，再读取。")
EXPANDS_TOO_FAR = Refusal("文件解压后过大。", "删去图片、空白区域和多余的工作表，另存后再读取。")
NO_TEXT = Refusal("未识别到文字。", "扫描件请先用文字识别软件转换，核对后另存为 .docx；空白文件请换一份。")
