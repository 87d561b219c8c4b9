"""Why a Word file is not read, beside what holds for every file."""

from jixiao.reading.refusal import Refusal

NO_DOCUMENT = Refusal(
    "这不是完整的 Word 文件（.docx）：没有正文部分。",
    "用 WPS 或 Word 打开，另存为 .docx 后再读取；打不开的，请重新取得完整的文件。",
)
OTHER_VOCABULARY = Refusal(
    "正文不是通常的 .docx 格式，可能是「Strict Open XML 文档」。",
    "用 Word 打开，另存为类型选「Word 文档（.docx）」，再读取。",
)
LIVE_FIELD = Refusal(
    "文件里有调用其他程序的域（DDE），可能有害。",
    "在 WPS 或 Word 中选中该域，按 Ctrl+Shift+F9 转为文字，保存后再读取。",
)
