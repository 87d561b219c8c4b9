"""What happened while a Word file was read, counted, and said once in the end."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from jixiao.book.place import Place
from jixiao.reading.document import Remark

_SENTENCES: dict[str, tuple[str, Callable[[int], str]]] = {
    "inserted": ("revised", lambda count: f"文件含修订：{count} 处插入或移入的内容已按插入后读取。"),
    "deleted": ("revised", lambda count: f"文件含修订：{count} 处删除或移走的内容没有读取。"),
    "hidden": ("skipped", lambda count: f"有 {count} 个字设为隐藏文字，没有读取；要检查的请取消隐藏。"),
    "ruby": ("skipped", lambda count: f"有 {count} 处注音没有读取，只读了被注音的字。"),
    "covered": ("skipped", lambda count: f"有 {count} 个字被合并单元格遮住，没有读取。"),
    "joined": ("rebuilt", lambda count: f"有 {count} 处跨页拆开的表已接成一张，重复的表头只保留一次。"),
}


@dataclass
class Observed:
    """How often what was seen, and where first."""

    counts: dict[str, int] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    here: Place = field(default_factory=Place)

    def saw(self, what: str, *, count: int = 1) -> None:
        """Count something seen at the place where reading is now."""
        if count:
            self.counts[what] = self.counts.get(what, 0) + count
            self.places.setdefault(what, self.here)

    def remarks(self) -> Iterator[Remark]:
        """Yield one remark for each sort of thing seen, with the place of the first."""
        for what, (kind, sentence) in _SENTENCES.items():
            if what in self.counts:
                yield Remark(kind, sentence(self.counts[what]), self.places[what])
